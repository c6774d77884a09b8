import type { Quad } from "@rdfjs/types";

/** What a graph is checked against. */
export interface Rules {
  /** `depeche.ttl` and `event-types.ttl`. */
  readonly ontology: readonly Quad[];
  /** `shapes.ttl`. */
  readonly shapes: readonly Quad[];
}
