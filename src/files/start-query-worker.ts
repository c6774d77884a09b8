import { Worker } from "node:worker_threads";
import { KnowledgeGraphError } from "../errors.ts";
import type { Answer, QueryWorker } from "../query/protocol.ts";

/** Starts a thread that holds a query engine. It does not keep the program alive while idle. */
export function startQueryWorker(): QueryWorker {
  const worker = new Worker(...entry());
  worker.unref();
  return {
    ask: (request) => {
      worker.ref();
      return answerOf(worker, () => worker.postMessage(request)).finally(() => worker.unref());
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

/** Resolves with the next answer; requests come one at a time, so it is the answer to this one. */
function answerOf(worker: Worker, post: () => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      worker.removeListener("message", onMessage).removeListener("error", onError);
      settle();
    };
    const onMessage = (answer: Answer) => finish(() => resolve(answer));
    const onError = (cause: Error) => finish(() => reject(lost(cause)));
    worker.once("message", onMessage).once("error", onError);
    post();
  });
}

function lost(cause: Error): KnowledgeGraphError {
  const message = `The query engine stopped: ${cause.message}. The query or the graph is too large for its memory.`;
  return new KnowledgeGraphError("bad-query", message, { cause });
}

/** The built file; or, from source, a line that has tsx read this folder's TypeScript. */
function entry(): [URL | string, { readonly eval?: boolean }] {
  const here = import.meta.url;
  if (!here.endsWith(".ts")) return [new URL("./query-worker.js", here), {}];
  const code = `const load = require("node:module").createRequire("${here}");
    load("tsx/cjs/api").register();
    load("./query-worker.ts");`;
  return [code, { eval: true }];
}
