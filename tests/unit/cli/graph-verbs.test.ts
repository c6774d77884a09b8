import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as exportVerb from "../../../src/cli/export.ts";
import * as queryVerb from "../../../src/cli/query.ts";
import * as validateVerb from "../../../src/cli/validate.ts";
import { trigOf } from "../../fixtures/graph.ts";
import { after, before } from "../../fixtures/knowledge.ts";

// Threads and processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let graph: string;
let printed: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "depeche-cli-"));
  graph = join(folder, "graph.trig");
  writeFileSync(graph, trigOf());
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

test("query prints a table, and --file reads the query", async () => {
  const file = join(folder, "q.rq");
  writeFileSync(file, "SELECT ?name { ?e dpc:eventType dpt:Summit ; rdfs:label ?name }");
  expect(await queryVerb.run([graph, "--file", file])).toBe(0);
  expect(printed).toBe("name\n────────────────\nsommet de Berlin\n");
});

test.each([
  ["csv", "name\r\nsommet de Berlin\r\n"],
  ["tsv", '?name\n"sommet de Berlin"@fr\n'],
])("query prints %s", async (format, expected) => {
  const sparql = "SELECT ?name { ?e dpc:eventType dpt:Summit ; rdfs:label ?name }";
  expect(await queryVerb.run([graph, sparql, "--format", format])).toBe(0);
  expect(printed).toBe(expected);
});

test("query prints the answer to ASK as a word", async () => {
  await queryVerb.run([graph, "ASK { state:FRA dpc:sanctioned state:SYR }"]);
  expect(printed).toBe("true\n");
});

test.each([
  [[], "bad-argument"],
  [["graph.pdf", "ASK {}"], "bad-argument"],
  [["nowhere.trig", "ASK {}"], "cannot-read"],
])("query %j cannot start", async (args, code) => {
  await expect(queryVerb.run(args)).rejects.toMatchObject({ code });
});

test("a query that is none cannot start", async () => {
  await expect(queryVerb.run([graph, "SELEC"])).rejects.toMatchObject({ code: "bad-query" });
  await expect(queryVerb.run([graph])).rejects.toMatchObject({ code: "bad-argument" });
});

test("export writes a file that can be opened again", async () => {
  const output = join(folder, "graph.jsonld");
  expect(await exportVerb.run([graph, "--to", "jsonld", "-o", output])).toBe(0);
  await queryVerb.run([
    output,
    "SELECT (COUNT(?c) AS ?n) { GRAPH ?a { ?c a dpc:Claim } }",
    "--format",
    "csv",
  ]);
  expect(printed).toBe("n\r\n49\r\n");
  expect(JSON.parse(readFileSync(output, "utf8"))["@context"].dpc).toBeDefined();
});

test.each([
  [["--to", "docx"]],
  [[]],
  [["--to", "turtle", "--reifiers"]],
  [["--to", "csv", "--table", "everything"]],
])("export %j cannot start", async (args) => {
  await expect(exportVerb.run([graph, ...args])).rejects.toMatchObject({ code: "bad-argument" });
});

test("validate ends with 0 on a good graph, with the stored texts beside it or without", async () => {
  expect(await validateVerb.run([graph])).toBe(0);
  const lines = [before, after].map(({ id, text }) => `${JSON.stringify({ id, text })}\n`);
  writeFileSync(join(folder, "graph.articles.jsonl"), lines.join(""));
  expect(await validateVerb.run([graph])).toBe(0);
  expect(printed).toBe("");
});

test("validate ends with 1 and says what is wrong on a graph that was tampered with", async () => {
  const tampered = join(folder, "tampered.trig");
  writeFileSync(tampered, trigOf().replace('oa:exact "Damas"', 'oa:exact "Alep"'));
  const stored = join(folder, "graph.articles.jsonl");
  expect(await validateVerb.run([tampered, "--articles", stored])).toBe(1);
  expect(printed).toMatch(/^evidence-moved: [0-9a-f]{16}: .*« Damas ».*« Alep »/);
});

test.each([queryVerb, exportVerb, validateVerb])(
  "the help of verb %# has an example",
  ({ summary, options }) => {
    expect(summary).toMatch(/^[a-z].*[^.]$/);
    expect(options).toContain("\nExample: depeche ");
  },
);
