import type { Quad } from "@rdfjs/types";
import { claimColumns, evidenceRows, quotationColumns } from "./claim-tables.ts";
import { writeRows } from "./csv-rows.ts";
import { eventColumns } from "./event-table.ts";
import { indexFacts } from "./facts-index.ts";
import { networkOf } from "./network.ts";

type TableWriter = (quads: readonly Quad[], base: string) => string;

const TABLES = {
  events: (quads, base) => {
    const index = indexFacts(quads, base);
    return writeRows(index.members("Event"), eventColumns(index));
  },
  claims: (quads, base) => {
    const index = indexFacts(quads, base);
    return writeRows(evidenceRows("Claim", index), claimColumns(index));
  },
  quotations: (quads, base) => {
    const index = indexFacts(quads, base);
    return writeRows(evidenceRows("Quotation", index), quotationColumns(index));
  },
  nodes: (quads, base) =>
    writeRows(networkOf(quads, base).nodes, {
      id: ({ id }) => id,
      label: ({ label }) => label,
      class: ({ kind }) => kind,
      latitude: ({ attributes }) => attributes.latitude,
      longitude: ({ attributes }) => attributes.longitude,
      sameAs: ({ attributes }) => attributes.sameAs,
    }),
  edges: (quads, base) =>
    writeRows(networkOf(quads, base).edges, {
      source: ({ source }) => source,
      relation: ({ relation }) => relation,
      target: ({ target }) => target,
    }),
} as const satisfies Readonly<Record<string, TableWriter>>;

/** The name of a table that a graph is laid out in. */
export type CsvTable = keyof typeof TABLES;

/** The tables there are. */
export const CSV_TABLES = Object.keys(TABLES) as readonly CsvTable[]; // the keys of the table above

/** One table of the graph as CSV. */
export function writeCsv(quads: readonly Quad[], base: string, table: CsvTable): string {
  return TABLES[table](quads, base);
}
