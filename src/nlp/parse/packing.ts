/**
 * How the tokens of several sentences are laid out so that all sentences step through a recurrent
 * layer together. Rows of step 0 come first, then those of step 1; as sentences are sorted from
 * long to short, the sentences still running at a step are always the first ones.
 */
export interface Packing {
  /** Number of tokens. */
  readonly rows: number;
  /** First token of each sentence in sentence order, and its length. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  /** First row of every step, and `rows` at the end. */
  readonly steps: readonly number[];
  /** Packed row → token row, reading forward and reading backward. */
  readonly orders: readonly [Int32Array, Int32Array];
}

/** Lays out sentences of these lengths, which must not increase. */
export function packSentences(lengths: readonly number[]): Packing {
  const starts: number[] = [];
  let rows = 0;
  for (const length of lengths) {
    starts.push(rows);
    rows += length;
  }
  const forward = new Int32Array(rows);
  const backward = new Int32Array(rows);
  const steps = [0];
  let row = 0;
  for (let step = 0; step < (lengths[0] ?? 0); step += 1) {
    for (const [sentence, length] of lengths.entries()) {
      if (length <= step) break;
      const start = starts[sentence] ?? 0;
      forward[row] = start + step;
      backward[row] = start + length - 1 - step;
      row += 1;
    }
    steps.push(row);
  }
  return { rows, starts, lengths, steps, orders: [forward, backward] };
}
