import type { Document } from "../../document/document.ts";
import type { Mention } from "../../document/mention.ts";
import type { Span } from "../../document/span.ts";
import type { ParsedToken } from "../../document/token.ts";
import { isAdjective, type Thread, type Tie } from "./thread.ts";

/** What has been read of an article up to a reference, and all that its names say. */
export interface Discourse {
  readonly doc: Document<ParsedToken>;
  readonly threads: readonly Thread[];
  /** The mentions tied so far, in order of text. */
  readonly ties: readonly Tie[];
}

/** A tie to one thread, as a candidate that a reference may take up. */
export interface Antecedent {
  readonly mention: Mention;
  readonly thread: Thread;
}

/** Ties before a mention, from at most `sentences` sentences back, the latest first. */
export function tiesBefore(
  discourse: Discourse,
  mention: Mention,
  sentences: number,
): readonly Tie[] {
  const near = discourse.ties.filter(
    (tie) =>
      tie.mention.end <= mention.start &&
      sentencesApart(discourse, tie.mention, mention) <= sentences,
  );
  return [...near].reverse();
}

/**
 * Sentences from one mention to a later one, those that begin within a quotation left out: over
 * « … », however long, « a-t-il ajouté » goes on with who spoke before it.
 */
export function sentencesApart(discourse: Discourse, earlier: Mention, later: Mention): number {
  const between = later.sentence - earlier.sentence;
  if (between <= 1 || between > LONGEST) return between;
  const steps = stepsOf(discourse);
  return (steps[later.sentence] ?? 0) - (steps[earlier.sentence] ?? 0);
}

/** How many sentences up to each one begin outside quotations, counted once an article. */
function stepsOf(discourse: Discourse): readonly number[] {
  const known = STEPS.get(discourse.doc);
  if (known !== undefined) return known;
  let count = 0;
  const steps = discourse.doc.sentences.map(({ tokens: [first] }) => {
    if (!first || !isQuoted(discourse, first)) count += 1;
    return count;
  });
  STEPS.set(discourse.doc, steps);
  return steps;
}

const STEPS = new WeakMap<Discourse["doc"], readonly number[]>();

/** Sentences beyond which a quotation separates as any other text. */
const LONGEST = 12;

/** Single things mentioned before, nationality adjectives left out: they name no actor by themselves. */
export function antecedentsBefore(
  discourse: Discourse,
  mention: Mention,
  sentences: number,
): readonly Antecedent[] {
  return tiesBefore(discourse, mention, sentences).flatMap(({ mention: earlier, threads }) => {
    const thread = threads[0];
    if (thread === undefined || threads.length > 1) return [];
    return isAdjective(earlier) ? [] : [{ mention: earlier, thread }];
  });
}

/** The token that heads a mention. */
export function headToken({ doc }: Discourse, mention: Mention): ParsedToken | undefined {
  return doc.sentences[mention.sentence]?.tokens[mention.head];
}

/** Rule of pronouns that repeat a subject (« X, lui, … »). */
export const STRESSED = "pronoun.stressed";

/** Whether a mention is the subject of its clause. */
export function isSubject(discourse: Discourse, mention: Mention): boolean {
  return (
    mention.rule === STRESSED || headToken(discourse, mention)?.deprel.startsWith("nsubj") === true
  );
}

/** Whether words stand within quotation marks opened in their paragraph. */
export function isQuoted({ doc }: Discourse, { start }: Pick<Span, "start">): boolean {
  return openedBefore(doc.article.text, start) !== undefined;
}

/**
 * Whether words stand in what somebody said of their own: a fragment (« contraire à ses intérêts »)
 * goes on with the grammar of the text, and its pronouns are the text's.
 */
export function isSpoken({ doc }: Discourse, { start }: Pick<Span, "start">): boolean {
  const opened = openedBefore(doc.article.text, start);
  return (
    opened !== undefined && !/^[«“"]\s*\p{Ll}/u.test(doc.article.text.slice(opened, opened + 3))
  );
}

/** Where the quotation opens that words stand in, if any does in their paragraph. */
function openedBefore(text: string, start: number): number | undefined {
  const paragraph = text.lastIndexOf("\n", start) + 1;
  const before = text.slice(paragraph, start);
  const pair = PAIRS.find(
    ([opens, closes]) => before.lastIndexOf(opens) > before.lastIndexOf(closes),
  );
  if (pair !== undefined) return paragraph + before.lastIndexOf(pair[0]);
  const isOpen = before.split('"').length % 2 === 0;
  return isOpen ? paragraph + before.lastIndexOf('"') : undefined;
}

const PAIRS = [
  ["«", "»"],
  ["“", "”"],
] as const;
