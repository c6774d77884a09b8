import { Store } from "oxigraph";
import { KnowledgeGraphError } from "../errors.ts";
import type { GraphFormat, GraphSource } from "../rdf/graph-format.ts";
import { DEFAULT_BASE, DPC } from "../rdf/vocabulary.ts";
import { withPrefixes } from "./prologue.ts";
import { queryError } from "./query-error.ts";

// The only file that imports the query engine, so that another can take its place.

/** A loaded graph that answers SPARQL, on the calling thread, without any limit on time. */
export interface Engine {
  /** How many quads it holds. */
  readonly size: number;
  /** The IRI below which the graph's own IRIs lie. */
  readonly base: string;
  /** The answer in the syntax of a media type. */
  readonly query: (question: EngineQuestion) => string;
  /** All quads, as N-Quads. */
  readonly dump: () => string;
}

/** A query and the media type of its answer. */
export interface EngineQuestion {
  readonly sparql: string;
  readonly mediaType: string;
  /** Whether a pattern outside GRAPH sees claims as well as facts; it does not by default. */
  readonly union?: boolean;
}

const FORMAT_NAMES: Readonly<Record<GraphFormat, string>> = {
  trig: "trig",
  turtle: "ttl",
  nquads: "nq",
  ntriples: "nt",
  jsonld: "jsonld",
};

/** Loads a graph: its text goes straight into the engine's own memory. */
export function openEngine({ content, format }: GraphSource): Engine {
  const store = new Store();
  try {
    store.load(content, {
      format: FORMAT_NAMES[format],
      base_iri: DEFAULT_BASE,
      no_transaction: true,
    });
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new KnowledgeGraphError("bad-graph", `The graph is no ${format}: ${found}`, { cause });
  }
  const base = baseOf(store);
  return {
    size: store.size,
    base,
    query: (question) => answer(store, question, base),
    dump: () => store.dump({ format: "nq" }),
  };
}

function answer(store: Store, { sparql, mediaType, union }: EngineQuestion, base: string): string {
  try {
    const result = store.query(withPrefixes(sparql, base), {
      base_iri: base,
      results_format: mediaType,
      use_default_graph_as_union: union ?? false,
    });
    return String(result);
  } catch (cause) {
    // The engine's memory is lost after a trap: the thread must end.
    if (cause instanceof WebAssembly.RuntimeError) throw cause;
    throw queryError(sparql, cause);
  }
}

/** What stands before `article/` in the IRI of an article of the graph. */
function baseOf(store: Store): string {
  const query = `SELECT ?article { ?article a <${DPC}Article> } LIMIT 1`;
  const [row] = store.query(query) as readonly Map<string, { readonly value: string }>[]; // rows of a SELECT
  const article = row?.get("article")?.value;
  const end = article?.lastIndexOf("article/") ?? -1;
  return article === undefined || end < 0 ? DEFAULT_BASE : article.slice(0, end);
}
