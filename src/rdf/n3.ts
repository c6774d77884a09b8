import type { DatasetCore, Literal, NamedNode, Quad, Quad_Object } from "@rdfjs/types";
import { DataFactory, Parser, Store, Writer } from "n3";
import { KnowledgeGraphError } from "../errors.ts";

// The only file that imports n3: terms, quads, stores, and the syntax of files.

/** The syntaxes that n3 reads and writes. */
export type N3Format = "turtle" | "trig" | "ntriples" | "nquads";

const FORMAT_NAMES: Readonly<Record<N3Format, string>> = {
  turtle: "text/turtle",
  trig: "application/trig",
  ntriples: "application/n-triples",
  nquads: "application/n-quads",
};

/** The data factory behind all terms, for libraries that ask for one. */
export const factory = DataFactory;

/** The graph of facts. */
export const defaultGraph = DataFactory.defaultGraph();

/** The named node of an absolute IRI. */
export function namedNode(iri: string): NamedNode {
  return DataFactory.namedNode(iri);
}

/** A literal with a language tag, with a datatype, or a plain string. */
export function literal(value: string, kind?: string | NamedNode): Literal {
  return DataFactory.literal(value, kind);
}

/** A quad of the default graph. */
export function quad(subject: NamedNode, predicate: NamedNode, object: Quad_Object): Quad {
  return DataFactory.quad(subject, predicate, object, defaultGraph);
}

/** A store of quads, indexed for matching. */
export function storeOf(quads: Iterable<Quad>): DatasetCore<Quad> {
  return new Store(quads);
}

/** Reads quads from text; relative IRIs are resolved against `base`. */
export function readQuads(text: string, format: N3Format, base?: string): readonly Quad[] {
  const options = {
    format: FORMAT_NAMES[format],
    ...(base === undefined ? {} : { baseIRI: base }),
  };
  try {
    return new Parser(options).parse(text);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new KnowledgeGraphError("bad-graph", `The text is no ${format}: ${found}`, { cause });
  }
}

/** Writes quads as they come; a blank line stands between the subjects of Turtle and TriG. */
export function writeQuads(
  quads: readonly Quad[],
  format: N3Format,
  prefixes: Readonly<Record<string, string>> = {},
): string {
  const chunks: string[] = [];
  const sink = {
    write: (chunk: string) => void chunks.push(readable(chunk)),
    end: () => undefined,
  };
  const writer = new Writer(sink, { format: FORMAT_NAMES[format], prefixes });
  writer.addQuads(quads);
  writer.end();
  return chunks.join("");
}

/** Opens a line between subjects, and shows 🇫🇷 as itself where n3 writes `\U0001f1eb\U0001f1f7`. */
function readable(chunk: string): string {
  return chunk
    .replace(/^\.\n(?=.)/s, ".\n\n")
    .replace(/(\\\\)|\\U([0-9a-f]{8})/g, (found, backslash?: string, code = "") =>
      backslash === undefined ? String.fromCodePoint(Number.parseInt(code, 16)) : found,
    );
}
