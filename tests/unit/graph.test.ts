import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Graph, openGraph } from "../../src/graph.ts";
import { graphOf, trigOf } from "../fixtures/graph.ts";
import { before } from "../fixtures/knowledge.ts";

// Threads and processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let graph: Graph;
beforeAll(async () => {
  graph = await graphOf();
});
afterAll(() => graph.close());

async function rowsOf<Row>(sparql: string, from = graph): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const row of from.select<Row>(sparql)) rows.push(row);
  return rows;
}

test("select gives typed rows", async () => {
  const rows = await rowsOf<{ name: string; sources: number; none?: string }>(
    `SELECT ?name ?sources ?none WHERE {
       ?event dpc:eventType dpt:Summit ; rdfs:label ?name ; dpc:independentSources ?sources
       OPTIONAL { ?event dpc:absent ?none } }`,
  );
  expect(rows).toEqual([{ name: "sommet de Berlin", sources: 2 }]);
});

test("facts are in the default graph and claims only in their article's graph", async () => {
  expect(await graph.ask("ASK { ?claim a dpc:Claim }")).toBe(false);
  expect(await graph.ask(`ASK { GRAPH article:${before.id} { ?claim a dpc:Claim } }`)).toBe(true);
  expect(await graph.ask("ASK { GRAPH ?article { ?event a dpc:Event } }")).toBe(false);
});

test("relative IRIs in a query are those of the graph", async () => {
  const rows = await rowsOf("SELECT ?who { <person/jean-noel-barrot> dpc:met ?who } ORDER BY ?who");
  expect(rows).toEqual([
    { who: `${graph.base}person/johann-wadephul` },
    { who: `${graph.base}state/DEU` },
  ]);
});

test("construct gives Turtle with prefixes", async () => {
  const turtle = await graph.construct("CONSTRUCT WHERE { state:FRA dpc:sanctioned ?whom }");
  expect(turtle).toContain("state:FRA dpc:sanctioned state:SYR.");
});

test.each([
  ["SELECT ?s { ?s a dpc:Run }", "text/csv", "text/csv", /^s\r\nhttps/],
  ["SELECT ?s { ?s a dpc:Run }", "tsv", "text/tab-separated-values", /^\?s\n</],
  [
    "SELECT ?s { ?s a dpc:Run }",
    "text/html, application/xml;q=0.9",
    "application/sparql-results+xml",
    /<sparql/,
  ],
  ["SELECT ?s { ?s a dpc:Run }", "*/*", "application/sparql-results+json", /^{"head"/],
  ["# construct\nASK { ?construct a dpc:Run }", "json", "application/sparql-results+json", /true/],
  ["CONSTRUCT WHERE { ?s a dpc:Run }", "*/*", "text/turtle", /a dpc:Run/],
  [
    "PREFIX select: <http://example.org/>\nDESCRIBE run:depeche-0-1-0",
    "nt",
    "application/n-triples",
    /^</,
  ],
])("%j as %s is %s", async (sparql, accept, mediaType, text) => {
  const answer = await graph.query(sparql, accept);
  expect(answer.mediaType).toBe(mediaType);
  expect(answer.text).toMatch(text);
});

test("a query that breaks says where", async () => {
  const broken = rowsOf("SELECT ?s {\n  ?s ?p ?o\n  FILTR(?s = 1)\n}");
  await expect(broken).rejects.toMatchObject({
    code: "bad-query",
    message: expect.stringMatching(/line 3, column \d+: expected .*\n {4}FILTR\(\?s = 1\)\n +\^$/s),
  });
});

test("an unknown prefix is named as such", async () => {
  await expect(graph.ask("ASK { ?x a foo:Bar }")).rejects.toThrow(
    /line 1.*the prefix of « foo:Bar » is not declared/,
  );
});

test("a query that takes too long is ended, and the next one answered", async () => {
  const hasty = await openGraph({ content: trigOf(), format: "trig" }, { timeLimit: 2500 });
  const endless = hasty.ask(
    "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j)) = '') }",
  );
  const next = hasty.ask("ASK { ?run a dpc:Run }");
  await expect(endless).rejects.toMatchObject({ code: "bad-query" });
  expect(await next).toBe(true);
  await hasty.close();
});

test("text that is no graph is refused", async () => {
  const opening = openGraph({ content: "<person/x> a ", format: "turtle" });
  await expect(opening).rejects.toMatchObject({ code: "bad-graph" });
});

test.each(["nowhere.trig", "articles.pdf"])("%s cannot be opened", async (path) => {
  await expect(openGraph(path)).rejects.toMatchObject({ name: "KnowledgeGraphError" });
});
