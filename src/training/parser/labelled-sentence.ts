import type { ConlluSentence } from "../../document/conllu.ts";
import type { TaggedToken } from "../../document/token.ts";
import type { Example } from "./example.ts";
import { featureIds, type SourcedSentence, type Vocabulary } from "./vocabulary.ts";

/** A tagged sentence with the tree it should get. */
export interface LabelledSentence extends SourcedSentence {
  /** Head of each token, -1 for the root. */
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  readonly weight: number;
  /** What teachers think of it, instead of gold: see `Example`. */
  readonly softHeads?: Float32Array;
  readonly softLabels?: Float32Array;
}

/** Subtypes that treebanks agree on and that the stages above read; all others are left out. */
const SUBTYPES = new Set([
  "nsubj:pass",
  "nsubj:caus",
  "csubj:pass",
  "aux:pass",
  "aux:tense",
  "aux:caus",
  "acl:relcl",
  "advcl:cleft",
  "expl:subj",
  "expl:pv",
  "expl:pass",
  "expl:comp",
  "flat:name",
  "flat:foreign",
  "obl:agent",
  "obj:lvc",
  "parataxis:insert",
]);

/** The relation as the parser learns it. */
export function learntRelation(deprel: string): string {
  return SUBTYPES.has(deprel) ? deprel : (deprel.split(":")[0] ?? deprel);
}

/** A treebank's sentence with its own tags and tree; offsets count within its joined forms. */
export function labelled(
  sentence: ConlluSentence,
  treebank: string,
  weight: number,
): LabelledSentence {
  let start = 0;
  const tokens = sentence.words.map(({ form, lemma, upos, feats }): TaggedToken => {
    const token = { text: form, lemma, upos, feats, start, end: start + form.length };
    start = token.end + 1;
    return token;
  });
  return {
    tokens,
    treebank,
    heads: sentence.words.map(({ head }) => head),
    labels: sentence.words.map(({ deprel }) => learntRelation(deprel)),
    weight,
  };
}

/** What the network learns from a sentence. */
export function exampleOf(
  sentence: LabelledSentence,
  {
    vocabularies,
    labels,
  }: { readonly vocabularies: readonly Vocabulary[]; readonly labels: readonly string[] },
): Example {
  const { length } = sentence.tokens;
  return {
    length,
    ids: featureIds(vocabularies, sentence),
    heads: Int32Array.from(sentence.heads, (head) => (head < 0 ? length : head)),
    labels: Int32Array.from(sentence.labels, (label) => Math.max(0, labels.indexOf(label))),
    weight: sentence.weight,
    ...(sentence.softHeads ? { softHeads: sentence.softHeads } : {}),
    ...(sentence.softLabels ? { softLabels: sentence.softLabels } : {}),
  };
}
