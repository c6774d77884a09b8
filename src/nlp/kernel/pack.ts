import type { Matrix, Packed } from "./kernel.ts";
import { PANEL } from "./multiply-code.ts";

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
