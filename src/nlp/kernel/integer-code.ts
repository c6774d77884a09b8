import {
  advance,
  type Code,
  i32,
  local,
  repeatWhile,
  set,
  vector,
  type WasmFunction,
} from "./assembler.ts";

const BLOCK = 4;

// Parameters and locals of `multiplyIntegers`; addresses and the stride are in bytes.
const [A, A_SCALES, B, B_SCALES, C, C_STRIDE, ROWS, COLUMNS, PAIRS] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const [ROW, COLUMN, PAIR, PANEL_AT, B_AT, C_AT, WIDTH, A_AT] = [9, 10, 11, 12, 13, 14, 15, 16];
const INTEGERS = 7 + BLOCK;
const RIGHT = 9 + INTEGERS;
const LEFT = RIGHT + 2;
const SUMS = LEFT + 1;

/**
 * `multiplyIntegers(a, aScales, b, bScales, c, cStride, rows, columns, pairs)`: adds to `c` the
 * product of quantised rows and packed integer columns, both scaled back.
 */
export const multiplyIntegersCode: WasmFunction = multiplyIntegers();

function multiplyIntegers(): WasmFunction {
  const eachPanel = [
    ...set(ROW, i32.of(0)),
    ...repeatWhile(hasRows(BLOCK), block(BLOCK)),
    ...repeatWhile(hasRows(1), block(1)),
    ...advance(PANEL_AT, [...local.get(PAIRS), ...i32.of(5), ...i32.shiftLeft]),
    ...advance(B_SCALES, i32.of(32)),
    ...advance(C, i32.of(32)),
    ...advance(COLUMN, i32.of(8)),
  ];
  const body = [
    ...set(WIDTH, [...local.get(PAIRS), ...i32.of(2), ...i32.shiftLeft]),
    ...set(PANEL_AT, local.get(B)),
    ...repeatWhile([...local.get(COLUMN), ...local.get(COLUMNS), ...i32.isLess], eachPanel),
  ];
  const vectors = 3 + 2 * BLOCK;
  return { name: "multiplyIntegers", parameters: 9, integers: INTEGERS, vectors, body };
}

function hasRows(count: number): Code {
  return [...local.get(ROWS), ...local.get(ROW), ...i32.of(count), ...i32.add, ...i32.isAtLeast];
}

function block(rows: number): Code {
  const each = (code: (row: number) => Code) =>
    Array.from({ length: rows }, (_, row) => code(row)).flat();
  const rowAt = (row: number, stride: number) => [
    ...local.get(ROW),
    ...i32.of(row),
    ...i32.add,
    ...local.get(stride),
    ...i32.multiply,
  ];
  return [
    ...each((row) => set(A_AT + row, [...local.get(A), ...rowAt(row, WIDTH), ...i32.add])),
    ...each((row) => [
      ...set(SUMS + 2 * row, vector.splat(0)),
      ...set(SUMS + 2 * row + 1, vector.splat(0)),
    ]),
    ...set(B_AT, local.get(PANEL_AT)),
    ...set(PAIR, i32.of(0)),
    ...repeatWhile(
      [...local.get(PAIR), ...local.get(PAIRS), ...i32.isLess],
      [
        ...set(RIGHT, [...local.get(B_AT), ...vector.load(0)]),
        ...set(RIGHT + 1, [...local.get(B_AT), ...vector.load(16)]),
        ...each(addPairs),
        ...advance(B_AT, i32.of(32)),
        ...advance(PAIR, i32.of(1)),
      ],
    ),
    ...each((row) => [
      ...set(C_AT, [...local.get(C), ...rowAt(row, C_STRIDE), ...i32.add]),
      ...set(LEFT, [
        ...local.get(A_SCALES),
        ...local.get(ROW),
        ...i32.of(2),
        ...i32.shiftLeft,
        ...i32.add,
        ...vector.loadSplat(4 * row),
      ]),
      ...addScaled(SUMS + 2 * row, 0),
      ...addScaled(SUMS + 2 * row + 1, 16),
    ]),
    ...advance(ROW, i32.of(rows)),
  ];
}

function addPairs(row: number): Code {
  const add = (half: number) =>
    set(SUMS + 2 * row + half, [
      ...local.get(SUMS + 2 * row + half),
      ...local.get(LEFT),
      ...local.get(RIGHT + half),
      ...vector.pairProducts,
      ...vector.addIntegers,
    ]);
  return [
    ...set(LEFT, [...local.get(A_AT + row), ...vector.loadSplat()]),
    ...add(0),
    ...add(1),
    ...advance(A_AT + row, i32.of(4)),
  ];
}

/** Adds a sum of four columns, scaled back, to the target. */
function addScaled(sum: number, offset: number): Code {
  return [
    ...local.get(C_AT),
    ...local.get(C_AT),
    ...vector.load(offset),
    ...local.get(sum),
    ...vector.convert,
    ...local.get(LEFT),
    ...vector.multiply,
    ...local.get(B_SCALES),
    ...vector.load(offset),
    ...vector.multiply,
    ...vector.add,
    ...vector.store(offset),
  ];
}
