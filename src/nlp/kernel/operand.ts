import type { Arena } from "./arena.ts";
import type { Kernel, Matrix, Packed, PackedIntegers } from "./kernel.ts";
import { pack, packIntegers, paddedColumns } from "./pack.ts";

/** A kernel with the arena that its matrices lie in. */
export interface Workspace {
  readonly kernel: Kernel;
  readonly arena: Arena;
}

/** How weights are multiplied: exactly, to learn, or in integers, to run fast. */
export type Arithmetic = "floats" | "integers";

/** Weights packed as the right side of products. */
export type Operand =
  | (Packed & { readonly arithmetic: "floats" })
  | (PackedIntegers & { readonly arithmetic: "integers" });

/** Packs weights for one kind of arithmetic. */
export function packOperand(
  { kernel, arena }: Workspace,
  source: Matrix,
  arithmetic: Arithmetic,
): Operand {
  if (arithmetic === "integers") {
    return { ...packIntegers(kernel.memory, arena, source), arithmetic };
  }
  const at = arena.space(source.rows * paddedColumns(source.columns));
  return { ...pack(kernel.memory, source, at), arithmetic };
}

/** `target += left · right`. */
export function addProduct(
  { kernel, arena }: Workspace,
  {
    left,
    right,
    target,
  }: { readonly left: Matrix; readonly right: Operand; readonly target: Matrix },
): void {
  if (right.arithmetic === "floats") {
    kernel.multiply(left, right, target);
    return;
  }
  const mark = arena.mark();
  const scalesAt = arena.space(left.rows);
  const at = arena.space((left.rows * left.columns) / 2);
  const quantised = { at, scalesAt, rows: left.rows, columns: left.columns };
  kernel.quantise(left, quantised);
  kernel.multiplyIntegers(quantised, right, target);
  arena.release(mark);
}
