/** The engine without files: a caller who has an article and a language pack at hand gets what it says. */
export type { Analysis } from "./document/analysis.ts";
export { type Article, makeArticle } from "./document/article.ts";
export { assembleKnowledge } from "./knowledge/assemble.ts";
export type { Knowledge } from "./knowledge/knowledge.ts";
export type { LanguagePack } from "./language/pack.ts";
export { analyse } from "./nlp/engine.ts";
