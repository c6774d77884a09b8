import { KnowledgeGraphError } from "../errors.ts";
import type { GraphSource } from "../rdf/graph-format.ts";
import type { Answer, QueryWorker, Request } from "./protocol.ts";

/** How a client gets at a graph. */
export interface ClientSettings {
  readonly startWorker: () => QueryWorker;
  /** Reads the graph; called again when a worker has to be replaced. */
  readonly readSource: () => Promise<GraphSource>;
  /** Milliseconds after which a query is given up and its worker replaced. */
  readonly timeLimit: number;
}

/** The measures of an open graph. */
export interface Opened {
  readonly size: number;
  readonly base: string;
}

/** Asks a worker, one request after the other; ends and replaces a worker that takes too long. */
export interface QueryClient {
  readonly opened: () => Promise<Opened>;
  readonly ask: (request: Request) => Promise<string>;
  readonly close: () => Promise<void>;
}

interface Session {
  readonly worker: QueryWorker;
  readonly opened: Opened;
}

/** A client of the graph that `readSource` reads. */
export function openClient(settings: ClientSettings): QueryClient {
  let session: Promise<Session> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  const current = () => {
    if (closed) throw new KnowledgeGraphError("bad-argument", "The graph is closed.");
    session ??= openSession(settings).catch((error) => {
      session = undefined;
      throw error;
    });
    return session;
  };
  const drop = async () => {
    const ended = session;
    session = undefined;
    await (await ended?.catch(() => undefined))?.worker.end();
  };
  const askNow = async (request: Request) => {
    const { worker } = await current();
    const answer = await within(settings.timeLimit, worker.ask(request)).catch(async (error) => {
      await drop();
      throw error;
    });
    return textOf(answer);
  };
  return {
    opened: async () => (await current()).opened,
    ask: (request) => {
      const answer = last.then(() => askNow(request));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      closed = true;
      await drop();
    },
  };
}

async function openSession({ startWorker, readSource }: ClientSettings): Promise<Session> {
  const source = await readSource();
  const worker = startWorker();
  const answer = await worker.ask({ kind: "open", source });
  if (answer.kind === "opened") return { worker, opened: answer };
  await worker.end();
  throw new KnowledgeGraphError("bad-graph", answer.kind === "error" ? answer.message : "");
}

function textOf(answer: Answer): string {
  if (answer.kind === "text") return answer.text;
  if (answer.kind === "error") throw new KnowledgeGraphError(answer.code, answer.message);
  throw new KnowledgeGraphError("bad-graph", "The worker answered another request.");
}

async function within<T>(limit: number, answer: Promise<T>): Promise<T> {
  const { promise, cancel } = timer(limit);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    cancel();
  }
}

function timer(limit: number) {
  let handle: ReturnType<typeof setTimeout> | undefined;
  const promise = new Promise<never>((_, reject) => {
    const message = `The query took longer than ${limit / 1000} s and was ended: narrow it, add a LIMIT, or allow more time.`;
    handle = setTimeout(() => reject(new KnowledgeGraphError("bad-query", message)), limit);
  });
  return { promise, cancel: () => clearTimeout(handle) };
}
