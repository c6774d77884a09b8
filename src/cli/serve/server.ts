import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { KnowledgeGraphError } from "../../errors.ts";
import { plain, send } from "./reply.ts";
import { route } from "./routes.ts";
import type { ServedGraph } from "./served-graph.ts";

/** Where the server listens. */
export interface Address {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/;

/** Starts serving a graph; resolves with the server once it listens. */
export async function startServer(graph: ServedGraph, address: Address): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(graph, address, { request, response });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(cannotListen(address, cause)));
    server.listen(address.port, address.host, resolve);
  });
  return server;
}

/** The address that a person types to reach a server that listens. */
export function addressOf(server: Server, host: string): string {
  const listening = server.address();
  const port = listening !== null && typeof listening === "object" ? listening.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}/`;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer(graph: ServedGraph, address: Address, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  try {
    const reply = isForeign(request, address)
      ? plain(421, "This server answers only to its own name.")
      : await route(graph, { request, url: new URL(request.url ?? "/", "http://server") });
    send(request, response, reply);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    send(request, response, plain(500, `The server failed: ${message}`));
  }
}

/** A loopback server asked under another name: a page elsewhere whose name now points here. */
function isForeign(request: IncomingMessage, address: Address): boolean {
  if (!LOOPBACK.test(address.host)) return false;
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  return !LOOPBACK.test(host);
}

function cannotListen({ host, port }: Address, cause: Error): KnowledgeGraphError {
  return new KnowledgeGraphError(
    "bad-argument",
    `Cannot listen on ${host}:${port} (${cause.message}): choose another with --port.`,
    { cause },
  );
}
