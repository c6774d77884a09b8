import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { KnowledgeGraphError } from "../errors.ts";
import { addReifiers } from "../rdf/add-reifiers.ts";
import { CSV_TABLES, type CsvTable } from "../rdf/write-csv.ts";
import {
  EXPORT_FORMATS,
  type ExportFormat,
  isExportFormat,
  writeGraphAs,
} from "../rdf/write-graph.ts";
import { withNotice } from "./notice.ts";
import { withGraph } from "./with-graph.ts";

export const summary = "writes a graph for other programs";

export const options = `
Usage: depeche export GRAPH --to FORMAT [-o FILE]

FORMAT is one of:
  turtle, ntriples      facts
  trig, nquads, jsonld  facts and claims
  gexf                  facts as a network for Gephi
  graphml               facts as a network for yEd, igraph, NetworkX
  csv                   one table: see --table

      --to FORMAT     what to write
  -o, --output FILE   where to (default: standard output)
      --table NAME    for csv: events (default, with PLOVER and CAMEO codes), claims, quotations, nodes or edges
      --reifiers      for trig and nquads: say of each claim what it reifies, as an RDF 1.2 triple term

Example: depeche export graph.trig --to gexf -o graph.gexf
`;

/** Runs `depeche export`. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [path] = positionals;
  if (path === undefined) throw bad("Name the graph: depeche export GRAPH --to FORMAT");
  const format = checkedFormat(values.to, values.reifiers);
  const table = checkedTable(values.table);
  await withGraph(path, {}, async (graph) => {
    const stored = await graph.quads();
    const quads = values.reifiers ? addReifiers(stored) : stored;
    const text = writeGraphAs(format, { quads, base: graph.base, table });
    await write(await withNotice(`writing ${format}`, text), values.output);
  });
  return 0;
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: "string" },
      output: { type: "string", short: "o" },
      table: { type: "string", default: "events" },
      reifiers: { type: "boolean", default: false },
    },
  });
}

function checkedFormat(name: string | undefined, reifiers: boolean): ExportFormat {
  if (name === undefined || !isExportFormat(name)) {
    const found = name === undefined ? "No format is given" : `"${name}" is no format`;
    throw bad(`${found}: expected --to and one of ${EXPORT_FORMATS.join(", ")}.`);
  }
  if (reifiers && name !== "trig" && name !== "nquads") {
    throw bad("--reifiers needs a format with claims and RDF 1.2: trig or nquads.");
  }
  return name;
}

function checkedTable(name: string): CsvTable {
  const table = CSV_TABLES.find((known) => known === name);
  if (table !== undefined) return table;
  throw bad(`"${name}" is no table: expected one of ${CSV_TABLES.join(", ")}.`);
}

async function write(text: string, output: string | undefined): Promise<void> {
  if (output === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(output, text);
  } catch (cause) {
    throw new KnowledgeGraphError("cannot-write", `"${output}" cannot be written.`, { cause });
  }
}

function bad(message: string): KnowledgeGraphError {
  return new KnowledgeGraphError("bad-argument", message);
}
