import type { Document } from "../../document/document.ts";
import type { QuotedSpan } from "../../document/quotation.ts";
import type { Span } from "../../document/span.ts";
import type { ParsedToken } from "../../document/token.ts";
import { shareAuxiliaries } from "../frames/shared-auxiliaries.ts";
import { tieNames } from "../frames/tie-names.ts";
import type { NamedTokens } from "./name-chains.ts";
import { type SentenceTree, treeOf } from "./sentence-tree.ts";
import type { SpeakerReading } from "./speaker.ts";

/** What tells who speaks: the words, and the speaker they name. */
export interface Cue extends Span {
  readonly rule: string;
  readonly confidence: number;
  readonly verbClass?: string;
  readonly sentence: number;
  /** Index of the verb in its sentence, where a verb tells it. */
  readonly verb?: number;
  /** Index of the head of the phrase that names a source. */
  readonly head?: number;
  readonly reading: SpeakerReading;
}

/** An article as its quotations are read: trees by sentence, names, and what is quoted. */
export interface QuoteText {
  readonly doc: Document<ParsedToken>;
  readonly named: NamedTokens;
  readonly quoted: readonly QuotedSpan[];
  readonly treeAt: (sentence: number) => SentenceTree | undefined;
  /** Whether an offset lies between quotation marks. */
  readonly isQuoted: (span: Span) => boolean;
}

/** A quoted span whose cue was found. */
export interface Attributed {
  readonly quote: QuotedSpan;
  readonly cue: Cue;
  readonly speaker?: number;
}

/** The reading of a cue by which whoever spoke before goes on. */
export function sameSpeaker({ cue, speaker }: Attributed): SpeakerReading {
  return speaker === undefined ? cue.reading : { kind: "chain", chain: speaker, by: "name" };
}

/** A quoted span to be given to a speaker, with what was found about the ones before it. */
export interface QuoteContext {
  readonly text: QuoteText;
  readonly quote: QuotedSpan;
  readonly previous: Attributed | undefined;
}

/** Prepares an article for the reading of its quotations. */
export function quoteText(
  doc: Document<ParsedToken>,
  named: NamedTokens,
  quoted: readonly QuotedSpan[],
): QuoteText {
  const trees = new Map<number, SentenceTree>();
  const treeAt = (index: number): SentenceTree | undefined => {
    const sentence = doc.sentences[index];
    const known = trees.get(index);
    if (known || !sentence) return known;
    const tree = treeOf(tieNames(shareAuxiliaries(sentence), named.inSentence(index)));
    trees.set(index, tree);
    return tree;
  };
  const outer = quoted.filter((span) => span.depth === 0);
  const isQuoted = ({ start, end }: Span) =>
    outer.some((span) => span.start <= start && end <= span.end);
  return { doc, named, quoted, treeAt, isQuoted };
}

/** The text between two offsets. */
export function textBetween(text: QuoteText, start: number, end: number): string {
  return text.doc.article.text.slice(start, end);
}

/** Whether two offsets lie in one paragraph. */
export function isOneParagraph(text: QuoteText, start: number, end: number): boolean {
  return !/[\r\n]/.test(textBetween(text, start, end));
}

/** Indexes of a sentence's tokens before, inside or after a span. */
export function tokensWhere(
  tree: SentenceTree,
  test: (token: ParsedToken) => boolean,
): readonly number[] {
  return tree.tokens.flatMap((token, index) => (test(token) ? [index] : []));
}

/** Whether a token is a word and not a mark. */
export function isWord(token: ParsedToken | undefined): token is ParsedToken {
  return token !== undefined && /[\p{L}\p{N}]/u.test(token.text);
}
