import type { ConlluSentence } from "../document/conllu.ts";
import type { Span } from "../document/span.ts";
import { KnowledgeGraphError } from "../errors.ts";
import { alignWords, type WordPair } from "./align-words.ts";
import { type PlacedTreebank, placeWords, type ScoredWord } from "./place-words.ts";

/** How far the system agrees with gold about one thing, all values between 0 and 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of the words found that are right: the figure to read on gold tokens. */
  readonly alignedAccuracy: number;
}

/** What the CoNLL 2018 shared task scores. */
export const METRICS = [
  "tokens",
  "sentences",
  "words",
  "upos",
  "ufeats",
  "lemmas",
  "uas",
  "las",
  "clas",
] as const;

/** Scores of a treebank by metric. */
export type TreebankScores = Readonly<Record<(typeof METRICS)[number], Score>>;

/** Relations between content words; CLAS leaves the others and punctuation out. */
const CONTENT_RELATIONS = new Set([
  "nsubj",
  "obj",
  "iobj",
  "csubj",
  "ccomp",
  "xcomp",
  "obl",
  "vocative",
  "expl",
  "dislocated",
  "advcl",
  "advmod",
  "discourse",
  "nmod",
  "appos",
  "nummod",
  "acl",
  "amod",
  "conj",
  "fixed",
  "flat",
  "compound",
  "list",
  "parataxis",
  "orphan",
  "goeswith",
  "reparandum",
  "root",
  "dep",
]);

/**
 * Scores a system's analysis of a text against gold, by the definitions of the CoNLL 2018
 * shared task: all words count, punctuation included; subtypes of relations are ignored.
 */
export function scoreTreebank(
  gold: readonly ConlluSentence[],
  system: readonly ConlluSentence[],
): TreebankScores {
  const goldBank = placeWords(gold);
  const systemBank = placeWords(system);
  requireSameText(goldBank.characters, systemBank.characters);
  const pairs = alignWords(goldBank.words, systemBank.words);
  const alignment = { gold: goldBank.words, system: systemBank.words, pairs };
  const heads = headTest(goldBank, systemBank, pairs);
  const isContent = (word: ScoredWord) => CONTENT_RELATIONS.has(word.deprel);
  const isSameRelation: PairTest = (pair) => pair.gold.deprel === pair.system.deprel && heads(pair);
  return {
    tokens: scoreSpans(goldBank.tokens, systemBank.tokens),
    sentences: scoreSpans(goldBank.sentences, systemBank.sentences),
    words: scorePairs(alignment, () => true),
    upos: scorePairs(alignment, ({ gold, system }) => gold.upos === system.upos),
    ufeats: scorePairs(alignment, ({ gold, system }) => gold.feats === system.feats),
    // A treebank writes « _ » where it does not tell the lemma.
    lemmas: scorePairs(
      alignment,
      ({ gold, system }) => gold.lemma === "_" || gold.lemma === system.lemma,
    ),
    uas: scorePairs(alignment, heads),
    las: scorePairs(alignment, isSameRelation),
    clas: scorePairs(contentOnly(alignment, isContent), isSameRelation),
  };
}

type PairTest = (pair: WordPair<ScoredWord>) => boolean;

interface Alignment {
  readonly gold: readonly ScoredWord[];
  readonly system: readonly ScoredWord[];
  readonly pairs: readonly WordPair<ScoredWord>[];
}

function requireSameText(gold: string, system: string): void {
  if (gold === system) return;
  let at = 0;
  while (gold[at] === system[at]) at += 1;
  const found = system.slice(at, at + 20);
  const expected = gold.slice(at, at + 20);
  throw new KnowledgeGraphError(
    "bad-argument",
    `The two analyses are not of one text: at character ${at} found "${found}", expected "${expected}". Analyse the text of the gold file again.`,
  );
}

/** Whether the heads of a pair are roots both, or are a pair themselves. */
function headTest(
  gold: PlacedTreebank,
  system: PlacedTreebank,
  pairs: readonly WordPair<ScoredWord>[],
): PairTest {
  const goldOf = new Map(pairs.map((pair) => [pair.system, pair.gold]));
  return (pair) => {
    const goldHead = gold.words[pair.gold.head];
    const systemHead = system.words[pair.system.head];
    if (!goldHead || !systemHead) return goldHead === systemHead;
    return goldOf.get(systemHead) === goldHead;
  };
}

function contentOnly(alignment: Alignment, isContent: (word: ScoredWord) => boolean): Alignment {
  return {
    gold: alignment.gold.filter(isContent),
    system: alignment.system.filter(isContent),
    pairs: alignment.pairs.filter((pair) => isContent(pair.gold)),
  };
}

function scorePairs(alignment: Alignment, isRight: PairTest): Score {
  const right = alignment.pairs.filter(isRight).length;
  return score(right, { ...counts(alignment), aligned: alignment.pairs.length });
}

function scoreSpans(gold: readonly Span[], system: readonly Span[]): Score {
  const goldKeys = new Set(gold.map(spanKey));
  const right = system.filter((span) => goldKeys.has(spanKey(span))).length;
  return score(right, { ...counts({ gold, system }), aligned: right });
}

function spanKey(span: Span): string {
  return `${span.start}-${span.end}`;
}

interface Counts {
  readonly gold: number;
  readonly system: number;
  readonly aligned: number;
}

function counts(sides: {
  readonly gold: readonly unknown[];
  readonly system: readonly unknown[];
}): Omit<Counts, "aligned"> {
  return { gold: sides.gold.length, system: sides.system.length };
}

function score(right: number, { gold, system, aligned }: Counts): Score {
  return {
    precision: ratio(right, system),
    recall: ratio(right, gold),
    f1: ratio(2 * right, gold + system),
    alignedAccuracy: ratio(right, aligned),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
