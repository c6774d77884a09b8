import {
  advance,
  type Code,
  f32,
  i32,
  local,
  repeatWhile,
  set,
  vector,
  type WasmFunction,
} from "./assembler.ts";

/** Largest integer on either side: the sum of up to 512 products of them fits into 32 bits. */
export const LARGEST = 2047;

// Parameters: addresses and the stride in bytes, sizes in elements.
const [SOURCE, STRIDE, ROWS, COLUMNS, TARGET, SCALES] = [0, 1, 2, 3, 4, 5];
// Integer locals, then vector locals.
const [ROW, COLUMN, AT] = [6, 7, 8];
const [MOST, FACTOR] = [9, 10];

/** Rounds each row to 16-bit integers of a scale of its own: its largest becomes `LARGEST`. */
export const quantiseCode: WasmFunction = {
  name: "quantise",
  parameters: 6,
  integers: 3,
  vectors: 2,
  body: repeatWhile(
    [...local.get(ROW), ...local.get(ROWS), ...i32.isLess],
    [
      ...set(MOST, vector.splat(0)),
      ...eachEight([...keepLarger(0), ...keepLarger(16)]),
      ...set(MOST, [...largestLane(), ...vector.spread]),
      ...writeScale(),
      ...set(FACTOR, [...vector.splat(LARGEST), ...local.get(MOST), ...vector.divide]),
      ...eachEight(roundEight()),
      ...advance(SOURCE, local.get(STRIDE)),
      ...advance(SCALES, i32.of(4)),
      ...advance(ROW, i32.of(1)),
    ],
  ),
};

/** Runs `body` with `AT` at every eighth float of the row. */
function eachEight(body: Code): Code {
  return [
    ...set(AT, local.get(SOURCE)),
    ...set(COLUMN, i32.of(0)),
    ...repeatWhile(
      [...local.get(COLUMN), ...local.get(COLUMNS), ...i32.isLess],
      [...body, ...advance(AT, i32.of(32)), ...advance(COLUMN, i32.of(8))],
    ),
  ];
}

function four(offset: number): Code {
  return [...local.get(AT), ...vector.load(offset)];
}

function keepLarger(offset: number): Code {
  return set(MOST, [...local.get(MOST), ...four(offset), ...vector.absolute, ...vector.larger]);
}

function largestLane(): Code {
  const lanes = [0, 1, 2, 3].flatMap((index) => [...local.get(MOST), ...vector.lane(index)]);
  return [...lanes, ...f32.larger, ...f32.larger, ...f32.larger];
}

function writeScale(): Code {
  const value = [...local.get(MOST), ...vector.lane(0), ...f32.of(LARGEST), ...f32.divide];
  return [...local.get(SCALES), ...value, ...f32.store()];
}

function roundEight(): Code {
  const scaled = (offset: number) => [...four(offset), ...local.get(FACTOR), ...vector.multiply];
  const whole = (offset: number) => [...scaled(offset), ...vector.nearest, ...vector.truncate];
  return [
    ...local.get(TARGET),
    ...whole(0),
    ...whole(16),
    ...vector.narrow,
    ...vector.store(),
    ...advance(TARGET, i32.of(16)),
  ];
}
