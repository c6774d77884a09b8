import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

/** What a route answers; the server writes it with the headers that every answer carries. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A JSON answer. */
export function json(value: unknown): Reply {
  return { status: 200, type: "application/json; charset=utf-8", body: JSON.stringify(value) };
}

/** An answer in plain words, for errors. */
export function plain(status: number, message: string): Reply {
  return { status, type: "text/plain; charset=utf-8", body: `${message}\n` };
}

/** What the page may do: nothing from outside, no inline script or style. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");

/** Headers of every answer; only the embedded page may stand in a frame of another site. */
export function securityHeaders(embedded: boolean): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": `${POLICY}; frame-ancestors ${embedded ? "*" : "'self'"}`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}

const COMPRESS_ABOVE = 1_400;
const COMPRESSIBLE = /^(text\/|application\/(json|javascript|sparql|trig|xml|n-)|image\/svg)/;

/** Writes an answer, compressed where that helps. */
export function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const bytes = typeof reply.body === "string" ? Buffer.from(reply.body) : reply.body;
  const squeeze = mayCompress(request, reply, bytes);
  const body = squeeze ? gzipSync(bytes, { level: 6 }) : bytes;
  response.writeHead(reply.status, {
    ...securityHeaders(request.url?.includes("embed=1") ?? false),
    "Cache-Control": "no-cache",
    Vary: "Accept, Accept-Encoding",
    ...reply.headers,
    "Content-Type": reply.type,
    "Content-Length": body.byteLength,
    ...(squeeze ? { "Content-Encoding": "gzip" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function mayCompress(request: IncomingMessage, reply: Reply, bytes: Uint8Array): boolean {
  return (
    bytes.byteLength > COMPRESS_ABOVE &&
    COMPRESSIBLE.test(reply.type) &&
    /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""))
  );
}
