import type { Analysis } from "./document/analysis.ts";
import type { Issue } from "./errors.ts";
import type { Reading } from "./files/reading.ts";
import { type Graph, openGraph } from "./graph.ts";
import { assembleKnowledge } from "./knowledge/assemble.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import type { LanguagePack } from "./language/pack.ts";
import { type Engine, engineOf } from "./nlp/engine.ts";
import { factQuads, knowledgeQuads } from "./rdf/knowledge-quads.ts";
import type { GraphSettings } from "./rdf/settings.ts";
import { DEFAULT_BASE } from "./rdf/vocabulary.ts";
import { writeTrig, writeTurtle } from "./rdf/write-turtle.ts";
import { VERSION } from "./version.ts";

/** Readings of articles, as they come from files or from a caller's own list. */
export type Readings = AsyncIterable<Reading> | Iterable<Reading>;

/** How a graph is built. */
export interface BuildOptions {
  /** Absolute IRI, ending in a slash, below which the graph's own IRIs lie. */
  readonly base?: string;
  /** When the run took place (ISO 8601), only for those who want it recorded: it changes the bytes. */
  readonly runDate?: string;
  /** Called after each article, for progress. */
  readonly onArticle?: (done: number) => void;
}

/** What a set of articles says, and what could not be read. */
export interface Understood {
  readonly knowledge: Knowledge;
  /** One per article; their documents hold no sentences any more. */
  readonly analyses: readonly Analysis[];
  readonly issues: readonly Issue[];
}

/** Articles → graph. One bad article is an issue, never the end of a build. */
export async function build(
  readings: Readings,
  pack: LanguagePack,
  options: BuildOptions = {},
): Promise<{ readonly graph: Graph; readonly issues: readonly Issue[] }> {
  const { knowledge, issues } = await understand(readings, pack, options);
  const content = writeGraph(knowledge, pack, options);
  return { graph: await openGraph({ content, format: "trig" }), issues };
}

/** Articles → knowledge. */
export async function understand(
  readings: Readings,
  pack: LanguagePack,
  { onArticle }: BuildOptions = {},
): Promise<Understood> {
  const engine = engineOf(pack);
  const analyses = new Map<string, Analysis>();
  const issues: Issue[] = [];
  for await (const reading of readings) {
    const result = readOne(reading, engine, analyses);
    if ("code" in result) issues.push(result);
    else analyses.set(result.document.article.id, result);
    onArticle?.(analyses.size);
  }
  const read = [...analyses.values()];
  return { knowledge: assembleKnowledge(read, pack), analyses: read, issues };
}

/** Knowledge → TriG: facts in the default graph, the claims of each article in a graph of its own. */
export function writeGraph(
  knowledge: Knowledge,
  pack: LanguagePack,
  options: BuildOptions = {},
): string {
  const settings = settingsOf(pack, options);
  return writeTrig(knowledgeQuads(knowledge, settings), settings.base);
}

/** Knowledge → Turtle: the facts alone. */
export function writeFacts(
  knowledge: Knowledge,
  pack: LanguagePack,
  options: BuildOptions = {},
): string {
  const settings = settingsOf(pack, options);
  return writeTurtle(factQuads(knowledge, settings), settings.base);
}

function settingsOf(pack: LanguagePack, { base, runDate }: BuildOptions): GraphSettings {
  const run = { version: VERSION, ...(runDate === undefined ? {} : { date: runDate }) };
  return { base: base ?? DEFAULT_BASE, language: pack.code, run };
}

function readOne(
  reading: Reading,
  engine: Engine,
  known: ReadonlyMap<string, Analysis>,
): Analysis | Issue {
  if (reading.kind === "issue") return reading.issue;
  const { article } = reading;
  const twin = known.get(article.id);
  if (twin !== undefined) {
    const message = `The text is the same as that of ${twin.document.article.origin}: it is read once.`;
    return { code: "duplicate", severity: "warning", article: article.origin, offset: 0, message };
  }
  try {
    return withoutSentences(engine.analyse(engine.annotate(article)));
  } catch (cause) {
    const message = `The article could not be analysed: ${cause instanceof Error ? cause.message : String(cause)}`;
    return { code: "not-analysed", severity: "error", article: article.origin, offset: 0, message };
  }
}

/** Tokens are a hundred times the rest and nobody needs them any more. */
function withoutSentences(analysis: Analysis): Analysis {
  return { ...analysis, document: { article: analysis.document.article, sentences: [] } };
}
