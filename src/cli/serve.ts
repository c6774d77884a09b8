import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { KnowledgeGraphError } from "../errors.ts";
import { openServedGraph } from "./serve/open-served-graph.ts";
import { findPage } from "./serve/page.ts";
import { addressOf, startServer } from "./serve/server.ts";

/** What the verb does, in one line. */
export const summary = "show a graph in the browser, and answer SPARQL over HTTP";

const DEFAULT_GRAPH = "graph.trig";
const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_PORT = "7474";

/** Usage and options of the verb. */
export const options = `Usage: depeche serve [GRAPH] [--port PORT] [--host HOST]

  GRAPH         a graph that "depeche build" wrote (default ${DEFAULT_GRAPH}); the articles'
                texts are read from the file beside it (graph.articles.jsonl)
  --port PORT   port to listen on (default ${DEFAULT_PORT}; 0 takes any free one)
  --host HOST   name or address to listen on (default ${DEFAULT_HOST}: this machine only)

The viewer is at /, the SPARQL 1.1 Protocol at /sparql (read-only).

Example: depeche serve graph.trig --port 8080`;

/** Serves a graph until the program is stopped. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      port: { type: "string", default: DEFAULT_PORT },
      host: { type: "string", default: DEFAULT_HOST },
    },
  });
  const path = positionals[0] ?? DEFAULT_GRAPH;
  if (!existsSync(path)) {
    const advice = 'build it with "depeche build PATH… -o graph.trig"';
    throw new KnowledgeGraphError("cannot-read", `There is no graph ${path}: ${advice}.`);
  }
  const graph = await openServedGraph(path, findPage());
  const server = await startServer(graph, { host: values.host, port: readPort(values.port) });
  const address = addressOf(server, values.host);
  const { nodes, edges, articles } = graph.picture;
  process.stderr.write(
    `${nodes.length} nodes, ${edges.length} edges, ${articles.length} articles\n`,
  );
  process.stdout.write(`Viewer  ${address}\nSPARQL  ${address}sparql\n`);
  await new Promise((resolve) => server.once("close", resolve));
  return 0;
}

function readPort(port: string): number {
  const number = Number(port);
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number;
  throw new KnowledgeGraphError("bad-argument", `--port ${port} is no port: give 0 to 65535.`);
}
