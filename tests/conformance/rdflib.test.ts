import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openEngine } from "../../src/query/engine.ts";
import { knowledgeQuads } from "../../src/rdf/knowledge-quads.ts";
import { writeGraphAs } from "../../src/rdf/write-graph.ts";
import { settings, trigOf } from "../fixtures/graph.ts";
import { after, before, knowledge } from "../fixtures/knowledge.ts";

// Threads and processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Debian's Python, and the one of the path: the first that has rdflib. */
const python = ["/usr/bin/python3", "python3"].find(
  (command) => spawnSync(command, ["-c", "import rdflib"]).status === 0,
);

const COUNT = `
import json, sys, rdflib
graph = rdflib.Dataset() if sys.argv[2] == "trig" else rdflib.Graph()
graph.parse(sys.argv[1], format=sys.argv[2])
quads = len(list(graph.quads((None, None, None, None)))) if sys.argv[2] == "trig" else len(graph)
types = "SELECT ?type (COUNT(DISTINCT ?s) AS ?n) { ?s a ?type } GROUP BY ?type"
answer = graph.query(sys.argv[3]) if len(sys.argv) > 3 else graph.query(types)
print(json.dumps([quads, sorted([str(value) for value in row] for row in answer)]))
`;

/** Python counts strings in code points, as RFC 5147 does. */
const WORDS = `
import json, sys, rdflib
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
texts = json.loads(sys.argv[2])
graph = rdflib.Dataset()
graph.parse(sys.argv[1], format="trig")
rows = []
for subject, _, exact, context in graph.quads((None, OA.exact, None, None)):
    start, end = [int(value) for p in (OA.start, OA.end) for _, _, value, _ in graph.quads((subject, p, None, None))]
    rows.append([str(exact), texts[str(context).rsplit("/", 1)[1].rstrip(">")][start:end]])
print(json.dumps(rows))
`;

const quads = knowledgeQuads(knowledge, settings);
const TYPES = "SELECT ?type (COUNT(DISTINCT ?s) AS ?n) { ?s a ?type } GROUP BY ?type";

function rowsIn(content: string, format: "turtle" | "trig", sparql: string): readonly string[][] {
  const csv = openEngine({ content, format }).query({ sparql, mediaType: "text/csv" });
  const rows = csv.trim().split("\r\n").slice(1);
  return rows
    .map((row) => row.split(","))
    .sort((one, other) => (String(one) < String(other) ? -1 : 1));
}

// Skipped only where python3-rdflib is not installed (on Debian: apt-get install python3-rdflib).
describe.skipIf(python === undefined)("rdflib", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "depeche-rdflib-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function load(content: string, format: "turtle" | "trig", ...query: string[]): unknown {
    const file = join(folder, `graph.${format}`);
    writeFileSync(file, content);
    const answer = execFileSync(python ?? "", ["-c", COUNT, file, format, ...query], {
      encoding: "utf8",
    });
    return JSON.parse(answer);
  }

  test("counts the facts of the Turtle as we do", async () => {
    const turtle = await writeGraphAs("turtle", { quads, base: settings.base, table: "events" });
    const facts = quads.filter(({ graph }) => graph.termType === "DefaultGraph").length;
    expect(load(turtle, "turtle")).toEqual([facts, rowsIn(turtle, "turtle", TYPES)]);
  });

  test("counts the claims of the TriG as we do", () => {
    const perGraph = `PREFIX dpc: <https://w3id.org/depeche/ontology#>
      SELECT ?graph (COUNT(?claim) AS ?n) { GRAPH ?graph { ?claim a dpc:Claim } } GROUP BY ?graph`;
    const trig = trigOf();
    expect(load(trig, "trig", perGraph)).toEqual([quads.length, rowsIn(trig, "trig", perGraph)]);
  });

  test("finds the words of all evidence where the graph says they stand", () => {
    const file = join(folder, "words.trig");
    writeFileSync(file, trigOf());
    const texts = Object.fromEntries([before, after].map(({ id, text }) => [id, text]));
    const answer = execFileSync(python ?? "", ["-c", WORDS, file, JSON.stringify(texts)], {
      encoding: "utf8",
    });
    const rows: readonly (readonly [string, string])[] = JSON.parse(answer);
    expect(rows.length).toBeGreaterThan(30);
    for (const [exact, words] of rows) expect(words).toBe(exact);
  });
});
