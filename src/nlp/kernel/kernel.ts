import { assemble } from "./assembler.ts";
import { cellsCode } from "./cells-code.ts";
import { multiplyIntegersCode } from "./integer-code.ts";
import { multiplyCode } from "./multiply-code.ts";
import { quantiseCode } from "./quantise-code.ts";
import { createScalarKernel } from "./scalar-kernel.ts";

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

/** A right operand in 16-bit integers: panels of eight columns, two rows side by side. */
export interface PackedIntegers {
  /** Index of the float where the integers begin, and of the scales of the columns. */
  readonly at: number;
  readonly scalesAt: number;
  /** A multiple of eight, as are the columns. */
  readonly rows: number;
  readonly columns: number;
}

/** Rows in 16-bit integers, each with a scale of its own. */
export interface QuantisedRows {
  readonly at: number;
  readonly scalesAt: number;
  readonly rows: number;
  readonly columns: number;
}

/** Matrix arithmetic on one block of floats. */
export interface Kernel {
  readonly name: "simd" | "scalar";
  readonly memory: Float32Array;
  /** `target += left · right`; with `transposed`, the left operand is read as its transpose. */
  multiply(left: Matrix, right: Packed, target: Matrix, transposed?: boolean): void;
  /** Rounds rows of floats, a multiple of eight wide, to integers at `target.at`. */
  quantise(source: Matrix, target: QuantisedRows): void;
  /** `target += left · right` in integers: half the work, and the same digits on every machine. */
  multiplyIntegers(left: QuantisedRows, right: PackedIntegers, target: Matrix): void;
  /** One step of a coupled LSTM over rows of cells; see `CellStep`. */
  updateCells(step: CellStep): void;
}

/**
 * Rows of a coupled LSTM. `gates` holds the input gate, output gate and candidate of each row
 * side by side; they are squashed in place. `past` holds the states before, or is a single row
 * of stride 0 that stands for all.
 */
export interface CellStep {
  readonly gates: Matrix;
  readonly past: Matrix;
  readonly states: Matrix;
  readonly outputs: Matrix;
}

const PAGE = 65_536;
const FLOAT = 4;

/** A kernel with room for `floats` numbers, in SIMD where the machine can. */
export function createKernel(floats: number): Kernel {
  const code = assemble([multiplyCode, cellsCode, quantiseCode, multiplyIntegersCode]);
  return WebAssembly.validate(code) ? createSimdKernel(code, floats) : createScalarKernel(floats);
}

type WasmCall = (...args: readonly number[]) => void;

function createSimdKernel(code: Uint8Array<ArrayBuffer>, floats: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * FLOAT) / PAGE) });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
  const call = instance.exports as Record<
    "multiply" | "quantise" | "multiplyIntegers" | "updateCells",
    WasmCall
  >; // what `createKernel` assembled
  return {
    name: "simd",
    memory: new Float32Array(memory.buffer),
    multiply: (left, right, target, transposed = false) =>
      call.multiply(
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
    quantise: (source, target) =>
      call.quantise(
        source.at * FLOAT,
        source.stride * FLOAT,
        source.rows,
        source.columns,
        target.at * FLOAT,
        target.scalesAt * FLOAT,
      ),
    multiplyIntegers: (left, right, target) =>
      call.multiplyIntegers(
        left.at * FLOAT,
        left.scalesAt * FLOAT,
        right.at * FLOAT,
        right.scalesAt * FLOAT,
        target.at * FLOAT,
        target.stride * FLOAT,
        left.rows,
        right.columns,
        left.columns / 2,
      ),
    updateCells: ({ gates, past, states, outputs }) =>
      call.updateCells(
        gates.at * FLOAT,
        states.at * FLOAT,
        outputs.at * FLOAT,
        past.at * FLOAT,
        past.stride * FLOAT,
        states.rows,
        states.columns,
      ),
  };
}
