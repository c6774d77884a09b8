import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServedGraph } from "../../../src/cli/serve/open-served-graph.ts";
import type { ServedGraph } from "../../../src/cli/serve/served-graph.ts";
import { addressOf, startServer } from "../../../src/cli/serve/server.ts";
import { trigOf } from "../../fixtures/graph.ts";

let folder: string;
let graph: ServedGraph;
let server: Server;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "depeche-"));
  writeFileSync(join(folder, "graph.trig"), trigOf());
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  graph = await openServedGraph(join(folder, "graph.trig"), folder);
  server = await startServer(graph, { host: "127.0.0.1", port: 0 });
  address = addressOf(server, "127.0.0.1");
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await graph.close();
  rmSync(folder, { recursive: true });
});

const QUERY =
  "SELECT ?name WHERE { ?thing a dpc:Person ; rdfs:label ?name } ORDER BY ?name LIMIT 1";
const ask = (options: RequestInit = {}, parameters: Record<string, string> = {}) =>
  fetch(`${address}sparql?${new URLSearchParams(parameters)}`, options);

test.each([
  ["application/sparql-results+json", "application/sparql-results+json", '"Annalena Baerbock"'],
  ["application/sparql-results+xml", "application/sparql-results+xml", "<literal"],
  ["text/csv", "text/csv", "name\r\nAnnalena Baerbock"],
  ["text/tab-separated-values", "text/tab-separated-values", '?name\n"Annalena Baerbock"@fr'],
  ["text/html;q=0.9, text/csv;q=0.5", "text/csv", "name"],
  ["*/*", "application/sparql-results+json", "head"],
])("GET with Accept %s answers %s", async (accept, type, text) => {
  const response = await ask({ headers: { accept } }, { query: QUERY });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain(type);
  expect(await response.text()).toContain(text);
});

test("POST takes a form or the query itself", async () => {
  const form = await ask({
    method: "POST",
    body: new URLSearchParams({ query: QUERY, format: "csv" }),
  });
  expect(await form.text()).toContain("Annalena Baerbock");
  const direct = await ask({
    method: "POST",
    body: QUERY,
    headers: { "content-type": "application/sparql-query", accept: "text/csv" },
  });
  expect(await direct.text()).toContain("Annalena Baerbock");
});

test("CONSTRUCT answers Turtle", async () => {
  const response = await ask(
    {},
    { query: "CONSTRUCT { ?s a dpc:Person } WHERE { ?s a dpc:Person }" },
  );
  expect(response.headers.get("content-type")).toContain("text/turtle");
  expect(await response.text()).toContain("dpc:Person");
});

test.each([
  [{ query: "SELEC ?x" }, "GET", 400],
  [{}, "GET", 400],
  [{ update: "DROP ALL" }, "GET", 400],
  [{ query: "DROP ALL" }, "GET", 400],
  [{ query: QUERY }, "PUT", 405],
])("%j by %s is refused with %i and a message", async (parameters, method, status) => {
  const response = await ask({ method }, parameters as Record<string, string>);
  expect(response.status).toBe(status);
  expect((await response.text()).length).toBeGreaterThan(5);
});

test("a body of another kind is refused", async () => {
  const response = await ask({
    method: "POST",
    body: QUERY,
    headers: { "content-type": "text/plain" },
  });
  expect(response.status).toBe(415);
});

test("every answer forbids inline code, and other sites' pages", async () => {
  const response = await fetch(address);
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
  const embedded = await fetch(`${address}?embed=1`);
  expect(embedded.headers.get("content-security-policy")).toContain("frame-ancestors *");
});

/** `fetch` tidies addresses and forbids the header Host: this asks exactly what is written. */
function askPlainly(path: string, host?: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const options = host === undefined ? {} : { headers: { host } };
    request(new URL(address), { path, ...options }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  "/../package.json",
  "/..%2f..%2fetc/passwd",
  "/%00.html",
  "/%E0%A4%A.html",
  "/nothing.js",
])("%s is not found", async (path) => {
  expect(await askPlainly(path)).toBe(404);
});

test("a loopback server answers only to its own name", async () => {
  expect(await askPlainly("/", "attacker.example")).toBe(421);
  expect(await askPlainly("/", "localhost:1234")).toBe(200);
});

test("the picture, evidence and questions are served as JSON", async () => {
  const picture = await (await fetch(`${address}picture.json`)).json();
  expect(picture.nodes.length).toBeGreaterThan(10);
  expect(picture.terms.Meeting.fr).toBeDefined();
  const evidence = await (await fetch(`${address}evidence?of=person/jean-noel-barrot`)).json();
  expect(evidence.claims.length).toBeGreaterThan(3);
  const questions = await (await fetch(`${address}questions.json`)).json();
  expect(questions.length).toBeGreaterThan(5);
  expect((await fetch(`${address}evidence`)).status).toBe(400);
  expect((await fetch(`${address}article?id=nothing`)).status).toBe(404);
});
