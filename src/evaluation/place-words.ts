import type { ConlluRange, ConlluSentence, ConlluWord } from "../document/conllu.ts";
import type { Span } from "../document/span.ts";
import type { PlacedWord } from "./align-words.ts";

/** A word of a treebank with what is scored about it. */
export interface ScoredWord extends PlacedWord {
  readonly lemma: string;
  readonly upos: string;
  /** Universal features only, sorted. */
  readonly feats: string;
  /** Index of the head among all words of the treebank, -1 for a root. */
  readonly head: number;
  /** Relation without its subtype. */
  readonly deprel: string;
}

/** A treebank laid out along its characters, blanks left out. */
export interface PlacedTreebank {
  readonly characters: string;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Span[];
  readonly words: readonly ScoredWord[];
}

/** The features that the shared task scores; treebanks carry others of their own. */
const UNIVERSAL_FEATURES = new Set([
  "PronType",
  "NumType",
  "Poss",
  "Reflex",
  "Foreign",
  "Abbr",
  "Gender",
  "Animacy",
  "Number",
  "Case",
  "Definite",
  "Degree",
  "VerbForm",
  "Mood",
  "Tense",
  "Aspect",
  "Voice",
  "Evident",
  "Polarity",
  "Person",
  "Polite",
]);

/** Lays the sentences of a treebank end to end and gives every token and word its characters. */
export function placeWords(sentences: readonly ConlluSentence[]): PlacedTreebank {
  const pieces: string[] = [];
  const spans: Span[] = [];
  const tokens: Span[] = [];
  const words: ScoredWord[] = [];
  let start = 0;
  for (const sentence of sentences) {
    const placed = placeSentence(sentence, start, words.length);
    pieces.push(placed.characters);
    tokens.push(...placed.tokens);
    words.push(...placed.words);
    spans.push({ start, end: start + placed.characters.length });
    start += placed.characters.length;
  }
  return { characters: pieces.join(""), sentences: spans, tokens, words };
}

function placeSentence(
  sentence: ConlluSentence,
  offset: number,
  firstWord: number,
): Omit<PlacedTreebank, "sentences"> {
  const ranges = new Map(sentence.ranges.map((range) => [range.first, range]));
  const tokens: Span[] = [];
  const words: ScoredWord[] = [];
  let characters = "";
  for (let index = 0; index < sentence.words.length; ) {
    const token = tokenAt(sentence, ranges.get(index), index);
    const start = offset + characters.length;
    characters += token.form;
    const span = { start, end: offset + characters.length };
    tokens.push(span);
    for (const word of token.words) {
      words.push({ ...span, ...scored(word, firstWord), inContraction: token.isContraction });
    }
    index += token.words.length;
  }
  return { characters, tokens, words };
}

interface SurfaceToken {
  readonly form: string;
  readonly words: readonly ConlluWord[];
  readonly isContraction: boolean;
}

function tokenAt(
  sentence: ConlluSentence,
  range: ConlluRange | undefined,
  index: number,
): SurfaceToken {
  const words = sentence.words.slice(index, range?.last ?? index + 1);
  const form = range?.form ?? words[0]?.form ?? "";
  return { form: withoutBlanks(form), words, isContraction: range !== undefined };
}

function scored(
  word: ConlluWord,
  firstWord: number,
): Omit<ScoredWord, keyof Span | "inContraction"> {
  return {
    form: word.form,
    lemma: word.lemma,
    upos: word.upos,
    feats: universalFeatures(word.feats),
    head: word.head < 0 ? -1 : firstWord + word.head,
    deprel: word.deprel.split(":")[0] ?? "",
  };
}

function universalFeatures(feats: string): string {
  const pairs = feats.split("|");
  return pairs
    .filter((pair) => UNIVERSAL_FEATURES.has(pair.split("=")[0] ?? ""))
    .sort()
    .join("|");
}

function withoutBlanks(form: string): string {
  return form.replace(/[\s\p{Zs}]+/gu, "");
}
