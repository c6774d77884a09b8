import type { Term } from "@rdfjs/types";

/** A promise of the graph that does not hold. */
export interface Violation {
  /** What kind of promise: `min-count`, `fact-has-claim`, `evidence-moved`. */
  readonly code: string;
  /** The node at fault. */
  readonly focus: Term;
  /** A sentence: what was expected. */
  readonly message: string;
  /** The property and the value at fault, where one is. */
  readonly path?: Term;
  readonly value?: Term;
}
