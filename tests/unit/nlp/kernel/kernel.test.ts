import { expect, test } from "vitest";
import { tanh } from "../../../../src/nlp/kernel/activation.ts";
import { createArena, rowsOf } from "../../../../src/nlp/kernel/arena.ts";
import { createKernel, type Kernel } from "../../../../src/nlp/kernel/kernel.ts";
import {
  pack,
  packIntegers,
  packTransposed,
  paddedColumns,
} from "../../../../src/nlp/kernel/pack.ts";
import { createScalarKernel } from "../../../../src/nlp/kernel/scalar-kernel.ts";

const SIZES = [
  { rows: 1, inner: 1, columns: 8 },
  { rows: 4, inner: 96, columns: 288 },
  { rows: 7, inner: 33, columns: 16 },
  { rows: 30, inner: 232, columns: 24 },
];

/** A product of matrices filled with the same numbers in every kernel. */
function product(
  kernel: Kernel,
  { rows, inner, columns }: (typeof SIZES)[number],
  transposed: boolean,
) {
  const arena = createArena(kernel.memory);
  const left = transposed ? arena.matrix(inner, rows) : arena.matrix(rows, inner);
  const right = arena.matrix(inner, columns);
  const target = arena.matrix(rows, columns);
  for (let at = 0; at < target.at + rows * columns; at += 1) {
    kernel.memory[at] = Math.sin(at * 12.9898);
  }
  const packed = pack(kernel.memory, right, arena.space(inner * paddedColumns(columns)));
  kernel.multiply(left, packed, target, transposed);
  return kernel.memory.slice(target.at, target.at + rows * columns);
}

test("this machine runs the SIMD kernel", () => {
  expect(createKernel(16).name).toBe("simd");
});

test.each(SIZES)("the SIMD and the scalar product of %j agree to 1e-4", (size) => {
  for (const transposed of [false, true]) {
    const simd = product(createKernel(100_000), size, transposed);
    const scalar = product(createScalarKernel(100_000), size, transposed);
    const worst = simd.reduce(
      (most, value, index) => Math.max(most, Math.abs(value - (scalar[index] ?? 0))),
      0,
    );
    expect(worst).toBeLessThan(1e-4);
  }
});

test("a product is added to what the target holds", () => {
  for (const kernel of [createKernel(1000), createScalarKernel(1000)]) {
    const arena = createArena(kernel.memory);
    const left = arena.matrix(2, 3);
    kernel.memory.set([1, 2, 3, 4, 5, 6], left.at);
    const right = arena.matrix(3, 1);
    kernel.memory.set([1, 10, 100], right.at);
    const target = arena.matrix(2, 8);
    kernel.memory.fill(0.5, target.at, target.at + 16);
    kernel.multiply(left, pack(kernel.memory, right, arena.space(24)), target);
    expect(kernel.memory[target.at]).toBe(321.5);
    expect(kernel.memory[target.at + 8]).toBe(654.5);
    expect(kernel.memory[target.at + 1]).toBe(0.5);
  }
});

test("packing a transpose is packing the transposed matrix", () => {
  const { memory } = createScalarKernel(1000);
  const arena = createArena(memory);
  const wide = arena.matrix(3, 10);
  const tall = arena.matrix(10, 3);
  for (let row = 0; row < 3; row += 1) {
    for (let column = 0; column < 10; column += 1) {
      memory[wide.at + row * 10 + column] = row * 10 + column;
      memory[tall.at + column * 3 + row] = row * 10 + column;
    }
  }
  const one = pack(memory, wide, arena.space(3 * 16));
  const other = packTransposed(memory, tall, arena.space(3 * 16));
  expect(memory.slice(one.at, one.at + 48)).toEqual(memory.slice(other.at, other.at + 48));
});

/** Two steps of three rows of eight cells; the second stands on the first. */
function cells(kernel: Kernel): Float32Array {
  const arena = createArena(kernel.memory);
  const zeros = arena.matrix(1, 8);
  const [gates, states, outputs] = [arena.matrix(6, 24), arena.matrix(6, 8), arena.matrix(6, 8)];
  for (let index = 0; index < 6 * 24; index += 1) {
    kernel.memory[gates.at + index] = 9 * Math.sin(index * 12.9898); // beyond the flat ends too
  }
  const step = (from: number, to: number) => ({
    gates: rowsOf(gates, from, to),
    states: rowsOf(states, from, to),
    outputs: rowsOf(outputs, from, to),
  });
  kernel.updateCells({ ...step(0, 3), past: { ...zeros, stride: 0 } });
  kernel.updateCells({ ...step(3, 6), past: rowsOf(states, 0, 3) });
  return kernel.memory.slice(gates.at, outputs.at + 48);
}

test("the SIMD and the scalar LSTM step agree to 1e-4", () => {
  const simd = cells(createKernel(1000));
  const scalar = cells(createScalarKernel(1000));
  const worst = simd.reduce(
    (most, value, index) => Math.max(most, Math.abs(value - (scalar[index] ?? 0))),
    0,
  );
  expect(worst).toBeLessThan(1e-4);
  expect(simd.some((value) => Math.abs(value) > 0.5)).toBe(true);
});

test("the rational tangent keeps to the true one", () => {
  for (let x = -8; x <= 8; x += 0.01) expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThan(2e-4);
});

/** A product in integers, and the same in floats. */
function integerProduct(kernel: Kernel, { rows, inner, columns }: (typeof SIZES)[number]) {
  const arena = createArena(kernel.memory);
  const left = arena.matrix(rows, inner);
  const right = arena.matrix(inner, columns);
  const targets = [arena.matrix(rows, columns), arena.matrix(rows, columns)] as const;
  for (let at = 0; at < targets[0].at; at += 1) kernel.memory[at] = Math.sin(at * 12.9898);
  kernel.memory.fill(0, left.at, left.at + inner); // a row of zeros has no scale
  const space = { at: arena.space(rows * inner), scalesAt: arena.space(rows) };
  const quantised = { ...space, rows, columns: inner };
  kernel.quantise(left, quantised);
  kernel.multiplyIntegers(quantised, packIntegers(kernel.memory, arena, right), targets[0]);
  kernel.multiply(left, pack(kernel.memory, right, arena.space(inner * columns)), targets[1]);
  return targets.map(({ at }) => kernel.memory.slice(at, at + rows * columns));
}

test.each(SIZES.filter(({ inner }) => inner % 8 === 0))(
  "the integer product of %j is the same in both kernels, and near the float one",
  (size) => {
    const [simd, floats] = integerProduct(createKernel(100_000), size);
    const [scalar] = integerProduct(createScalarKernel(100_000), size);
    expect(simd).toEqual(scalar);
    const worst = simd?.reduce(
      (most, value, index) => Math.max(most, Math.abs(value - (floats?.[index] ?? 0))),
      0,
    );
    expect(worst).toBeLessThan(0.01);
    expect(worst).toBeGreaterThan(0);
  },
);
