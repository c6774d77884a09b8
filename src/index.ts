/**
 * Dépêche reads French news articles about diplomacy and writes a knowledge graph.
 *
 *     const { graph, issues } = await build(readArticles("articles"), await readLanguage("fr"));
 *     for await (const row of graph.select("SELECT ?label WHERE { ?e a dpc:Event ; rdfs:label ?label }")) …
 */
export { type BuildOptions, build } from "./build.ts";
export type { Analysis } from "./document/analysis.ts";
export type { Article } from "./document/article.ts";
export { type ErrorCode, type Issue, KnowledgeGraphError } from "./errors.ts";
export { readArticles } from "./files/read-articles.ts";
export { readLanguage } from "./files/read-language.ts";
export { type Graph, openGraph } from "./graph.ts";
export type { LanguagePack } from "./language/pack.ts";
export { analyse } from "./nlp/engine.ts";
