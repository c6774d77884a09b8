import type { FeatureList } from "../nlp/feature-list.ts";
import type { SparseRows } from "../nlp/linear-model.ts";

/** An averaged perceptron that is being trained. */
export interface Perceptron {
  /** Sets `scores` to the sums of the present weights. */
  readonly score: (features: FeatureList, scores: Float32Array) => void;
  /** Moves the weights of the features by `step`: towards `gold`, away from `guess`. */
  readonly update: (features: FeatureList, gold: number, guess: number) => void;
  /** Counts one decision; the average is over decisions. */
  readonly tick: () => void;
  /** Keeps the averaged weights and starts afresh; the weights of several starts add up. */
  readonly settle: () => void;
  /** The kept weights, rounded to small integers; rows without a weight are left out. */
  readonly rows: (options: RowOptions) => SparseRows;
}

/** How weights are rounded to whole numbers between -127 and 127. */
export interface RowOptions {
  /** The averaged weight that becomes 127; larger ones become no more. */
  readonly ceiling: number;
  /** Rounded weights of a smaller size are left out. */
  readonly smallest: number;
}

/** Starts a perceptron over `classes` classes with no weights. */
export function startPerceptron(classes: number): Perceptron {
  const table = new GrowingTable(classes);
  let time = 1;
  return {
    score: (features, scores) => {
      scores.fill(0);
      for (let index = 0; index < features.size; index++) {
        const row = table.find(features.keys[index] as number);
        if (row >= 0) table.addTo(row, scores);
      }
    },
    update: (features, gold, guess) => {
      for (let index = 0; index < features.size; index++) {
        const row = table.findOrAdd(features.keys[index] as number);
        table.move(row * classes + gold, 1, time);
        table.move(row * classes + guess, -1, time);
      }
    },
    tick: () => {
      time++;
    },
    settle: () => {
      table.settle(time);
      time = 1;
    },
    rows: (options) => table.rows(options),
  };
}

/** Rows of weights found by feature key; grows as features come. */
class GrowingTable {
  readonly #classes: number;
  #mask = 2 ** 16 - 1;
  #slots = new Int32Array(2 ** 16).fill(-1);
  #keys = new Int32Array(2 ** 15);
  #weights: Float32Array;
  /** Sum over moves of (time × move), from which the average follows. */
  #history: Float64Array;
  /** Averages kept so far. */
  #kept: Float32Array;
  #size = 0;

  constructor(classes: number) {
    this.#classes = classes;
    this.#weights = new Float32Array(2 ** 15 * classes);
    this.#history = new Float64Array(2 ** 15 * classes);
    this.#kept = new Float32Array(2 ** 15 * classes);
  }

  find(key: number): number {
    let slot = (key ^ (key >>> 15)) & this.#mask;
    for (;;) {
      const row = this.#slots[slot] as number;
      if (row === -1 || this.#keys[row] === key) return row;
      slot = (slot + 1) & this.#mask;
    }
  }

  findOrAdd(key: number): number {
    const found = this.find(key);
    if (found >= 0) return found;
    if (this.#size === this.#keys.length) this.#grow();
    this.#keys[this.#size] = key;
    this.#place(this.#size);
    return this.#size++;
  }

  addTo(row: number, scores: Float32Array): void {
    const base = row * this.#classes;
    for (let index = 0; index < this.#classes; index++) {
      (scores[index] as number) += this.#weights[base + index] as number;
    }
  }

  move(cell: number, step: number, time: number): void {
    (this.#weights[cell] as number) += step;
    (this.#history[cell] as number) += step * time;
  }

  settle(time: number): void {
    for (let cell = 0; cell < this.#size * this.#classes; cell++) {
      const mean = (this.#weights[cell] ?? 0) - (this.#history[cell] ?? 0) / time;
      (this.#kept[cell] as number) += mean;
    }
    this.#weights.fill(0);
    this.#history.fill(0);
  }

  rows(options: RowOptions): SparseRows {
    const order = [...this.#keys.subarray(0, this.#size).keys()];
    order.sort((one, other) => (this.#keys[one] ?? 0) - (this.#keys[other] ?? 0));
    const [keys, lengths, pairClasses, pairWeights]: number[][] = [[], [], [], []];
    for (const row of order) {
      const pairs = this.#pairs(row, options);
      if (pairs.length === 0) continue;
      keys?.push(this.#keys[row] ?? 0);
      lengths?.push(pairs.length);
      for (const [number, weight] of pairs) {
        pairClasses?.push(number);
        pairWeights?.push(weight);
      }
    }
    return {
      keys: Int32Array.from(keys ?? []),
      lengths: Uint8Array.from(lengths ?? []),
      pairClasses: Uint8Array.from(pairClasses ?? []),
      pairWeights: Int8Array.from(pairWeights ?? []),
    };
  }

  #pairs(row: number, { ceiling, smallest }: RowOptions): (readonly [number, number])[] {
    const pairs: (readonly [number, number])[] = [];
    for (let index = 0; index < this.#classes; index++) {
      const cell = row * this.#classes + index;
      const mean = this.#kept[cell] ?? 0;
      const rounded = Math.max(-127, Math.min(127, Math.round((mean / ceiling) * 127)));
      if (Math.abs(rounded) >= smallest) pairs.push([index, rounded]);
    }
    return pairs;
  }

  #grow(): void {
    const larger = this.#keys.length * 2;
    this.#keys = copyInto(new Int32Array(larger), this.#keys);
    this.#weights = copyInto(new Float32Array(larger * this.#classes), this.#weights);
    this.#history = copyInto(new Float64Array(larger * this.#classes), this.#history);
    this.#kept = copyInto(new Float32Array(larger * this.#classes), this.#kept);
    this.#mask = larger * 2 - 1;
    this.#slots = new Int32Array(larger * 2).fill(-1);
    for (let row = 0; row < this.#size; row++) this.#place(row);
  }

  #place(row: number): void {
    const key = this.#keys[row] as number;
    let slot = (key ^ (key >>> 15)) & this.#mask;
    while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = row;
  }
}

function copyInto<A extends Int32Array | Float32Array | Float64Array>(target: A, source: A): A {
  target.set(source as never);
  return target;
}
