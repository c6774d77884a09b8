import type { CueKit } from "./cue-kit.ts";
import { doesSomething, isAgentless } from "./cue-tree.ts";
import {
  type Cue,
  isOneParagraph,
  isWord,
  type QuoteContext,
  sameSpeaker,
  textBetween,
  tokensWhere,
} from "./quote-context.ts";
import { relation, type SentenceTree } from "./sentence-tree.ts";
import type { SpeechVerb } from "./speech-verbs.ts";

/** The last verb of speech before the quoted words in their sentence, or before the colon that announces them. */
export function cueBefore(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote }) => {
    const sentences = [quote.sentence, announcing({ text, quote })];
    for (const sentence of sentences) {
      const cue = sentence === undefined ? undefined : lastVerb(kit, { text, quote, sentence });
      if (cue) return cue;
    }
    return undefined;
  };
}

function lastVerb(
  kit: CueKit,
  at: Pick<QuoteContext, "text" | "quote"> & { readonly sentence: number },
): Cue | undefined {
  const { text, quote, sentence } = at;
  const tree = text.treeAt(sentence);
  if (!tree) return undefined;
  const before = tokensWhere(tree, (token) => token.end <= quote.start && !text.isQuoted(token));
  const stop = before.findLastIndex((index) => /^[;.]$/.test(tree.tokens[index]?.text ?? ""));
  const segment = before.slice(stop + 1);
  const isVerbless = segment.every((index) => !isVerbal(tree, index));
  for (const index of segment.toReversed()) {
    const verb = verbOf(kit, tree, { index, isVerbless });
    if (!verb || isAgentless(tree, index) || doesSomething(tree, index, verb.verbClass)) continue;
    const rule = "quotation.verb-before";
    return kit.verbCue(text, { sentence, verb, order: "plain", rule, confidence: 0.8 });
  }
  return undefined;
}

/** Where no verb was seen, a word that looks like one is (« MSF *évoque*, elle, « … » »). */
function verbOf(
  kit: CueKit,
  tree: SentenceTree,
  { index, isVerbless }: { readonly index: number; readonly isVerbless: boolean },
): SpeechVerb | undefined {
  if (isVerbless) return kit.speech.beside(tree.tokens, index);
  return tree.tokens[index]?.upos === "NOUN" ? undefined : kit.speech.at(tree.tokens, index);
}

function isVerbal(tree: SentenceTree, index: number): boolean {
  return ["VERB", "AUX"].includes(tree.tokens[index]?.upos ?? "");
}

/** The sentence before, when it ends with a colon. */
function announcing({ text, quote }: Pick<QuoteContext, "text" | "quote">): number | undefined {
  const previous = text.doc.sentences[quote.sentence - 1];
  const begins = text.doc.sentences[quote.sentence];
  if (!previous || !begins || /\p{L}/u.test(textBetween(text, begins.start, quote.start)))
    return undefined;
  return /:\s*$/u.test(textBetween(text, previous.start, previous.end))
    ? quote.sentence - 1
    : undefined;
}

/** « X : « … » », « ; X, une « percée » »: a name and no verb between the last stop and the quoted words. */
export function cueLabel(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote }) => {
    const tree = text.treeAt(quote.sentence);
    if (!tree) return undefined;
    const segment = verblessSegment(tree, quote.start);
    const head = segment.find((index) => isFreeName(tree, index, segment));
    if (head === undefined) return undefined;
    const phrase = { tree, sentence: quote.sentence, head };
    const reading = kit.readSpeaker(phrase, text);
    if (reading.kind !== "chain") return undefined;
    const { start, end } = tree.tokens[head] ?? quote;
    return {
      start,
      end,
      sentence: quote.sentence,
      reading,
      rule: "quotation.label",
      confidence: 0.75,
    };
  };
}

const OPENING = /^[«“"‹‘]$/u;

/** Tokens between the last semicolon and the quoted words; none where a verb stands among them. */
function verblessSegment(tree: SentenceTree, before: number): readonly number[] {
  const earlier = tokensWhere(tree, (token) => token.end <= before);
  const stop = earlier.findLastIndex((index) => tree.tokens[index]?.text === ";");
  const segment = earlier.slice(stop + 1);
  // A headline (« Portugal : un « alphabet » pour tous ») names no speaker.
  const announces = segment.findLast((index) => !OPENING.test(tree.tokens[index]?.text ?? ""));
  if (stop < 0 && tree.tokens[announces ?? -1]?.text !== ":") return [];
  return segment.some((index) => isVerbal(tree, index)) ? [] : segment;
}

function isFreeName(tree: SentenceTree, index: number, segment: readonly number[]): boolean {
  const token = tree.tokens[index];
  if (!isWord(token) || !["PROPN", "NOUN"].includes(token.upos)) return false;
  const isInner =
    segment.includes(token.head) && ["NOUN", "PROPN"].includes(tree.tokens[token.head]?.upos ?? "");
  const isGoverned = tree
    .childrenOf(index)
    .some((child) => relation(tree.tokens[child]) === "case");
  return !isInner && !isGoverned;
}

/** The speaker goes on: « … », a dit X, « … »; « … », a dit X. « … » */
export function cueGoingOn(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote, previous }) => {
    if (!previous || !isOneParagraph(text, previous.quote.end, quote.start)) return undefined;
    const after = Math.max(previous.cue.end, previous.quote.end);
    if (after > quote.start || quote.sentence - previous.quote.lastSentence > 1) return undefined;
    if (speaksBetween(kit, { text, quote }, after)) return undefined;
    const opens = quote.sentence === previous.quote.lastSentence || opensSentence({ text, quote });
    if (!opens) return undefined;
    return {
      ...previous.cue,
      reading: sameSpeaker(previous),
      rule: "quotation.goes-on",
      confidence: previous.cue.confidence * 0.95,
    };
  };
}

function opensSentence({ text, quote }: Pick<QuoteContext, "text" | "quote">): boolean {
  const sentence = text.doc.sentences[quote.sentence];
  return sentence !== undefined && !/\p{L}/u.test(textBetween(text, sentence.start, quote.start));
}

/** Whether another verb of speech stands between the last cue and the quoted words. */
function speaksBetween(
  kit: CueKit,
  { text, quote }: Pick<QuoteContext, "text" | "quote">,
  after: number,
): boolean {
  const tree = text.treeAt(quote.sentence);
  if (!tree) return false;
  return tokensWhere(tree, (token) => token.start >= after && token.end <= quote.start).some(
    (index) => kit.speech.at(tree.tokens, index) !== undefined,
  );
}
