import { assemble } from "./assembler.ts";
import { multiplyCode, PANEL } from "./multiply-code.ts";

/** A matrix in a kernel's memory: index of its first float, its size, its row stride. */
export interface Matrix {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  readonly stride: number;
}

/** A right operand, rearranged in panels of eight columns. */
export interface Packed {
  readonly at: number;
  readonly rows: number;
  /** A multiple of eight. */
  readonly columns: number;
}

/** Matrix arithmetic on one block of floats. */
export interface Kernel {
  readonly name: "simd" | "scalar";
  readonly memory: Float32Array;
  /** `target += left · right`; with `transposed`, the left operand is read as its transpose. */
  multiply(left: Matrix, right: Packed, target: Matrix, transposed?: boolean): void;
}

const PAGE = 65_536;
const FLOAT = 4;

/** A kernel with room for `floats` numbers, in SIMD where the machine can. */
export function createKernel(floats: number): Kernel {
  const code = assemble([multiplyCode]);
  return WebAssembly.validate(code) ? createSimdKernel(code, floats) : createScalarKernel(floats);
}

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

type Multiply = (...args: readonly number[]) => void;

function createSimdKernel(code: Uint8Array<ArrayBuffer>, floats: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * FLOAT) / PAGE) });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
  const run = instance.exports.multiply as Multiply; // the assembler's only export
  return {
    name: "simd",
    memory: new Float32Array(memory.buffer),
    multiply: (left, right, target, transposed = false) =>
      run(
        left.at * FLOAT,
        (transposed ? 1 : left.stride) * FLOAT,
        (transposed ? left.stride : 1) * FLOAT,
        right.at * FLOAT,
        target.at * FLOAT,
        target.stride * FLOAT,
        transposed ? left.columns : left.rows,
        target.columns,
        transposed ? left.rows : left.columns,
      ),
  };
}
