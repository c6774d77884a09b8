import type { Arena } from "./arena.ts";
import type { Matrix, Packed, PackedIntegers } from "./kernel.ts";
import { PANEL } from "./multiply-code.ts";
import { LARGEST } from "./quantise-code.ts";

/** How many columns a packed operand has for `columns` of its source: the next multiple of eight. */
export function paddedColumns(columns: number): number {
  return Math.ceil(columns / PANEL) * PANEL;
}

/** Packs a matrix as the right operand of a product, into `at`; missing columns are zero. */
export function pack(memory: Float32Array, source: Matrix, at: number): Packed {
  const columns = paddedColumns(source.columns);
  for (let panel = 0; panel < columns; panel += PANEL) {
    const width = Math.min(PANEL, source.columns - panel);
    let to = at + panel * source.rows;
    let from = source.at + panel;
    for (let row = 0; row < source.rows; row += 1, to += PANEL, from += source.stride) {
      for (let index = 0; index < width; index += 1) {
        memory[to + index] = memory[from + index] ?? 0;
      }
      if (width < PANEL) memory.fill(0, to + width, to + PANEL);
    }
  }
  return { at, rows: source.rows, columns };
}

/** Packs the transpose of a matrix as the right operand of a product, into `at`. */
export function packTransposed(memory: Float32Array, source: Matrix, at: number): Packed {
  const columns = paddedColumns(source.rows);
  memory.fill(0, at, at + columns * source.columns);
  for (let row = 0; row < source.rows; row += 1) {
    const from = source.at + row * source.stride;
    let to = at + (row - (row % PANEL)) * source.columns + (row % PANEL);
    for (let column = 0; column < source.columns; column += 1, to += PANEL) {
      memory[to] = memory[from + column] ?? 0;
    }
  }
  return { at, rows: source.columns, columns };
}

/** Packs a matrix in integers as the right operand of a product; its rows are a multiple of eight. */
export function packIntegers(memory: Float32Array, arena: Arena, source: Matrix): PackedIntegers {
  const columns = paddedColumns(source.columns);
  const scalesAt = arena.space(columns);
  const at = arena.space((source.rows * columns) / 2);
  const integers = new Int16Array(memory.buffer, memory.byteOffset, 2 * memory.length);
  integers.fill(0, 2 * at, 2 * at + source.rows * columns);
  memory.fill(0, scalesAt, scalesAt + columns);
  const factors = columnFactors(memory, source);
  for (const [column, factor] of factors.entries()) {
    memory[scalesAt + column] = factor === 0 ? 0 : 1 / factor;
  }
  for (let row = 0; row < source.rows; row += 1) {
    const from = source.at + row * source.stride;
    const to = 2 * at + (row >> 1) * 2 * PANEL + (row & 1);
    for (let column = 0; column < source.columns; column += 1) {
      const lane = column % PANEL;
      const value = (memory[from + column] ?? 0) * (factors[column] ?? 0);
      integers[to + (column - lane) * source.rows + 2 * lane] = Math.round(value);
    }
  }
  return { at, scalesAt, rows: source.rows, columns };
}

/** What makes the largest number of each column `LARGEST`; 0 for columns of zeros. */
function columnFactors(memory: Float32Array, source: Matrix): Float64Array {
  const largest = new Float64Array(source.columns);
  for (let row = 0; row < source.rows; row += 1) {
    const from = source.at + row * source.stride;
    for (let column = 0; column < source.columns; column += 1) {
      const size = Math.abs(memory[from + column] ?? 0);
      if (size > (largest[column] ?? 0)) largest[column] = size;
    }
  }
  return largest.map((size) => (size === 0 ? 0 : LARGEST / size));
}
