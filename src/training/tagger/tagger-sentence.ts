import { type ConlluSentence, type ConlluWord, miscValue } from "../../document/conllu.ts";

/** A syntactic word as a treebank annotates it. */
export interface LearnedWord {
  readonly form: string;
  /** The form in the case that is its own: a sentence's first word in lower case. */
  readonly ownForm: string;
  readonly upos: string;
  readonly feats: string;
  readonly lemma: string;
}

/** A surface token and the words it holds. */
export interface LearnedToken {
  readonly form: string;
  /** Parts of speech of its words joined by `+`. */
  readonly upos: string;
  readonly words: readonly LearnedWord[];
}

/** A sentence to learn from, and the treebank whose conventions it follows. */
export interface LearnedSentence {
  readonly treebank: string;
  readonly tokens: readonly LearnedToken[];
}

/** Joins the words of a CoNLL-U sentence to surface tokens. */
export function learnedSentence(treebank: string, sentence: ConlluSentence): LearnedSentence {
  const ranges = new Map(sentence.ranges.map((range) => [range.first, range]));
  const tokens: LearnedToken[] = [];
  for (let index = 0; index < sentence.words.length; ) {
    const range = ranges.get(index);
    const last = range ? range.last : index + 1;
    const words = sentence.words
      .slice(index, last)
      .map((word, rank) => learnedWord(word, index + rank === 0));
    tokens.push({
      form: range?.form ?? words[0]?.form ?? "",
      upos: words.map(({ upos }) => upos).join("+"),
      words,
    });
    index = last;
  }
  return { treebank, tokens };
}

function learnedWord(word: ConlluWord, isFirst: boolean): LearnedWord {
  const { form, upos, feats, lemma } = word;
  return { form, ownForm: ownForm(word, isFirst), upos, feats, lemma };
}

function ownForm({ form, upos, misc }: ConlluWord, isFirst: boolean): string {
  const given = miscValue(misc, "wordform");
  if (given) return given;
  const isName = upos === "PROPN" || upos === "X" || form === form.toUpperCase();
  return isFirst && !isName ? form.toLowerCase() : form;
}
