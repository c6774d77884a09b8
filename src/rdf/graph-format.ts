/** The syntaxes a graph is read from. */
export type GraphFormat = "trig" | "turtle" | "nquads" | "ntriples" | "jsonld";

const FORMATS_BY_EXTENSION: Readonly<Record<string, GraphFormat>> = {
  trig: "trig",
  ttl: "turtle",
  nq: "nquads",
  nt: "ntriples",
  jsonld: "jsonld",
};

/** The syntax that a file's name announces, or `undefined`. */
export function formatOfFile(name: string): GraphFormat | undefined {
  return FORMATS_BY_EXTENSION[name.slice(name.lastIndexOf(".") + 1).toLowerCase()];
}

/** The endings of files that hold a graph, for messages. */
export const GRAPH_EXTENSIONS: readonly string[] = Object.keys(FORMATS_BY_EXTENSION);

/** A graph as it stands in a file: bytes or text, and their syntax. */
export interface GraphSource {
  readonly content: string | Uint8Array;
  readonly format: GraphFormat;
}
