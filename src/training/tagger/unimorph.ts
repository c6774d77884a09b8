import type { ConlluSentence } from "../../document/conllu.ts";

/** UniMorph labels that tell the part of speech, and the UD parts of speech they allow. */
const UPOS_OF: readonly (readonly [string, readonly string[]])[] = [
  ["PROPN", ["PROPN"]],
  ["V", ["VERB", "AUX"]],
  ["V.PTCP", ["VERB", "AUX"]],
  ["N", ["NOUN"]],
  ["ADJ", ["ADJ"]],
  ["ADV", ["ADV"]],
  ["ADP", ["ADP"]],
  ["DET", ["DET"]],
  ["PRO", ["PRON"]],
  ["NUM", ["NUM"]],
  ["CONJ", ["CCONJ", "SCONJ"]],
  ["INTJ", ["INTJ"]],
];
const OTHERS = ["PUNCT", "SYM", "X"];

/** The UD parts of speech that a UniMorph bundle leaves open: `V;PRS;3` → VERB or AUX. */
export function uposOfUnimorph(bundle: string): readonly string[] {
  if (bundle === "") return OTHERS;
  const labels = new Set(bundle.split(";"));
  const row = UPOS_OF.find(([label]) => labels.has(label));
  return row ? row[1] : [];
}

/** The parts of speech left open for each word of a sentence with UniMorph features. */
export function openClasses(sentence: ConlluSentence): readonly (readonly string[])[] {
  return sentence.words.map(({ feats }) => uposOfUnimorph(feats));
}
