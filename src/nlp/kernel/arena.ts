import type { Matrix } from "./kernel.ts";

/** Hands out matrices in a kernel's memory, and takes all of them back at once. */
export interface Arena {
  /** A matrix of zeros. */
  matrix(rows: number, columns: number): Matrix;
  /** A matrix of any content, for those who write all of it. */
  sheet(rows: number, columns: number): Matrix;
  /** Index of `floats` numbers of any content. */
  space(floats: number): number;
  /** How much is taken; `release` gives back what was taken after that mark. */
  mark(): number;
  release(mark: number): void;
}

const ALIGNMENT = 4; // floats, so that every matrix starts at a SIMD boundary

/** An arena over `memory`. It throws `RangeError` when the memory is used up. */
export function createArena(memory: Float32Array): Arena {
  let next = 0;
  const space = (floats: number): number => {
    const at = next;
    next += Math.ceil(floats / ALIGNMENT) * ALIGNMENT;
    if (next > memory.length) throw new RangeError(`The arena has no room for ${floats} floats.`);
    return at;
  };
  const sheet = (rows: number, columns: number): Matrix => {
    return { at: space(rows * columns), rows, columns, stride: columns };
  };
  return {
    space,
    sheet,
    matrix: (rows, columns) => {
      const matrix = sheet(rows, columns);
      memory.fill(0, matrix.at, matrix.at + rows * columns);
      return matrix;
    },
    mark: () => next,
    release: (mark) => {
      next = mark;
    },
  };
}

/** Some rows of a matrix. */
export function rowsOf(matrix: Matrix, from: number, to: number): Matrix {
  return { ...matrix, at: matrix.at + from * matrix.stride, rows: to - from };
}

/** Some columns of a matrix. */
export function columnsOf(matrix: Matrix, from: number, to: number): Matrix {
  return { ...matrix, at: matrix.at + from, columns: to - from };
}

/** Writes one row into every row of a matrix. */
export function fillRows(memory: Float32Array, target: Matrix, row: Matrix): void {
  for (let index = 0; index < target.rows; index += 1) {
    memory.copyWithin(target.at + index * target.stride, row.at, row.at + target.columns);
  }
}

/** Copies rows of `source`, in the given order, into consecutive rows of `target`. */
export function gatherRows(memory: Float32Array, { source, target, order }: RowMove): void {
  for (let row = 0; row < order.length; row += 1) {
    const from = source.at + (order[row] ?? 0) * source.stride;
    memory.copyWithin(target.at + row * target.stride, from, from + source.columns);
  }
}

/** Copies consecutive rows of `source` to the given rows of `target`: undoes `gatherRows`. */
export function scatterRows(memory: Float32Array, { source, target, order }: RowMove): void {
  for (let row = 0; row < order.length; row += 1) {
    const from = source.at + row * source.stride;
    const to = target.at + (order[row] ?? 0) * target.stride;
    memory.copyWithin(to, from, from + source.columns);
  }
}

/** Rows to move between two matrices of equal width. */
export interface RowMove {
  readonly source: Matrix;
  readonly target: Matrix;
  readonly order: Int32Array;
}
