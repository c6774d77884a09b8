import { bestClass, type ClassFilter } from "../../nlp/choose-classes.ts";
import type { Lexicon, Reading } from "../../nlp/lexicon.ts";
import type { SparseRows } from "../../nlp/linear-model.ts";
import { plainForm } from "../../nlp/plain-form.ts";
import { fillTagFeatures, MOST_TAG_FEATURES } from "../../nlp/tag-features.ts";
import { className, readableForms, viewWord, type WordView } from "../../nlp/word-view.ts";
import { type Perceptron, startPerceptron } from "../perceptron.ts";
import { type Random, shuffled } from "../random.ts";
import type { LearnedSentence, LearnedToken } from "./tagger-sentence.ts";

/** What the chooser of parts of speech is learned from. */
export interface ClassLesson {
  readonly sentences: readonly LearnedSentence[];
  readonly classes: readonly string[];
  readonly filter: ClassFilter;
  readonly lexicon: Lexicon;
  readonly conventions: readonly string[];
  readonly rounds: number;
  /** How often learning starts afresh; the weights of all starts add up. */
  readonly starts: number;
  readonly random: Random;
}

/** A reading as rare as this in the lexicon is hidden from the sentences that hold it. */
const RARE_WEIGHT = 3;
/** Share of sentences learned without saying which treebank they come from. */
const WITHOUT_CONVENTION = 0.3;
/** Largest weight told from larger ones, for each start; and the smallest kept, once rounded. */
const CEILING = 20;
const SMALLEST = 4;

/** Learns the weights of the chooser of parts of speech. */
export function learnClasses(lesson: ClassLesson): SparseRows {
  const perceptron = startPerceptron(lesson.classes.length);
  const student = createStudent(lesson, perceptron);
  for (let start = 0; start < lesson.starts; start++) {
    for (let round = 0; round < lesson.rounds; round++) {
      for (const sentence of shuffled(lesson.sentences, lesson.random)) student(sentence);
    }
    perceptron.settle();
  }
  return perceptron.rows({ ceiling: CEILING * lesson.starts, smallest: SMALLEST });
}

function createStudent(lesson: ClassLesson, perceptron: Perceptron) {
  const { classes, filter, conventions, random } = lesson;
  const numbers = new Map(classes.map((name, index) => [name, index]));
  const scores = new Float32Array(classes.length);
  const features = { keys: new Int32Array(MOST_TAG_FEATURES), size: 0 };
  const viewSentence = compileBlindViews(lesson.lexicon);
  return (sentence: LearnedSentence): void => {
    const views = viewSentence(sentence.tokens);
    const tags = new Int32Array(views.length);
    const isAnonymous = random() < WITHOUT_CONVENTION;
    const convention = isAnonymous ? 0 : 1 + conventions.indexOf(sentence.treebank);
    const site = { views, tags, convention };
    sentence.tokens.forEach(({ upos }, index) => {
      fillTagFeatures(site, index, features);
      perceptron.score(features, scores);
      const guess = bestClass(scores, filter(views[index]?.form ?? ""));
      const gold = numbers.get(upos) ?? guess;
      if (guess !== gold) perceptron.update(features, gold, guess);
      perceptron.tick();
      tags[index] = guess;
    });
  };
}

/**
 * Views of a sentence's tokens in which rare readings do not count: at run time an unknown word
 * has none, and a word that is known only from here must look the same.
 */
export function compileBlindViews(
  lexicon: Lexicon,
): (tokens: readonly LearnedToken[]) => readonly WordView[] {
  const isKnown = (form: string): boolean => lexicon.readings(form).length > 0;
  const views = new Map<string, WordView>();
  return (tokens) => {
    const forms = readableForms(
      tokens.map(({ form }) => form),
      isKnown,
    );
    return tokens.map((token, index) => {
      const form = forms[index] ?? token.form;
      const key = `${form}\t${ownKey(token)}`;
      const view = views.get(key) ?? blindView(form, token, lexicon);
      views.set(key, view);
      return view;
    });
  };
}

function blindView(form: string, token: LearnedToken, lexicon: Lexicon): WordView {
  const own = plainForm(ownForm(token));
  return viewWord(form, (asked) => {
    const readings = lexicon.readings(asked);
    return className(asked === own ? withoutRare(readings, token.upos) : readings);
  });
}

function withoutRare(readings: readonly Reading[], upos: string): readonly Reading[] {
  return readings.filter((reading) => reading.upos !== upos || reading.weight > RARE_WEIGHT);
}

function ownKey(token: LearnedToken): string {
  return `${ownForm(token)}\t${token.upos}`;
}

function ownForm({ form, words }: LearnedToken): string {
  return words.length > 1 ? form.toLowerCase() : (words[0]?.ownForm ?? form);
}
