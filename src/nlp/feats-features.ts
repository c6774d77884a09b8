import { type FeatureList, push } from "./feature-list.ts";
import { hashText, mixHash } from "./hash.ts";
import { knownBundles } from "./known-words.ts";
import type { Lexicon } from "./lexicon.ts";
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
const AUXILIARY = hashText("AUX");
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
  const known = mixHash(hash, knownHash(lexicon, form, upos));
  return { view, upos: hash, known, own: ownFeatures(view, hash, known) };
}

function knownHash(lexicon: Lexicon, form: string, upos: string): number {
  const exact = lexicon.readings(form);
  if (exact.some((reading) => reading.upos === upos)) return knownBundles(exact, upos);
  return knownBundles(lexicon.readings(form.toLowerCase()), upos);
}

function ownFeatures(view: WordView, upos: number, known: number): Int32Array {
  const list: FeatureList = {
    keys: new Int32Array(MOST_FEATS_FEATURES),
    size: 0,
  };
  push(list, 100, upos);
  push(list, 101, mixHash(upos, view.lower));
  view.suffixes.forEach((suffix, index) => {
    push(list, 102 + index, mixHash(upos, suffix));
  });
  push(list, 107, known);
  push(list, 108, mixHash(upos, view.shape));
  push(list, 111, mixHash(upos, view.prefixes[2] ?? NOTHING));
  return list.keys.slice(0, list.size);
}

/** Fills `list` with the features of one word; training and run time share this function. */
export function fillFeatsFeatures(site: FeatsSite, index: number, list: FeatureList): void {
  const { own, known, view } = wordAt(site, index);
  list.keys.set(own, 0);
  list.size = own.length;
  push(list, 109, mixHash(site.convention, mixHash(known, view.lower)));
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
    if (upos === AUXILIARY) fillAuxiliary(site, { known, at }, list);
  }
}

/** The last auxiliary and the one before it: « a été reçu » is passive, « a reçu » is not. */
function fillAuxiliary(
  site: FeatsSite,
  { known, at }: { readonly known: number; readonly at: number },
  list: FeatureList,
): void {
  const word = mixHash(known, wordAt(site, at).view.lower);
  const before = wordAt(site, lastBefore(site, at, AUXILIARY));
  push(list, 150, word);
  push(list, 151, mixHash(word, before.view.lower));
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
