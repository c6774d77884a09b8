import { type FeatureList, push } from "./feature-list.ts";
import { hashText, mixHash } from "./hash.ts";
import type { Lexicon, Reading } from "./lexicon.ts";
import { plainForm } from "./plain-form.ts";
import { remember } from "./remember.ts";

/** What the features see of one form: hashes of its letters, its shape and its readings. */
export interface WordView {
  /** The form with plain apostrophes, in the case that was taken for its own. */
  readonly form: string;
  readonly lower: number;
  readonly exact: number;
  /** Hashes of the last 1 to 5 letters. */
  readonly suffixes: readonly number[];
  /** Hashes of the first 1 to 3 letters. */
  readonly prefixes: readonly number[];
  readonly shape: number;
  /** Hash of the parts of speech that the lexicon gives the form, in order of frequency. */
  readonly classes: number;
  /** Hash of the part after the last hyphen, or 0. */
  readonly tail: number;
  /** Features that the form alone decides. */
  readonly own: Int32Array;
}

/** The view of the places before and after a sentence. */
export const EDGE_VIEW: WordView = {
  form: "",
  lower: 1,
  exact: 1,
  suffixes: [1, 1, 1, 1, 1],
  prefixes: [1, 1, 1],
  shape: 1,
  classes: 1,
  tail: 0,
  own: new Int32Array(0),
};

/** Parts of speech of a form by frequency: `NOUN»VERB`, `NOUN=VERB` where they are near. */
export type ClassNamer = (form: string) => string;

/** Makes the function that views forms, remembering those it has seen. */
export function compileViewer(lexicon: Lexicon): (form: string) => WordView {
  const classesOf = (form: string): string => className(lexicon.readings(form));
  return remember((form) => viewWord(form, classesOf));
}

/** Names the parts of speech of some readings: `NOUN>VERB`. */
export function className(readings: readonly Reading[]): string {
  const best = new Map<string, number>();
  for (const { upos, weight } of readings) {
    best.set(upos, Math.max(best.get(upos) ?? 0, weight));
  }
  const ranked = [...best].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  return ranked.map(([upos, weight], index) => gap(ranked, index, weight) + upos).join("");
}

function gap(ranked: readonly (readonly [string, number])[], index: number, weight: number) {
  if (index === 0) return "";
  const before = ranked[index - 1]?.[1] ?? 0;
  if (before - weight >= 4) return "»";
  return before - weight >= 2 ? ">" : "=";
}

/** Makes the view of a form; equal forms give equal views. */
export function viewWord(form: string, classesOf: ClassNamer): WordView {
  const lower = form.toLowerCase();
  const hyphen = lower.lastIndexOf("-");
  const view = {
    form,
    lower: hashText(lower),
    exact: hashText(form),
    suffixes: [1, 2, 3, 4, 5].map((size) => suffixHash(lower, size)),
    prefixes: [1, 2, 3].map((size) => hashText(lower, 0, Math.min(size, lower.length))),
    shape: hashText(shapeOf(form)),
    classes: hashText(classNames(form, lower, classesOf)),
    tail: hyphen > 0 ? hashText(lower, hyphen) : 0,
  };
  return { ...view, own: formFeatures(view) };
}

const MOST_FORM_FEATURES = 16;

/** Features that the form alone decides, computed once for each form. */
function formFeatures(view: Omit<WordView, "own">): Int32Array {
  const list: FeatureList = {
    keys: new Int32Array(MOST_FORM_FEATURES),
    size: 0,
  };
  push(list, 1, view.lower);
  push(list, 2, view.exact);
  view.suffixes.forEach((suffix, index) => {
    push(list, 3 + index, suffix);
  });
  view.prefixes.forEach((prefix, index) => {
    push(list, 8 + index, prefix);
  });
  push(list, 12, view.classes);
  push(list, 14, mixHash(view.classes, view.suffixes[2] as number));
  if (view.tail !== 0) push(list, 15, view.tail);
  return list.keys.slice(0, list.size);
}

/** The classes of the form as written, and of the same in lower case where that differs. */
function classNames(form: string, lower: string, classesOf: ClassNamer): string {
  if (form === lower) return classesOf(form);
  return `${classesOf(form)}/${classesOf(lower)}`;
}

function suffixHash(lower: string, size: number): number {
  return mixHash(hashText(lower, Math.max(0, lower.length - size)), size);
}

/** Letters as X, x, digits as d, runs shortened to two: « F-16 » → `X-dd`. */
export function shapeOf(form: string): string {
  return form
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{Ll}/gu, "x")
    .replace(/\p{N}/gu, "d")
    .replace(/(.)\1\1+/gu, "$1$1");
}

/**
 * The forms of a sentence as the features read them: plain apostrophes and, where the whole
 * sentence is in capitals, the case that the lexicon knows (« SOMMET À DJEDDAH » → « sommet … »).
 */
export function readableForms(
  forms: readonly string[],
  isKnown: (form: string) => boolean,
): readonly string[] {
  const plain = forms.map(plainForm);
  return isAllCapitals(plain) ? plain.map((form) => naturalCase(form, isKnown)) : plain;
}

function isAllCapitals(forms: readonly string[]): boolean {
  const words = forms.filter((form) => /\p{L}{2}/u.test(form));
  const capitals = words.filter((form) => form === form.toUpperCase());
  return words.length >= 3 && capitals.length >= 0.8 * words.length;
}

function naturalCase(form: string, isKnown: (form: string) => boolean): string {
  const lower = form.toLowerCase();
  const title = lower.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return isKnown(lower) || !isKnown(title) ? lower : title;
}
