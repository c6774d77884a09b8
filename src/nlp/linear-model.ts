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
  const table = buildTable(rows);
  const { pairClasses, pairWeights } = rows;
  const score = (features: FeatureList, scores: Int32Array): void => {
    scores.fill(0);
    for (let index = 0; index < features.size; index++) {
      const row = findRow(table, features.keys[index] as number);
      if (row < 0) continue;
      const last = table.offsets[row + 1] as number;
      for (let pair = table.offsets[row] as number; pair < last; pair++) {
        (scores[pairClasses[pair] as number] as number) += pairWeights[pair] as number;
      }
    }
  };
  return { classes, score };
}

interface KeyTable {
  readonly mask: number;
  readonly keys: Int32Array;
  /** Row of each slot, -1 where it is free. */
  readonly rows: Int32Array;
  readonly offsets: Int32Array;
}

function buildTable({ keys, lengths }: SparseRows): KeyTable {
  const mask = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2)) - 1;
  const slotKeys = new Int32Array(mask + 1);
  const slotRows = new Int32Array(mask + 1).fill(-1);
  const offsets = new Int32Array(keys.length + 1);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number;
    let slot = slotOf(key, mask);
    while (slotRows[slot] !== -1) slot = (slot + 1) & mask;
    slotKeys[slot] = key;
    slotRows[slot] = row;
    offsets[row + 1] = (offsets[row] as number) + (lengths[row] as number);
  }
  return { mask, keys: slotKeys, rows: slotRows, offsets };
}

function findRow(table: KeyTable, key: number): number {
  let slot = slotOf(key, table.mask);
  for (;;) {
    const row = table.rows[slot] as number;
    if (row === -1 || table.keys[slot] === key) return row;
    slot = (slot + 1) & table.mask;
  }
}

function slotOf(key: number, mask: number): number {
  return (key ^ (key >>> 15)) & mask;
}
