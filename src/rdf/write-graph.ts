import type { Quad } from "@rdfjs/types";
import { writeQuads } from "./n3.ts";
import { orderQuads } from "./order-quads.ts";
import { type CsvTable, writeCsv } from "./write-csv.ts";
import { writeTrig, writeTurtle } from "./write-turtle.ts";

/** What a graph is written as. */
export type ExportFormat =
  | "trig"
  | "turtle"
  | "nquads"
  | "ntriples"
  | "jsonld"
  | "gexf"
  | "graphml"
  | "csv";

/** What a writer is given. */
export interface Written {
  readonly quads: readonly Quad[];
  readonly base: string;
  /** Which table, for CSV. */
  readonly table: CsvTable;
}

type Writer = (written: Written) => string | Promise<string>;

// Libraries that few need are loaded when asked for.
const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  trig: ({ quads, base }) => writeTrig(quads, base),
  turtle: ({ quads, base }) => writeTurtle(quads, base),
  nquads: ({ quads }) => writeQuads(quads, "nquads"),
  ntriples: ({ quads }) => writeQuads(quads.filter(isFact), "ntriples"),
  jsonld: async ({ quads, base }) => (await import("./write-json-ld.ts")).writeJsonLd(quads, base),
  gexf: async ({ quads, base }) => (await import("./write-gexf.ts")).writeGexf(quads, base),
  graphml: async ({ quads, base }) =>
    (await import("./write-graphml.ts")).writeGraphml(quads, base),
  csv: ({ quads, base, table }) => writeCsv(quads, base, table),
};

/** The formats there are. */
export const EXPORT_FORMATS = Object.keys(WRITERS) as readonly ExportFormat[]; // the keys of the table above

/** Whether a name is that of a format. */
export function isExportFormat(name: string): name is ExportFormat {
  return name in WRITERS;
}

/** Writes a graph; the same quads give the same bytes, in whatever order they come. */
export async function writeGraphAs(format: ExportFormat, written: Written): Promise<string> {
  return WRITERS[format]({ ...written, quads: orderQuads(written.quads) });
}

function isFact({ graph }: Quad): boolean {
  return graph.termType === "DefaultGraph";
}
