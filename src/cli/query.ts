import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { KnowledgeGraphError } from "../errors.ts";
import type { Graph } from "../graph.ts";
import { formOf } from "../query/prologue.ts";
import { writeTable } from "../query/write-table.ts";
import { withNotice } from "./notice.ts";
import { withGraph } from "./with-graph.ts";

export const summary = "answers a SPARQL query about a graph";

export const options = `
Usage: depeche query GRAPH 'SELECT …' [--format table]
       depeche query GRAPH --file question.rq

GRAPH is a file: .trig, .ttl, .nq, .nt or .jsonld. Facts stand in the default graph, the claims of an article in the graph named by it. The prefixes of the ontology (dpc:, dpt:, rdfs:, …) and of the graph's own IRIs (person:, event:, …) need not be declared. A CONSTRUCT or DESCRIBE query is answered in Turtle.

  -f, --file FILE         read the query from a file; - is standard input
      --format FORMAT     table (default), csv, tsv or json
      --time-limit SECONDS  how long the query may take (default 60)

Example: depeche query graph.trig 'SELECT ?who ?whom { ?who dpc:met ?whom }'
`;

const FORMATS = ["table", "csv", "tsv", "json"];

/** Runs `depeche query`. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [path, query] = positionals;
  if (path === undefined) throw bad("Name the graph: depeche query GRAPH 'SELECT …'");
  if (!FORMATS.includes(values.format)) {
    throw bad(`"${values.format}" is no format: expected one of ${FORMATS.join(", ")}.`);
  }
  const sparql = await queryText(query, values.file);
  const timeLimit = 1000 * secondsOf(values["time-limit"]);
  const text = await withGraph(path, { timeLimit }, (graph) =>
    withNotice("answering", answer(graph, sparql, values.format)),
  );
  process.stdout.write(text);
  return 0;
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      file: { type: "string", short: "f" },
      format: { type: "string", default: "table" },
      "time-limit": { type: "string", default: "60" },
    },
  });
}

async function queryText(query: string | undefined, file: string | undefined): Promise<string> {
  if (query !== undefined && file !== undefined) throw bad("Give a query or --file, not both.");
  if (query !== undefined) return query;
  if (file === undefined) throw bad("Give a query, or a file that holds one with --file.");
  try {
    return file === "-" ? await text(process.stdin) : await readFile(file, "utf8");
  } catch (cause) {
    throw new KnowledgeGraphError("cannot-read", `The query ${file} cannot be read.`, { cause });
  }
}

function secondsOf(value: string): number {
  const seconds = Number(value);
  if (seconds > 0 && seconds < 1e6) return seconds;
  throw bad(`"${value}" is no time limit: give a number of seconds.`);
}

async function answer(graph: Graph, sparql: string, format: string): Promise<string> {
  const form = formOf(sparql);
  if (form === "triples") return graph.construct(sparql);
  if (form === "boolean" && format !== "json") return `${await graph.ask(sparql)}\n`;
  const { text } = await graph.query(sparql, format === "table" ? "json" : format);
  if (format === "table") return writeTable(text, graph.base);
  return text.endsWith("\n") ? text : `${text}\n`;
}

function bad(message: string): KnowledgeGraphError {
  return new KnowledgeGraphError("bad-argument", message);
}
