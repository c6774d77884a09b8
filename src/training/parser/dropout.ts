import type { Matrix } from "../../nlp/kernel/kernel.ts";
import type { Workspace } from "../../nlp/kernel/operand.ts";
import type { Packing } from "../../nlp/parse/packing.ts";
import type { Random } from "../random.ts";

/** Hides a share of the numbers of a matrix and enlarges the others; the mask tells which. */
export function drop({ kernel, arena }: Workspace, matrix: Matrix, chance: Chance): Matrix {
  const mask = arena.matrix(matrix.rows, matrix.columns);
  const kept = 1 / (1 - chance.rate);
  for (let index = 0; index < mask.rows * mask.columns; index += 1) {
    kernel.memory[mask.at + index] = chance.random() < chance.rate ? 0 : kept;
  }
  applyMask(kernel.memory, matrix, mask);
  return mask;
}

/** As `drop`, but hides the same columns in all tokens of a sentence. */
export function dropColumns(
  workspace: Workspace,
  matrix: Matrix,
  chance: Chance & { readonly packing: Packing },
): Matrix {
  const { kernel, arena } = workspace;
  const mask = arena.matrix(matrix.rows, matrix.columns);
  const kept = 1 / (1 - chance.rate);
  for (const [sentence, start] of chance.packing.starts.entries()) {
    const first = mask.at + start * mask.stride;
    for (let column = 0; column < mask.columns; column += 1) {
      kernel.memory[first + column] = chance.random() < chance.rate ? 0 : kept;
    }
    for (let row = 1; row < (chance.packing.lengths[sentence] ?? 0); row += 1) {
      kernel.memory.copyWithin(first + row * mask.stride, first, first + mask.columns);
    }
  }
  applyMask(kernel.memory, matrix, mask);
  return mask;
}

/** How much is hidden, and the dice. */
export interface Chance {
  readonly rate: number;
  readonly random: Random;
}

/** Multiplies a matrix by a mask of its size; also carries gradients back through it. */
export function applyMask(memory: Float32Array, matrix: Matrix, mask: Matrix): void {
  for (let row = 0; row < matrix.rows; row += 1) {
    const at = matrix.at + row * matrix.stride;
    const factor = mask.at + row * mask.stride;
    for (let column = 0; column < matrix.columns; column += 1) {
      memory[at + column] = (memory[at + column] ?? 0) * (memory[factor + column] ?? 0);
    }
  }
}
