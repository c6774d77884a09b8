import {
  advance,
  type Code,
  i32,
  local,
  repeatWhile,
  vector,
  type WasmFunction,
} from "./assembler.ts";

/** Columns of one panel of a packed right operand. */
export const PANEL = 8;

const BLOCK = 4;
const FLOAT = 4;

// Parameters: addresses and strides in bytes, sizes in elements.
const [A, ROW_STRIDE, INNER_STRIDE, B, C, C_STRIDE, ROWS, COLUMNS, INNER] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
];
// Integer locals.
const [ROW, COLUMN, STEP, PANEL_AT, B_AT, C_AT, A_AT] = [9, 10, 11, 12, 13, 14, 15];
const INTEGERS = 7 + BLOCK - 1; // one A pointer per row of the block
// Vector locals.
const LEFT = 9 + INTEGERS;
const RIGHT = LEFT + 1;
const SUMS = RIGHT + 2;

/**
 * `c += a · b`, where `a` is `rows × inner` with any strides, `b` is packed in panels of eight
 * columns and `c` is `rows × columns`. Four rows by eight columns stay in registers; every sum
 * runs over the inner dimension in ascending order, so results do not depend on blocking.
 */
export const multiplyCode: WasmFunction = {
  name: "multiply",
  parameters: 9,
  integers: INTEGERS,
  vectors: 1 + 2 + 2 * BLOCK,
  body: [
    ...local.get(B),
    ...local.set(PANEL_AT),
    ...i32.of(0),
    ...local.set(COLUMN),
    ...repeatWhile(
      [...local.get(COLUMN), ...local.get(COLUMNS), ...i32.isLess],
      [
        ...i32.of(0),
        ...local.set(ROW),
        ...repeatWhile(hasRows(BLOCK), block(BLOCK)),
        ...repeatWhile(hasRows(1), block(1)),
        ...advance(PANEL_AT, [...local.get(INNER), ...i32.of(5), ...i32.shiftLeft]),
        ...advance(COLUMN, i32.of(PANEL)),
      ],
    ),
  ],
};

function hasRows(count: number): Code {
  return [...local.get(ROWS), ...local.get(ROW), ...i32.of(count), ...i32.add, ...i32.isAtLeast];
}

function block(rows: number): Code {
  return [
    ...placePointers(rows),
    ...eachSum(rows, (sum, row, half) => [
      ...local.get(C_AT),
      ...rowOffset(row),
      ...vector.load(half * 16),
      ...local.set(sum),
    ]),
    ...i32.of(0),
    ...local.set(STEP),
    ...repeatWhile([...local.get(STEP), ...local.get(INNER), ...i32.isLess], innerStep(rows)),
    ...eachSum(rows, (sum, row, half) => [
      ...local.get(C_AT),
      ...rowOffset(row),
      ...local.get(sum),
      ...vector.store(half * 16),
    ]),
    ...advance(ROW, i32.of(rows)),
  ];
}

function placePointers(rows: number): Code {
  const pointers = Array.from({ length: rows }, (_, row) => [
    ...local.get(A),
    ...local.get(ROW),
    ...i32.of(row),
    ...i32.add,
    ...local.get(ROW_STRIDE),
    ...i32.multiply,
    ...i32.add,
    ...local.set(A_AT + row),
  ]);
  return [
    ...pointers.flat(),
    ...local.get(PANEL_AT),
    ...local.set(B_AT),
    ...local.get(C),
    ...local.get(ROW),
    ...local.get(C_STRIDE),
    ...i32.multiply,
    ...i32.add,
    ...local.get(COLUMN),
    ...i32.of(FLOAT),
    ...i32.multiply,
    ...i32.add,
    ...local.set(C_AT),
  ];
}

function innerStep(rows: number): Code {
  const products = Array.from({ length: rows }, (_, row) => [
    ...local.get(A_AT + row),
    ...vector.loadSplat(),
    ...local.set(LEFT),
    ...addProduct(SUMS + 2 * row, RIGHT),
    ...addProduct(SUMS + 2 * row + 1, RIGHT + 1),
    ...advance(A_AT + row, local.get(INNER_STRIDE)),
  ]);
  return [
    ...local.get(B_AT),
    ...vector.load(0),
    ...local.set(RIGHT),
    ...local.get(B_AT),
    ...vector.load(16),
    ...local.set(RIGHT + 1),
    ...products.flat(),
    ...advance(B_AT, i32.of(PANEL * FLOAT)),
    ...advance(STEP, i32.of(1)),
  ];
}

function addProduct(sum: number, right: number): Code {
  return [
    ...local.get(sum),
    ...local.get(LEFT),
    ...local.get(right),
    ...vector.multiply,
    ...vector.add,
    ...local.set(sum),
  ];
}

function eachSum(rows: number, code: (sum: number, row: number, half: number) => Code): Code {
  return Array.from({ length: 2 * rows }, (_, index) =>
    code(SUMS + index, index >> 1, index & 1),
  ).flat();
}

function rowOffset(row: number): Code {
  return [...local.get(C_STRIDE), ...i32.of(row), ...i32.multiply, ...i32.add];
}
