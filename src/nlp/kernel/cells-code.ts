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

// Parameters: addresses in bytes, then the stride of the past rows in bytes, and sizes.
const [GATES, STATES, OUTPUTS, PAST, PAST_STRIDE, ROWS, CELLS] = [0, 1, 2, 3, 4, 5, 6];
// Integer locals: the row, the byte offset of the cell in its row, addresses, bytes of a row.
const [ROW, OFFSET, GATE_AT, STATE_AT, OUTPUT_AT, PAST_AT, WIDTH] = [7, 8, 9, 10, 11, 12, 13];
const INTEGERS = 7;
// Vector locals.
const [X, SQUARE, OPEN, SHOW, NEXT, KEPT] = [14, 15, 16, 17, 18, 19];
const VECTORS = 6;

const LANES = 16; // bytes

/**
 * One step of a coupled LSTM, four cells at a time: activates the gates in place, then
 * `state = past + open · (candidate − past)` and `output = show · state`.
 */
export const cellsCode: WasmFunction = {
  name: "updateCells",
  parameters: 7,
  integers: INTEGERS,
  vectors: VECTORS,
  body: [
    ...set(WIDTH, [...local.get(CELLS), ...i32.of(2), ...i32.shiftLeft]),
    ...set(ROW, i32.of(0)),
    ...repeatWhile(
      [...local.get(ROW), ...local.get(ROWS), ...i32.isLess],
      [
        ...set(OFFSET, i32.of(0)),
        ...repeatWhile([...local.get(OFFSET), ...local.get(WIDTH), ...i32.isLess], fourCells()),
        ...advance(GATES, [...local.get(WIDTH), ...i32.of(3), ...i32.multiply]),
        ...advance(STATES, local.get(WIDTH)),
        ...advance(OUTPUTS, local.get(WIDTH)),
        ...advance(PAST, local.get(PAST_STRIDE)),
        ...advance(ROW, i32.of(1)),
      ],
    ),
  ],
};

function fourCells(): Code {
  return [
    ...set(GATE_AT, sum(GATES)),
    ...set(STATE_AT, sum(STATES)),
    ...set(OUTPUT_AT, sum(OUTPUTS)),
    ...set(PAST_AT, sum(PAST)),
    ...activate(OPEN, sigmoid()),
    ...advance(GATE_AT, local.get(WIDTH)),
    ...activate(SHOW, sigmoid()),
    ...advance(GATE_AT, local.get(WIDTH)),
    ...activate(NEXT, tanh()),
    ...set(KEPT, [...local.get(PAST_AT), ...vector.load()]),
    ...set(NEXT, [
      ...local.get(KEPT),
      ...local.get(OPEN),
      ...local.get(NEXT),
      ...local.get(KEPT),
      ...vector.subtract,
      ...vector.multiply,
      ...vector.add,
    ]),
    ...local.get(STATE_AT),
    ...local.get(NEXT),
    ...vector.store(),
    ...local.get(OUTPUT_AT),
    ...local.get(SHOW),
    ...local.get(NEXT),
    ...vector.multiply,
    ...vector.store(),
    ...advance(OFFSET, i32.of(LANES)),
  ];
}

/** Reads a gate to `X`, squashes it into `target`, and writes it back. */
function activate(target: number, squash: Code): Code {
  return [
    ...set(X, [...local.get(GATE_AT), ...vector.load()]),
    ...squash,
    ...local.set(target),
    ...local.get(GATE_AT),
    ...local.get(target),
    ...vector.store(),
  ];
}

/** Leaves the hyperbolic tangent of `X`, as `activation.ts` defines it. */
function tanh(): Code {
  return [
    ...set(X, [
      ...local.get(X),
      ...vector.splat(4.97),
      ...vector.smaller,
      ...vector.splat(-4.97),
      ...vector.larger,
    ]),
    ...set(SQUARE, [...local.get(X), ...local.get(X), ...vector.multiply]),
    ...local.get(X),
    ...polynomial([1, 378, 17_325, 135_135]),
    ...vector.multiply,
    ...polynomial([28, 3_150, 62_370, 135_135]),
    ...vector.divide,
  ];
}

/** Leaves the logistic function of `X`. */
function sigmoid(): Code {
  return [
    ...set(X, [...local.get(X), ...vector.splat(0.5), ...vector.multiply]),
    ...tanh(),
    ...vector.splat(0.5),
    ...vector.multiply,
    ...vector.splat(0.5),
    ...vector.add,
  ];
}

/** Horner's scheme over `SQUARE`, highest coefficient first. */
function polynomial([first = 0, ...others]: readonly number[]): Code {
  const steps = others.map((coefficient) => [
    ...local.get(SQUARE),
    ...vector.multiply,
    ...vector.splat(coefficient),
    ...vector.add,
  ]);
  return [...vector.splat(first), ...steps.flat()];
}

function sum(address: number): Code {
  return [...local.get(address), ...local.get(OFFSET), ...i32.add];
}
