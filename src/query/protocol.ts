import type { ErrorCode } from "../errors.ts";
import type { GraphSource } from "../rdf/graph-format.ts";
import type { EngineQuestion } from "./engine.ts";

/** What the thread of the engine is asked to do. */
export type Request =
  | { readonly kind: "open"; readonly source: GraphSource }
  | { readonly kind: "query"; readonly question: EngineQuestion }
  | { readonly kind: "dump" };

/** What it answers: text, the measures of the graph it opened, or an error. */
export type Answer =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "opened"; readonly size: number; readonly base: string }
  | { readonly kind: "error"; readonly code: ErrorCode; readonly message: string };

/** A thread that holds an engine. Requests are answered one after the other. */
export interface QueryWorker {
  readonly ask: (request: Request) => Promise<Answer>;
  /** Ends the thread at once, in the midst of a query if need be. */
  readonly end: () => Promise<void>;
}
