import { KnowledgeGraphError } from "../errors.ts";
import { type Engine, openEngine } from "./engine.ts";
import type { Answer, Request } from "./protocol.ts";

/** The worker's side: a function that opens a graph when asked to, then answers about it. */
export function answerRequests(): (request: Request) => Answer {
  let engine: Engine | undefined;
  return (request) => {
    try {
      if (request.kind === "open") {
        engine = openEngine(request.source);
        return { kind: "opened", size: engine.size, base: engine.base };
      }
      if (engine === undefined) throw new KnowledgeGraphError("bad-graph", "No graph is open.");
      const text = request.kind === "dump" ? engine.dump() : engine.query(request.question);
      return { kind: "text", text };
    } catch (error) {
      if (!(error instanceof KnowledgeGraphError)) throw error;
      return { kind: "error", code: error.code, message: error.message };
    }
  };
}
