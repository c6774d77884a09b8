/** A sentence to learn from: rows of the embedding tables, and its tree. */
export interface Example {
  readonly length: number;
  /** One row per feature and token. */
  readonly ids: Int32Array;
  /** Head of each token, `length` for the root. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** How much its loss counts. */
  readonly weight: number;
  /** What teachers think instead of gold: a distribution over heads, and one over labels, per token. */
  readonly softHeads?: Float32Array;
  readonly softLabels?: Float32Array;
}
