import { KnowledgeGraphError } from "../errors.ts";

/** A learned array: row-major values with their shape. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int8Array | Int16Array | Int32Array | Uint8Array;
}

/** The content of a model file: settings and tables as JSON, and named arrays. */
export interface Weights {
  /** What the file is for (`tagger`, `parser`); a reader refuses another kind. */
  readonly kind: string;
  /** Version of the feature function; a reader refuses another version. */
  readonly version: number;
  readonly meta: unknown;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

const MAGIC = 0x50_45_44_31; // "PED1"
const ALIGNMENT = 16;
const TYPES = { Float32Array, Int8Array, Int16Array, Int32Array, Uint8Array } as const;

interface Entry {
  readonly name: string;
  readonly type: keyof typeof TYPES;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly length: number;
}

interface Header {
  readonly kind: string;
  readonly version: number;
  readonly checksum: number;
  readonly size: number;
  readonly meta: unknown;
  readonly tensors: readonly Entry[];
}

/** Reads a model file: 4 bytes magic, 4 bytes header length, JSON header, aligned arrays. */
export function readWeights(bytes: Uint8Array, name: string): Weights {
  const header = readHeader(bytes, name);
  const start = align(8 + headerLength(bytes));
  const payload = bytes.slice(start);
  if (payload.length !== header.size || checksum(payload) !== header.checksum) {
    throw damaged(name, "its content does not match its checksum");
  }
  const tensors = new Map(header.tensors.map((entry) => [entry.name, tensorAt(payload, entry)]));
  return { kind: header.kind, version: header.version, meta: header.meta, tensors };
}

/** Writes a model file that `readWeights` reads back; the same value gives the same bytes. */
export function writeWeights(weights: Weights): Uint8Array {
  const entries: Entry[] = [];
  let size = 0;
  for (const [name, { shape, data }] of weights.tensors) {
    const type = data.constructor.name as keyof typeof TYPES; // the five array types of Tensor
    entries.push({ name, type, shape, offset: size, length: data.length });
    size = align(size + data.byteLength);
  }
  const payload = new Uint8Array(size);
  for (const entry of entries) {
    const { data } = weights.tensors.get(entry.name) ?? { data: new Uint8Array() };
    payload.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), entry.offset);
  }
  const { kind, version, meta } = weights;
  const header: Header = {
    kind,
    version,
    checksum: checksum(payload),
    size,
    meta,
    tensors: entries,
  };
  return assemble(new TextEncoder().encode(JSON.stringify(header)), payload);
}

function assemble(header: Uint8Array, payload: Uint8Array): Uint8Array {
  const start = align(8 + header.length);
  const bytes = new Uint8Array(start + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, header.length);
  bytes.set(header, 8);
  bytes.set(payload, start);
  return bytes;
}

function readHeader(bytes: Uint8Array, name: string): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== MAGIC) throw damaged(name, "it is no model file");
  try {
    return JSON.parse(
      new TextDecoder().decode(bytes.subarray(8, 8 + headerLength(bytes))),
    ) as Header;
  } catch (cause) {
    throw damaged(name, "its header cannot be read", cause);
  }
}

function headerLength(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4);
}

function tensorAt(payload: Uint8Array, entry: Entry): Tensor {
  const start = payload.byteOffset + entry.offset;
  return {
    shape: entry.shape,
    data: new TYPES[entry.type](payload.buffer as ArrayBuffer, start, entry.length),
  };
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** FNV-1a over 32 bits: tells a damaged file from a whole one; the card's SHA-256 tells a wrong one. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function damaged(name: string, found: string, cause?: unknown): KnowledgeGraphError {
  const message = `Model "${name}" cannot be used: ${found}. Fetch the file again, or run "depeche train".`;
  return new KnowledgeGraphError("bad-model", message, { cause });
}
