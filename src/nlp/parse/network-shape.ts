/** The features of a token that the parser looks up, with the width of their embeddings. */
export const FEATURES = [
  { name: "word", width: 64 },
  { name: "lemma", width: 48 },
  { name: "suffix3", width: 24 },
  { name: "suffix2", width: 16 },
  { name: "prefix3", width: 16 },
  { name: "shape", width: 8 },
  { name: "upos", width: 24 },
  { name: "feats", width: 24 },
  { name: "treebank", width: 8 },
] as const;

/** Name of one feature of a token. */
export type FeatureName = (typeof FEATURES)[number]["name"];

/** Width of a token's input to the first recurrent layer. */
export const INPUT_WIDTH = FEATURES.reduce((sum, { width }) => sum + width, 0);

/** How many bidirectional layers the network has. */
export const LAYERS = 2;

/** Gates of one recurrent cell: input (the forget gate is its complement), output, candidate. */
export const GATES = 3;

/** The sizes a trained network may choose. */
export interface NetworkShape {
  /** Cells per direction of a recurrent layer. */
  readonly cells: number;
  /** Width of the vectors that arcs are scored with, and of those for labels. */
  readonly arcWidth: number;
  readonly labelWidth: number;
}

// Upper bounds of the distances that share a bucket.
const DISTANCES = [1, 2, 3, 4, 6, 9, 14, 22, Number.POSITIVE_INFINITY];

/** How many distance buckets there are, padded to a whole number of panels. */
export const DISTANCE_BUCKETS = 24;

/** The bucket of a signed distance from dependent to head; 0 is the root's. */
export function distanceBucket(distance: number): number {
  if (distance === 0) return 0;
  const size = Math.abs(distance);
  const bucket = 1 + DISTANCES.findIndex((bound) => size <= bound);
  return distance < 0 ? bucket : bucket + DISTANCES.length;
}
