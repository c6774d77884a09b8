import type { TaggedToken } from "../../document/token.ts";
import { featureKeys } from "../../nlp/parse/features.ts";
import { FEATURES, type FeatureName } from "../../nlp/parse/network-shape.ts";

/** What an embedding table knows: its keys (row 0 stands for all others), and how often each came. */
export interface Vocabulary {
  readonly keys: readonly string[];
  readonly rows: ReadonlyMap<string, number>;
  /** By row; row 0 is never counted. */
  readonly counts: readonly number[];
}

/** A sentence with the treebank it comes from. */
export interface SourcedSentence {
  readonly tokens: readonly TaggedToken[];
  readonly treebank: string;
}

/** How often a key must come to have a row of its own. */
const LEAST: Readonly<Record<FeatureName, number>> = {
  word: 2,
  lemma: 2,
  suffix3: 3,
  suffix2: 3,
  prefix3: 3,
  shape: 3,
  upos: 1,
  feats: 3,
  treebank: 1,
};

/** The vocabulary of every feature, in the order of `FEATURES`; keys are sorted. */
export function collectVocabularies(sentences: readonly SourcedSentence[]): readonly Vocabulary[] {
  const counts = FEATURES.map(() => new Map<string, number>());
  for (const { tokens, treebank } of sentences) {
    for (const [index, token] of tokens.entries()) {
      for (const [feature, key] of featureKeys(token, { index, treebank }).entries()) {
        counts[feature]?.set(key, (counts[feature]?.get(key) ?? 0) + 1);
      }
    }
  }
  return FEATURES.map(({ name }, feature) => vocabulary(counts[feature] ?? new Map(), LEAST[name]));
}

function vocabulary(counts: ReadonlyMap<string, number>, least: number): Vocabulary {
  const keys = [...counts.keys()].filter((key) => (counts.get(key) ?? 0) >= least).sort();
  return {
    keys,
    rows: new Map(keys.map((key, index) => [key, index + 1])),
    counts: [0, ...keys.map((key) => counts.get(key) ?? 0)],
  };
}

/** How often a row of words or lemmas is hidden while learning: the rarer, the oftener. */
export function unknownRates(
  vocabularies: readonly Vocabulary[],
  strength: number,
): readonly Float32Array[] {
  return FEATURES.map(({ name }, feature) =>
    Float32Array.from(vocabularies[feature]?.counts ?? [], (count, row) =>
      row > 0 && (name === "word" || name === "lemma") ? strength / (strength + count) : 0,
    ),
  );
}

/** The table rows of a sentence's tokens, feature by feature. */
export function featureIds(
  vocabularies: readonly Vocabulary[],
  { tokens, treebank }: SourcedSentence,
): Int32Array {
  return Int32Array.from(
    tokens.flatMap((token, index) =>
      featureKeys(token, { index, treebank }).map(
        (key, feature) => vocabularies[feature]?.rows.get(key) ?? 0,
      ),
    ),
  );
}
