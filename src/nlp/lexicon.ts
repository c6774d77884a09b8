import { KnowledgeGraphError } from "../errors.ts";
import type { Tensor, Weights } from "../language/weights.ts";
import { applyScript, cutSize } from "./edit-script.ts";
import { remember } from "./remember.ts";

/** One reading of a form that the lexicon has seen, and how often (a rounded logarithm to base 2). */
export interface Reading {
  readonly upos: string;
  readonly feats: string;
  /** Edit script from the form to its lemma. */
  readonly script: string;
  readonly weight: number;
}

/** Every form the training data knows, with its readings, most frequent first. */
export interface Lexicon {
  readonly readings: (form: string) => readonly Reading[];
  /** Every lemma of a part of speech. */
  readonly lemmas: (upos: string) => ReadonlySet<string>;
  /** By the letters that they cut off, the edit scripts of a part of speech, frequent ones first. */
  readonly cuts: (upos: string) => ReadonlyMap<string, readonly string[]>;
}

/** A form and its readings, as the training writes them. */
export interface LexiconEntry {
  readonly form: string;
  readonly readings: readonly Reading[];
}

const NONE: readonly Reading[] = [];
const UNKNOWN = { upos: "X", feats: "", script: "" };
const END = 0;

/** Packs entries into tensors: forms sorted and front-coded, readings as numbers of a list. */
export function packLexicon(entries: readonly LexiconEntry[]): {
  readonly kinds: readonly string[];
  readonly tensors: readonly (readonly [string, Tensor])[];
} {
  const sorted = [...entries].sort((one, other) => (one.form < other.form ? -1 : 1));
  const kinds = [...new Set(sorted.flatMap(({ readings }) => readings.map(kindOf)))].sort();
  const numbers = new Map(kinds.map((kind, index) => [kind, index]));
  const codes = sorted.flatMap(({ readings }) =>
    readings.flatMap((reading) => [numbers.get(kindOf(reading)) ?? 0, reading.weight]),
  );
  const lengths = sorted.map(({ readings }) => readings.length);
  const forms = frontCode(sorted.map(({ form }) => form));
  return {
    kinds,
    tensors: [
      ["lexicon.forms", { shape: [forms.length], data: forms }],
      ["lexicon.lengths", { shape: [lengths.length], data: Uint8Array.from(lengths) }],
      ["lexicon.readings", { shape: [codes.length], data: Int16Array.from(codes) }],
    ],
  };
}

/** Reads the lexicon that `packLexicon` packed. */
export function readLexicon(weights: Weights, kinds: readonly string[]): Lexicon {
  const [forms, lengths, codes] = ["forms", "lengths", "readings"].map(
    (part) => weights.tensors.get(`lexicon.${part}`)?.data,
  );
  if (!(forms instanceof Uint8Array && lengths instanceof Uint8Array && codes)) {
    const message = `Model "${weights.kind}" has no lexicon: fetch the file again, or run "depeche train".`;
    throw new KnowledgeGraphError("bad-model", message);
  }
  const places = placeForms(forms, lengths);
  const patterns = kinds.map(patternOf);
  const decoded = new Map<string, readonly Reading[]>();
  const readings = (form: string): readonly Reading[] => {
    const place = places.get(form);
    if (!place) return NONE;
    const known = decoded.get(form) ?? decode(place, codes, patterns);
    decoded.set(form, known);
    return known;
  };
  const lemmas = remember((upos) => collectLemmas({ places, codes, patterns }, upos));
  const cuts = remember((upos) => collectCuts({ places, codes, patterns }, upos));
  return { readings, lemmas, cuts };
}

function kindOf({ upos, feats, script }: Reading): string {
  return `${upos}\t${feats}\t${script}`;
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

interface PackedReadings {
  readonly places: ReadonlyMap<string, Place>;
  readonly codes: Tensor["data"];
  readonly patterns: readonly Omit<Reading, "weight">[];
}

function collectLemmas(packed: PackedReadings, upos: string): ReadonlySet<string> {
  const lemmas = new Set<string>();
  for (const [form, script] of scriptsOf(packed, upos)) {
    const lemma = applyScript(form, script);
    if (lemma !== undefined) lemmas.add(lemma);
  }
  return lemmas;
}

function collectCuts(packed: PackedReadings, upos: string): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const [form, script] of scriptsOf(packed, upos)) {
    const size = cutSize(script);
    if (size === 0) continue;
    const cut = form.slice(form.length - size).toLowerCase();
    const scripts = counts.get(cut) ?? new Map<string, number>();
    counts.set(cut, scripts.set(script, (scripts.get(script) ?? 0) + 1));
  }
  const byCount = (scripts: ReadonlyMap<string, number>) =>
    [...scripts].sort((one, other) => other[1] - one[1]).map(([script]) => script);
  return new Map([...counts].map(([cut, scripts]) => [cut, byCount(scripts)]));
}

/** Every form that has a reading as this part of speech, with the script to its lemma. */
function* scriptsOf(
  { places, codes, patterns }: PackedReadings,
  upos: string,
): Generator<readonly [string, string]> {
  for (const [form, place] of places) {
    for (let at = place.offset; at < place.offset + 2 * place.length; at += 2) {
      const pattern = patterns[codes[at] ?? 0];
      if (pattern?.upos === upos) yield [form, pattern.script];
    }
  }
}

function patternOf(kind: string): Omit<Reading, "weight"> {
  const [upos = "X", feats = "", script = ""] = kind.split("\t");
  return { upos, feats, script };
}

function decode(
  place: Place,
  codes: Tensor["data"],
  patterns: readonly Omit<Reading, "weight">[],
): readonly Reading[] {
  return Array.from({ length: place.length }, (_, index) => {
    const at = place.offset + 2 * index;
    const { upos, feats, script } = patterns[codes[at] ?? 0] ?? UNKNOWN;
    return { upos, feats, script, weight: codes[at + 1] ?? 0 };
  });
}

/** Each form as the number of UTF-16 units it shares with the one before, its rest in UTF-8, and 0. */
function frontCode(forms: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  let previous = "";
  for (const form of forms) {
    const shared = sharedPrefix(previous, form);
    bytes.push(shared, ...encoder.encode(form.slice(shared)), END);
    previous = form;
  }
  return Uint8Array.from(bytes);
}

function sharedPrefix(one: string, other: string): number {
  const limit = Math.min(one.length, other.length, 255);
  let shared = 0;
  while (shared < limit && one[shared] === other[shared]) shared++;
  return shared;
}

function placeForms(bytes: Uint8Array, lengths: Uint8Array): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let [previous, offset, at] = ["", 0, 0];
  for (const length of lengths) {
    const end = bytes.indexOf(END, at + 1);
    const form = previous.slice(0, bytes[at]) + decodeShort(bytes, at + 1, end);
    places.set(form, { offset, length });
    [previous, offset, at] = [form, offset + 2 * length, end + 1];
  }
  return places;
}

const decoder = new TextDecoder();

/** Text of a few bytes of UTF-8; letters of one or two bytes are decoded here, which is faster. */
function decodeShort(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0xe0) return decoder.decode(bytes.subarray(start, end));
    if (byte < 0x80) text += String.fromCharCode(byte);
    else text += String.fromCharCode(((byte & 0x1f) << 6) | ((bytes[++at] as number) & 0x3f));
  }
  return text;
}
