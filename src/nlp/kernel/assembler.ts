/** Machine code of one WebAssembly function body, or a part of it. */
export type Code = readonly number[];

/** A function to assemble: every parameter is an `i32`, it returns nothing. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: number;
  /** How many more `i32` and `v128` locals it uses, numbered after the parameters in this order. */
  readonly integers: number;
  readonly vectors: number;
  readonly body: Code;
}

const I32 = 0x7f;
const V128 = 0x7b;
const VOID = 0x40;

/** Reading and writing of local variables. */
export const local = {
  get: (index: number): Code => [0x20, ...unsigned(index)],
  set: (index: number): Code => [0x21, ...unsigned(index)],
  tee: (index: number): Code => [0x22, ...unsigned(index)],
};

/** Sets a variable to what `value` leaves. */
export function set(variable: number, value: Code): Code {
  return [...value, ...local.set(variable)];
}

/** Adds what `by` leaves to a variable. */
export function advance(variable: number, by: Code): Code {
  return [...local.get(variable), ...by, ...i32.add, ...local.set(variable)];
}

/** The `i32` instructions in use. */
export const i32 = {
  of: (value: number): Code => [0x41, ...signed(value)],
  add: [0x6a] as Code,
  subtract: [0x6b] as Code,
  multiply: [0x6c] as Code,
  shiftLeft: [0x74] as Code,
  isLess: [0x48] as Code,
  isAtLeast: [0x4e] as Code,
};

/** The `f32` instructions in use. */
export const f32 = {
  of: (value: number): Code => [0x43, ...floatBytes(value)],
  divide: [0x95] as Code,
  larger: [0x97] as Code,
  store: (offset = 0): Code => [0x38, 2, ...unsigned(offset)],
};

/** The 128-bit loads, stores and `f32x4` arithmetic in use; offsets are in bytes. */
export const vector = {
  load: (offset = 0): Code => [0xfd, 0x00, 2, ...unsigned(offset)],
  loadSplat: (offset = 0): Code => [0xfd, 0x09, 2, ...unsigned(offset)],
  store: (offset = 0): Code => [0xfd, 0x0b, 2, ...unsigned(offset)],
  splat: (value: number): Code => [...f32.of(value), 0xfd, 0x13],
  add: [0xfd, 0xe4, 0x01] as Code,
  subtract: [0xfd, 0xe5, 0x01] as Code,
  multiply: [0xfd, 0xe6, 0x01] as Code,
  divide: [0xfd, 0xe7, 0x01] as Code,
  smaller: [0xfd, 0xe8, 0x01] as Code,
  larger: [0xfd, 0xe9, 0x01] as Code,
  absolute: [0xfd, 0xe0, 0x01] as Code,
  nearest: [0xfd, 0x6a] as Code,
  spread: [0xfd, 0x13] as Code,
  lane: (index: number): Code => [0xfd, 0x1f, index],
  /** Four floats to `i32x4`, and back. */
  truncate: [0xfd, 0xf8, 0x01] as Code,
  convert: [0xfd, 0xfa, 0x01] as Code,
  /** Two `i32x4` to one `i16x8`. */
  narrow: [0xfd, 0x85, 0x01] as Code,
  /** Products of two `i16x8`, added up in pairs to `i32x4`. */
  pairProducts: [0xfd, 0xba, 0x01] as Code,
  addIntegers: [0xfd, 0xae, 0x01] as Code,
};

/** Repeats `body` as long as `condition` leaves a value other than zero. */
export function repeatWhile(condition: Code, body: Code): Code {
  const leaveUnless = [...condition, 0x45, 0x0d, 1]; // i32.eqz, br_if 1
  return [0x02, VOID, 0x03, VOID, ...leaveUnless, ...body, 0x0c, 0, 0x0b, 0x0b];
}

/** The bytes of a module that imports `env.memory` and exports the functions. */
export function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [
    0x60,
    ...list(Array.from({ length: parameters }, () => [I32])),
    0,
  ]);
  const memory = [...text("env"), ...text("memory"), 0x02, 0x00, 1];
  const exports = functions.map(({ name }, index) => [...text(name), 0x00, ...unsigned(index)]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [memory]),
    ...section(
      3,
      functions.map((_, index) => unsigned(index)),
    ),
    ...section(7, exports),
    ...section(10, functions.map(functionCode)),
  ]);
}

function functionCode({ integers, vectors, body }: WasmFunction): Code {
  const locals = list([
    [...unsigned(integers), I32],
    [...unsigned(vectors), V128],
  ]);
  const code = [...locals, ...body, 0x0b];
  return [...unsigned(code.length), ...code];
}

function section(id: number, items: readonly Code[]): Code {
  const content = list(items);
  return [id, ...unsigned(content.length), ...content];
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function text(value: string): Code {
  const bytes = [...new TextEncoder().encode(value)];
  return [...unsigned(bytes.length), ...bytes];
}

function floatBytes(value: number): Code {
  return [...new Uint8Array(Float32Array.of(value).buffer)]; // every engine of WASM is little-endian
}

/** LEB128, unsigned. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** LEB128, signed. */
function signed(value: number): Code {
  const byte = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && (byte & 0x40) === 0) || (rest === -1 && (byte & 0x40) !== 0);
  return isLast ? [byte] : [byte | 0x80, ...signed(rest)];
}
