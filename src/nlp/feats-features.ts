import { type FeatureList, push } from "./feature-list.ts";
import { hashText, mixHash } from "./hash.ts";
import { knownBundles } from "./known-words.ts";
import type { Lexicon, Reading } from "./lexicon.ts";
import { remember } from "./remember.ts";
import { EDGE_VIEW, viewWord, type WordView } from "./word-view.ts";

/** Room that a feature list needs for one word. */
export const MOST_FEATS_FEATURES = 64;

/** A form with its part of speech, as the features see it. */
export interface ClassedWord {
  readonly view: WordView;
  /** Hash of the part of speech. */
  readonly upos: number;
  /** Hash of part of speech and of the bundles that the lexicon gives the form with it. */
  readonly known: number;
  /** Features that form and part of speech decide alone. */
  readonly own: Int32Array;
}

/** The words of a sentence whose UD features are being chosen, from left to right. */
export interface FeatsSite {
  readonly words: readonly ClassedWord[];
  /** Numbers of the bundles chosen so far. */
  readonly chosen: Int32Array;
  /** Number of the treebank whose conventions are followed. */
  readonly convention: number;
}

const NOTHING = 999;
const WINDOW = 5;
const FEW_LETTERS = 3;
const AUXILIARY = hashText("AUX");
const VERB = hashText("VERB");
const AGREEING: readonly (readonly [number, number])[] = [
  [142, hashText("NOUN")],
  [143, AUXILIARY],
  [144, hashText("PRON")],
  [145, hashText("DET")],
];
const EDGE_WORD: ClassedWord = {
  view: EDGE_VIEW,
  upos: NOTHING,
  known: NOTHING,
  own: new Int32Array(0),
};

/** Makes the function that looks at a form with a part of speech, remembering what it has seen. */
export function compileWordClasser(lexicon: Lexicon): (form: string, upos: string) => ClassedWord {
  const look = remember((key) => {
    const space = key.indexOf(" ");
    return classWord(key.slice(space + 1), key.slice(0, space), lexicon);
  });
  return (form, upos) => look(`${upos} ${form}`);
}

function classWord(form: string, upos: string, lexicon: Lexicon): ClassedWord {
  const view = viewWord(form, () => "");
  const hash = hashText(upos);
  const readings = readingsOf(lexicon, form, upos);
  const known = mixHash(hash, knownBundles(readings, upos));
  // A verb's voice is its sentence's, not its own: « reçu » must not be active by habit.
  const letters = hash === VERB && readings.length > 0 ? FEW_LETTERS : view.suffixes.length;
  return { view, upos: hash, known, own: ownFeatures(view, { upos: hash, known, letters }) };
}

function readingsOf(lexicon: Lexicon, form: string, upos: string): readonly Reading[] {
  const exact = lexicon.readings(form).filter((reading) => reading.upos === upos);
  if (exact.length > 0) return exact;
  return lexicon.readings(form.toLowerCase()).filter((reading) => reading.upos === upos);
}

interface OwnTraits {
  readonly upos: number;
  readonly known: number;
  /** How many of the last letters count. */
  readonly letters: number;
}

function ownFeatures(view: WordView, { upos, known, letters }: OwnTraits): Int32Array {
  const list: FeatureList = { keys: new Int32Array(MOST_FEATS_FEATURES), size: 0 };
  push(list, 100, upos);
  if (letters > FEW_LETTERS) push(list, 101, mixHash(upos, view.lower));
  view.suffixes.slice(0, letters).forEach((suffix, index) => {
    push(list, 102 + index, mixHash(upos, suffix));
  });
  push(list, 107, known);
  push(list, 108, mixHash(upos, view.shape));
  push(list, 111, mixHash(upos, view.prefixes[2] ?? NOTHING));
  return list.keys.slice(0, list.size);
}

/** Fills `list` with the features of one word; training and run time share this function. */
export function fillFeatsFeatures(site: FeatsSite, index: number, list: FeatureList): void {
  const { own, known, view, upos } = wordAt(site, index);
  list.keys.set(own, 0);
  list.size = own.length;
  if (upos !== VERB) push(list, 109, mixHash(site.convention, mixHash(known, view.lower)));
  push(list, 110, mixHash(site.convention, known));
  fillContext(site, index, list);
  fillAgreement(site, index, list);
}

function fillContext(site: FeatsSite, index: number, list: FeatureList): void {
  const { known } = wordAt(site, index);
  const [before, before2] = [wordAt(site, index - 1), wordAt(site, index - 2)];
  const [after, after2] = [wordAt(site, index + 1), wordAt(site, index + 2)];
  push(list, 120, mixHash(known, before.view.lower));
  push(list, 121, mixHash(known, before2.view.lower));
  push(list, 122, mixHash(known, after.view.lower));
  push(list, 123, mixHash(known, before.upos));
  push(list, 124, mixHash(known, after.upos));
  push(list, 125, mixHash(known, after.view.suffixes[1] as number));
  push(list, 126, mixHash(known, after2.view.suffixes[1] as number));
  push(list, 127, mixHash(mixHash(known, before.view.lower), before2.view.lower));
  push(list, 128, mixHash(mixHash(known, before.upos), before2.upos));
  push(list, 129, mixHash(known, before.view.suffixes[1] as number));
}

/** Words that agree at a distance: the last auxiliaries, nouns, pronouns and articles before. */
function fillAgreement(site: FeatsSite, index: number, list: FeatureList): void {
  const { chosen } = site;
  const { known } = wordAt(site, index);
  const before = chosen[index - 1] ?? NOTHING;
  push(list, 140, mixHash(known, before));
  push(list, 141, mixHash(known, mixHash(before, chosen[index - 2] ?? NOTHING)));
  for (const [template, upos] of AGREEING) {
    const at = lastBefore(site, index, upos);
    push(list, template, mixHash(known, at < 0 ? NOTHING : (chosen[at] as number)));
    if (upos === AUXILIARY) fillAuxiliary(site, { index, at }, list);
  }
}

/**
 * The last auxiliary and the one before it: « a été reçu » is passive, « a reçu » is not; and with
 * « est » the verb itself decides (« est arrivé », « est reçu »).
 */
function fillAuxiliary(
  site: FeatsSite,
  { index, at }: { readonly index: number; readonly at: number },
  list: FeatureList,
): void {
  const { known, view } = wordAt(site, index);
  const auxiliary = wordAt(site, at).view.lower;
  const word = mixHash(known, auxiliary);
  const before = wordAt(site, lastBefore(site, at, AUXILIARY));
  push(list, 150, word);
  push(list, 151, mixHash(word, before.view.lower));
  push(list, 152, mixHash(view.lower, auxiliary));
}

function wordAt({ words }: FeatsSite, index: number): ClassedWord {
  return words[index] ?? EDGE_WORD;
}

function lastBefore({ words }: FeatsSite, index: number, wanted: number): number {
  for (let at = index - 1; at >= Math.max(0, index - WINDOW); at--) {
    if (words[at]?.upos === wanted) return at;
  }
  return -1;
}
