import { KnowledgeGraphError } from "../errors.ts";
import type { Tensor, Weights } from "../language/weights.ts";
import type { FeatureList } from "./feature-list.ts";

/** A linear model over hashed features: adds the weights of every class that a feature speaks for. */
export interface LinearModel {
  readonly classes: readonly string[];
  /** Sets `scores` (one per class) to the sums of the weights of the features. */
  readonly score: (features: FeatureList, scores: Int32Array) => void;
}

/** The weights of a linear model as sparse rows: feature key → (class, weight) pairs. */
export interface SparseRows {
  readonly keys: Int32Array;
  /** Number of pairs of each key. */
  readonly lengths: Uint8Array;
  readonly pairClasses: Uint8Array;
  readonly pairWeights: Int8Array;
}

const ROW_TENSORS = ["keys", "lengths", "classes", "weights"] as const;

/** Names the tensors of a model inside a weights file: `upos.keys`, `upos.lengths`, … */
export function rowTensors(name: string, rows: SparseRows): readonly (readonly [string, Tensor])[] {
  const { keys, lengths, pairClasses, pairWeights } = rows;
  const data = [keys, lengths, pairClasses, pairWeights];
  return ROW_TENSORS.map((part, index) => {
    const values = data[index] ?? keys;
    return [`${name}.${part}`, { shape: [values.length], data: values }];
  });
}

/** Reads back the rows that `rowTensors` named. */
export function readRows(weights: Weights, name: string): SparseRows {
  const [keys, lengths, pairClasses, pairWeights] = ROW_TENSORS.map(
    (part) => weights.tensors.get(`${name}.${part}`)?.data,
  );
  if (
    keys instanceof Int32Array &&
    lengths instanceof Uint8Array &&
    pairClasses instanceof Uint8Array &&
    pairWeights instanceof Int8Array &&
    keys.length === lengths.length &&
    pairClasses.length === pairWeights.length
  ) {
    return { keys, lengths, pairClasses, pairWeights };
  }
  const message = `Model "${weights.kind}" has no complete rows "${name}": fetch the file again, or run "depeche train".`;
  throw new KnowledgeGraphError("bad-model", message);
}

/** Makes a model from its rows: an open hash table over the keys. */
export function compileLinearModel(classes: readonly string[], rows: SparseRows): LinearModel {
  const { mask, slots } = buildTable(rows);
  const pairs = interleavePairs(rows);
  const score = (features: FeatureList, scores: Int32Array): void => {
    scores.fill(0);
    for (let index = 0; index < features.size; index++) {
      const place = findRow(slots, mask, features.keys[index] as number);
      const last = (place >>> LENGTH_BITS) + (place & LENGTH_MASK);
      for (let at = place >>> LENGTH_BITS; at < last; at++) {
        const pair = pairs[at] as number;
        (scores[pair >> 8] as number) += (pair << 24) >> 24;
      }
    }
  };
  return { classes, score };
}

// A slot is two numbers side by side, the key of a row and its place among the pairs (first pair
// and number of pairs in one), so that one look at memory tells both.
const LENGTH_BITS = 8;
const LENGTH_MASK = 255;

interface KeyTable {
  readonly mask: number;
  readonly slots: Int32Array;
}

function buildTable({ keys, lengths }: SparseRows): KeyTable {
  const mask = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2)) - 1;
  const slots = new Int32Array(2 * (mask + 1));
  let first = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number;
    const length = lengths[row] as number;
    let slot = slotOf(key, mask);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = (first << LENGTH_BITS) | length;
    first += length;
  }
  return { mask, slots };
}

/** Classes and weights of all rows in order, each pair as one number. */
function interleavePairs({ pairClasses, pairWeights }: SparseRows): Int32Array {
  const pairs = new Int32Array(pairClasses.length);
  for (let at = 0; at < pairs.length; at++) {
    pairs[at] = ((pairClasses[at] as number) << 8) | ((pairWeights[at] as number) & 255);
  }
  return pairs;
}

/** Place of the row with this key, 0 where there is none: every row has a length. */
function findRow(slots: Int32Array, mask: number, key: number): number {
  let slot = slotOf(key, mask);
  for (;;) {
    const place = slots[2 * slot + 1] as number;
    if (place === 0 || slots[2 * slot] === key) return place;
    slot = (slot + 1) & mask;
  }
}

function slotOf(key: number, mask: number): number {
  return (key ^ (key >>> 15)) & mask;
}
