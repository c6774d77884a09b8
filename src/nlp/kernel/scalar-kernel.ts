import { sigmoid, tanh } from "./activation.ts";
import type { CellStep, Kernel, Matrix, PackedIntegers, QuantisedRows } from "./kernel.ts";
import { PANEL } from "./multiply-code.ts";
import { LARGEST } from "./quantise-code.ts";

/** The kernel in plain TypeScript, for machines without WASM SIMD. */
export function createScalarKernel(floats: number): Kernel {
  const memory = new Float32Array(floats);
  return {
    name: "scalar",
    memory,
    multiply: (left, right, target, transposed = false) => {
      const operand = transposed ? transpose(left) : { ...left, step: 1 };
      for (let row = 0; row < operand.rows; row += 1) {
        const from = operand.at + row * operand.stride;
        const to = target.at + row * target.stride;
        for (let column = 0; column < target.columns; column += 1) {
          const at = right.at + (column - (column % PANEL)) * operand.columns + (column % PANEL);
          const product = { from, at, step: operand.step, inner: operand.columns };
          memory[to + column] = addProducts(memory, memory[to + column] ?? 0, product);
        }
      }
    },
    quantise: (source, target) => {
      for (let row = 0; row < source.rows; row += 1) quantiseRow(memory, { source, target, row });
    },
    multiplyIntegers: (left, right, target) => {
      for (let row = 0; row < left.rows; row += 1) {
        multiplyIntegerRow(memory, { left, right, target, row });
      }
    },
    updateCells: (step) => {
      for (let row = 0; row < step.states.rows; row += 1) updateRow(memory, step, row);
    },
  };
}

/** A row of the left operand and a column of a packed one. */
interface Pairing {
  readonly from: number;
  readonly step: number;
  readonly at: number;
  readonly inner: number;
}

/** Adds up in single precision and in ascending order, as the SIMD code does. */
function addProducts(memory: Float32Array, start: number, pairing: Pairing): number {
  let sum = start;
  for (let index = 0; index < pairing.inner; index += 1) {
    const left = memory[pairing.from + index * pairing.step] ?? 0;
    const right = memory[pairing.at + index * PANEL] ?? 0;
    sum = Math.fround(sum + Math.fround(left * right));
  }
  return sum;
}

/** The transpose as a view: a step along its row is a stride of the original. */
function transpose({ at, rows, columns, stride }: Matrix): Matrix & { readonly step: number } {
  return { at, rows: columns, columns: rows, stride: 1, step: stride };
}

function updateRow(
  memory: Float32Array,
  { gates, past, states, outputs }: CellStep,
  row: number,
): void {
  const cells = states.columns;
  const gate = gates.at + row * gates.stride;
  for (let cell = 0; cell < cells; cell += 1) {
    const open = sigmoid(memory[gate + cell] ?? 0);
    const show = sigmoid(memory[gate + cells + cell] ?? 0);
    const candidate = tanh(memory[gate + 2 * cells + cell] ?? 0);
    const kept = memory[past.at + row * past.stride + cell] ?? 0;
    const next = kept + open * (candidate - kept);
    memory[gate + cell] = open;
    memory[gate + cells + cell] = show;
    memory[gate + 2 * cells + cell] = candidate;
    memory[states.at + row * states.stride + cell] = next;
    memory[outputs.at + row * outputs.stride + cell] = show * next;
  }
}

interface RowRounding {
  readonly source: Matrix;
  readonly target: QuantisedRows;
  readonly row: number;
}

function quantiseRow(memory: Float32Array, { source, target, row }: RowRounding): void {
  const from = source.at + row * source.stride;
  const to = 2 * target.at + row * source.columns;
  let largest = 0;
  for (let column = 0; column < source.columns; column += 1) {
    largest = Math.max(largest, Math.abs(memory[from + column] ?? 0));
  }
  const integers = integersOf(memory);
  const factor = largest === 0 ? 0 : Math.fround(LARGEST / largest);
  memory[target.scalesAt + row] = largest / LARGEST;
  for (let column = 0; column < source.columns; column += 1) {
    integers[to + column] = nearest(Math.fround((memory[from + column] ?? 0) * factor));
  }
}

// Adding and taking away this number leaves the nearest whole one, halves to even, as SIMD rounds.
const WHOLE = 12_582_912;

function nearest(value: number): number {
  return Math.fround(Math.fround(value + WHOLE) - WHOLE);
}

interface RowProduct {
  readonly left: QuantisedRows;
  readonly right: PackedIntegers;
  readonly target: Matrix;
  readonly row: number;
}

function multiplyIntegerRow(memory: Float32Array, { left, right, target, row }: RowProduct): void {
  const integers = integersOf(memory);
  const from = 2 * left.at + row * left.columns;
  for (let column = 0; column < right.columns; column += 1) {
    const at = 2 * right.at + (column - (column % PANEL)) * right.rows + 2 * (column % PANEL);
    let sum = 0;
    for (let index = 0; index < left.columns; index += 1) {
      const other = at + (index >> 1) * 2 * PANEL + (index & 1);
      sum += (integers[from + index] ?? 0) * (integers[other] ?? 0);
    }
    const scaled = Math.fround(Math.fround(sum) * (memory[left.scalesAt + row] ?? 0));
    const to = target.at + row * target.stride + column;
    const value = Math.fround(scaled * (memory[right.scalesAt + column] ?? 0));
    memory[to] = (memory[to] ?? 0) + value;
  }
}

function integersOf(memory: Float32Array): Int16Array {
  return new Int16Array(memory.buffer, memory.byteOffset, 2 * memory.length);
}
