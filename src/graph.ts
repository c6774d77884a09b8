import type { Quad } from "@rdfjs/types";
import { readGraph } from "./files/read-graph.ts";
import { startQueryWorker } from "./files/start-query-worker.ts";
import { mediaTypeFor } from "./query/media-types.ts";
import { formOf } from "./query/prologue.ts";
import { type Opened, openClient, type QueryClient } from "./query/query-client.ts";
import { rowsOf, type SparqlRow } from "./query/rows.ts";
import type { GraphSource } from "./rdf/graph-format.ts";
import { readQuads } from "./rdf/n3.ts";
import { writeTrig, writeTurtle } from "./rdf/write-turtle.ts";

/** How a graph is opened. */
export interface GraphOptions {
  /** Milliseconds that one query may take; 30 seconds by default. */
  readonly timeLimit?: number;
}

/** How a query sees the graph. */
export interface QueryOptions {
  /** Whether a pattern outside GRAPH sees claims as well as facts. */
  readonly union?: boolean;
}

/** The answer to a raw query, and what it is written in. */
export interface QueryAnswer {
  readonly text: string;
  readonly mediaType: string;
}

const TIME_LIMIT = 30_000;
const NTRIPLES = "application/n-triples";
const TURTLE = "text/turtle";
const JSON_RESULTS = "application/sparql-results+json";

/**
 * A knowledge graph that answers SPARQL 1.1. Facts stand in the default graph, the claims of an
 * article in the graph named by it (`GRAPH ?article { … }`). The prefixes of the ontology, and one
 * for each class of the graph's own IRIs (`person:`, `event:`), need not be declared.
 */
export class Graph {
  /** Number of quads: facts, claims and evidence. */
  readonly size: number;
  /** The IRI below which the graph's own IRIs lie. */
  readonly base: string;
  readonly #client: QueryClient;

  constructor(client: QueryClient, { size, base }: Opened) {
    this.#client = client;
    this.size = size;
    this.base = base;
  }

  /** The rows of a SELECT query; IRIs and texts as strings, numbers and booleans as themselves. */
  async *select<Row = SparqlRow>(sparql: string, options?: QueryOptions): AsyncIterable<Row> {
    const text = await this.#ask(sparql, JSON_RESULTS, options);
    // The caller, who wrote the query, says which columns it has.
    yield* rowsOf(text) as Iterable<Row>;
  }

  /** The answer to an ASK query. */
  async ask(sparql: string): Promise<boolean> {
    const answer = JSON.parse(await this.#ask(sparql, JSON_RESULTS)) as { boolean?: boolean };
    return answer.boolean === true;
  }

  /** The triples of a CONSTRUCT or DESCRIBE query, as Turtle. */
  async construct(sparql: string): Promise<string> {
    return writeTurtle(readQuads(await this.#ask(sparql, NTRIPLES), "ntriples"), this.base);
  }

  /** The answer to any query in the best syntax for an `Accept` header or a name (`csv`). */
  async query(sparql: string, accept = "*/*"): Promise<QueryAnswer> {
    const mediaType = mediaTypeFor(formOf(sparql), accept);
    const text =
      mediaType === TURTLE ? await this.construct(sparql) : await this.#ask(sparql, mediaType);
    return { text, mediaType };
  }

  /** All quads of the graph. */
  async quads(): Promise<readonly Quad[]> {
    return readQuads(await this.#client.ask({ kind: "dump" }), "nquads");
  }

  /** The facts as Turtle. */
  async turtle(): Promise<string> {
    return writeTurtle(await this.quads(), this.base);
  }

  /** Facts and claims as TriG. */
  async trig(): Promise<string> {
    return writeTrig(await this.quads(), this.base);
  }

  /** Ends the graph's thread; a closed graph answers no more. */
  async close(): Promise<void> {
    await this.#client.close();
  }

  #ask(sparql: string, mediaType: string, options?: QueryOptions): Promise<string> {
    return this.#client.ask({ kind: "query", question: { sparql, mediaType, ...options } });
  }
}

/** Opens a graph: a file (TriG, Turtle, N-Quads, N-Triples, JSON-LD), or text at hand. */
export async function openGraph(
  source: string | GraphSource,
  { timeLimit = TIME_LIMIT }: GraphOptions = {},
): Promise<Graph> {
  const readSource = () =>
    typeof source === "string" ? readGraph(source) : Promise.resolve(source);
  const client = openClient({ startWorker: startQueryWorker, readSource, timeLimit });
  return new Graph(client, await client.opened());
}
