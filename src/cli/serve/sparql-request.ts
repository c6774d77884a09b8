import type { IncomingMessage } from "node:http";

/** A query as the SPARQL 1.1 Protocol sends it. */
export interface SparqlRequest {
  readonly query: string;
  readonly accept: string;
  readonly format?: string;
}

/** A request that is not the protocol's: what to answer instead. */
export interface BadRequest {
  readonly status: 400 | 405 | 413 | 415;
  readonly message: string;
}

/** Longest body read from a request, in bytes. */
export const LONGEST_BODY = 4_000_000;

/** Reads the query of a request: GET, POST of a form, or POST of the query itself. */
export async function readSparqlRequest(
  request: IncomingMessage,
  url: URL,
): Promise<SparqlRequest | BadRequest> {
  if (request.method === "GET" || request.method === "HEAD") {
    return fromParameters(url.searchParams, request);
  }
  if (request.method !== "POST") return { status: 405, message: "Use GET or POST." };
  const body = await readBody(request);
  if (body === undefined) return { status: 413, message: "The query is too long." };
  const type = String(request.headers["content-type"] ?? "")
    .split(";", 1)[0]
    ?.trim()
    .toLowerCase();
  if (type === "application/sparql-query") return asked(body, url.searchParams, request);
  if (type === "application/x-www-form-urlencoded") {
    return fromParameters(new URLSearchParams(body), request);
  }
  return {
    status: 415,
    message: "Send the query as application/sparql-query or as the form field `query`.",
  };
}

function fromParameters(
  parameters: URLSearchParams,
  request: IncomingMessage,
): SparqlRequest | BadRequest {
  if (parameters.has("update")) {
    return { status: 400, message: "This endpoint is read-only: it takes no `update`." };
  }
  return asked(parameters.get("query") ?? "", parameters, request);
}

function asked(
  query: string,
  parameters: URLSearchParams,
  request: IncomingMessage,
): SparqlRequest | BadRequest {
  if (query.trim() === "") {
    return { status: 400, message: "No query: send one as the parameter `query`." };
  }
  const format = parameters.get("format");
  return {
    query,
    accept: request.headers.accept ?? "",
    ...(format === null ? {} : { format }),
  };
}

/** The body of a request as text, `undefined` when it is too long. */
export async function readBody(
  request: IncomingMessage,
  longest: number = LONGEST_BODY,
): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.byteLength;
    if (length > longest) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}
