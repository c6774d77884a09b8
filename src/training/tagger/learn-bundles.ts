import { bestCandidate } from "../../nlp/choose-bundles.ts";
import {
  compileWordClasser,
  fillFeatsFeatures,
  MOST_FEATS_FEATURES,
} from "../../nlp/feats-features.ts";
import { hashText } from "../../nlp/hash.ts";
import type { Lexicon } from "../../nlp/lexicon.ts";
import type { SparseRows } from "../../nlp/linear-model.ts";
import { plainForm } from "../../nlp/plain-form.ts";
import { type Perceptron, startPerceptron } from "../perceptron.ts";
import { type Random, shuffled } from "../random.ts";
import type { LearnedSentence, LearnedWord } from "./tagger-sentence.ts";

/** The bundles of UD features to choose from. */
export interface BundleInventory {
  readonly bundles: readonly string[];
  /** Part of speech → numbers of its bundles. */
  readonly bundlesOf: Readonly<Record<string, readonly number[]>>;
}

/** What the chooser of UD features is learned from. */
export interface BundleLesson {
  readonly sentences: readonly LearnedSentence[];
  readonly inventory: BundleInventory;
  readonly lexicon: Lexicon;
  readonly conventions: readonly string[];
  readonly rounds: number;
  readonly random: Random;
}

/** Weight of a form that was seen twice. */
const RARE_WEIGHT = 3;
const MOST_BUNDLES = 255;
const ROUNDING = { ceiling: 20, smallest: 4 };

/** Collects the bundles seen at least twice with a part of speech, the most frequent at most. */
export function collectBundles(sentences: readonly LearnedSentence[]): BundleInventory {
  const counts = new Map<string, number>();
  for (const { upos, feats } of sentences.flatMap(allWords)) {
    const key = `${upos}\t${feats}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const ranked = [...counts].sort(
    (one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1),
  );
  const frequent = ranked.filter(([, count]) => count > 1).map(([key]) => key.split("\t"));
  const bundles = [...new Set(frequent.map(([, feats = ""]) => feats))].slice(0, MOST_BUNDLES);
  const bundlesOf: Record<string, number[]> = {};
  for (const [upos = "X", feats = ""] of frequent) {
    const number = bundles.indexOf(feats);
    if (number < 0) continue;
    bundlesOf[upos] = [...(bundlesOf[upos] ?? []), number];
  }
  return { bundles, bundlesOf };
}

/** Learns the weights of the chooser of UD features. */
export function learnBundles(lesson: BundleLesson): SparseRows {
  const perceptron = startPerceptron(lesson.inventory.bundles.length);
  const student = createStudent(lesson, perceptron);
  for (let round = 0; round < lesson.rounds; round++) {
    for (const sentence of shuffled(lesson.sentences, lesson.random)) student(sentence);
  }
  perceptron.settle();
  return perceptron.rows(ROUNDING);
}

function createStudent(lesson: BundleLesson, perceptron: Perceptron) {
  const { bundles, bundlesOf } = lesson.inventory;
  const numbers = new Map(bundles.map((bundle, index) => [bundle, index]));
  const scores = new Float32Array(bundles.length);
  const features = { keys: new Int32Array(MOST_FEATS_FEATURES), size: 0 };
  const classWord = compileWordClasser(withoutRare(lesson.lexicon));
  return (sentence: LearnedSentence): void => {
    const words = allWords(sentence).map(({ form, upos }) => classWord(plainForm(form), upos));
    const chosen = new Int32Array(words.length);
    const convention = 1 + lesson.conventions.indexOf(sentence.treebank);
    const site = { words, chosen, convention };
    allWords(sentence).forEach(({ upos, feats }, index) => {
      const gold = numbers.get(feats);
      const candidates = bundlesOf[upos] ?? [];
      if (gold === undefined || !candidates.includes(gold)) return;
      fillFeatsFeatures(site, index, features);
      perceptron.score(features, scores);
      const guess = bestCandidate(scores, candidates);
      if (guess !== gold) perceptron.update(features, gold, guess);
      perceptron.tick();
      chosen[index] = guess;
    });
  };
}

/**
 * Half of the rare forms are unknown while learning, as some will be at run time: without that, the
 * letters of a form would never have to tell its features.
 */
function withoutRare(lexicon: Lexicon): Lexicon {
  const readings = (form: string) => {
    const known = lexicon.readings(form);
    const isRare = known.every(({ weight }) => weight <= RARE_WEIGHT);
    return isRare && (hashText(form) & 1) === 1 ? [] : known;
  };
  return { ...lexicon, readings };
}

function allWords({ tokens }: LearnedSentence): readonly LearnedWord[] {
  return tokens.flatMap(({ words }) => words);
}
