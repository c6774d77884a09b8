import type { Analysis } from "../document/analysis.ts";
import type { Article } from "../document/article.ts";
import type { Document } from "../document/document.ts";
import type { ParsedToken, TaggedToken, Token } from "../document/token.ts";
import type { LanguagePack } from "../language/pack.ts";
import { compileAnalyse } from "./analyse.ts";
import { compileParser } from "./parse/parser.ts";
import { compileTagger } from "./tag.ts";
import { compileTokeniser } from "./tokenise.ts";

/** The language engine of one pack: everything from text to meaning, as pure functions. */
export interface Engine {
  readonly tokenise: (article: Article) => Document<Token>;
  readonly tag: (doc: Document<Token>) => Document<TaggedToken>;
  readonly parse: (doc: Document<TaggedToken>) => Document<ParsedToken>;
  /** The stages about words, in order. */
  readonly annotate: (article: Article) => Document<ParsedToken>;
  /** What an annotated article says. */
  readonly analyse: (doc: Document<ParsedToken>) => Analysis;
}

/**
 * Compiles the tables, rules and weights of a pack, once.
 *
 * @throws KnowledgeGraphError `bad-pack` or `bad-model` when one of them cannot be used.
 */
export function compileEngine(pack: LanguagePack): Engine {
  const tokenise = compileTokeniser(pack);
  const tag = compileTagger(pack);
  const parse = compileParser(pack);
  return {
    tokenise,
    tag,
    parse,
    annotate: (article) => parse(tag(tokenise(article))),
    analyse: compileAnalyse(pack),
  };
}

const ENGINES = new WeakMap<LanguagePack, Engine>();

/** The engine of a pack, compiled at its first use. */
export function engineOf(pack: LanguagePack): Engine {
  const engine = ENGINES.get(pack) ?? compileEngine(pack);
  ENGINES.set(pack, engine);
  return engine;
}

/** What one article says. */
export function analyse(article: Article, pack: LanguagePack): Analysis {
  const engine = engineOf(pack);
  return engine.analyse(engine.annotate(article));
}
