import type { IncomingMessage } from "node:http";
import { KnowledgeGraphError } from "../../errors.ts";
import { readArticlePage } from "../../view/article-page.ts";
import { readEdgeEvidence, readNodeEvidence } from "../../view/evidence.ts";
import { type ExportFormat, exportView } from "../../view/export-view.ts";
import { readPageFile } from "./page.ts";
import { json, plain, type Reply } from "./reply.ts";
import type { ServedGraph } from "./served-graph.ts";
import { readBody, readSparqlRequest } from "./sparql-request.ts";

/** A request with its address read. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly url: URL;
}

type Route = (graph: ServedGraph, asked: Asked) => Promise<Reply>;

/** What answers each address; any other is a file of the page. */
const ROUTES: Readonly<Record<string, Route>> = {
  "/picture.json": async (graph) => json(graph.picture),
  "/questions.json": async (graph) => json(graph.questions),
  "/evidence": answerEvidence,
  "/article": answerArticle,
  "/export": answerExport,
  "/sparql": answerSparql,
};

/** Answers one request. */
export async function route(graph: ServedGraph, asked: Asked): Promise<Reply> {
  const answer = ROUTES[asked.url.pathname];
  if (answer !== undefined) return answer(graph, asked);
  if (asked.request.method !== "GET" && asked.request.method !== "HEAD") {
    return plain(405, "Use GET.");
  }
  return readPageFile(graph.page, asked.url.pathname);
}

async function answerEvidence(graph: ServedGraph, { url }: Asked): Promise<Reply> {
  const { of, from, to } = Object.fromEntries(url.searchParams);
  if (of !== undefined) return json(await readNodeEvidence(of, graph));
  if (from !== undefined && to !== undefined)
    return json(await readEdgeEvidence({ from, to }, graph));
  return plain(400, "Ask for the evidence `of` a node, or `from` one `to` another.");
}

async function answerArticle(graph: ServedGraph, { url }: Asked): Promise<Reply> {
  const page = await readArticlePage(url.searchParams.get("id") ?? "", graph);
  return page === undefined ? plain(404, "No such article beside this graph.") : json(page);
}

/** Longest list of nodes taken for an export: some 100,000 IRIs. */
const LONGEST_VIEW = 16_000_000;

async function answerExport(graph: ServedGraph, { request, url }: Asked): Promise<Reply> {
  const format: ExportFormat = url.searchParams.get("format") === "trig" ? "trig" : "turtle";
  const nodes = readNodes(await readBody(request, LONGEST_VIEW));
  if (nodes === undefined) return plain(400, 'Send {"nodes": ["person/…", …]} as JSON.');
  const type = format === "trig" ? "application/trig" : "text/turtle";
  const body = exportView(await graph.quads(), { nodes, base: graph.base }, format);
  return { status: 200, type: `${type}; charset=utf-8`, body };
}

function readNodes(body: string | undefined): readonly string[] | undefined {
  try {
    const { nodes } = JSON.parse(body ?? "") as { readonly nodes?: unknown };
    return Array.isArray(nodes) ? nodes.filter((node) => typeof node === "string") : undefined;
  } catch {
    return undefined; // not JSON: the caller is told what to send
  }
}

async function answerSparql(graph: ServedGraph, { request, url }: Asked): Promise<Reply> {
  const asked = await readSparqlRequest(request, url);
  if ("status" in asked) return plain(asked.status, asked.message);
  try {
    const { text, mediaType } = await graph.answer(asked.query, asked.format ?? asked.accept);
    return { status: 200, type: `${mediaType}; charset=utf-8`, body: text };
  } catch (error) {
    if (error instanceof KnowledgeGraphError) return plain(400, error.message);
    throw error;
  }
}
