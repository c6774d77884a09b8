import type { Chain, Role } from "../../document/chain.ts";
import type { Document } from "../../document/document.ts";
import type { EntityType } from "../../document/mention.ts";
import type { Quotation } from "../../document/quotation.ts";
import type { Span } from "../../document/span.ts";
import type { TimeExpression } from "../../document/time.ts";
import type { ParsedToken } from "../../document/token.ts";
import {
  type Actor,
  type ActorFinder,
  type ChainMention,
  indexMentions,
  type MentionIndex,
} from "./actors.ts";
import { freeAdjuncts } from "./clause-adjuncts.ts";
import { freeParticiples } from "./mistaken-participles.ts";
import { freeOrderClauses } from "./order-clauses.ts";
import { type RepairTests, repairSentence } from "./repair.ts";
import { freePlaces, type PlaceWords } from "./said-places.ts";
import { tieNames } from "./tie-names.ts";
import { type NameRange, type Tree, treeOf } from "./tree.ts";

/** What the reading of events starts from. */
export interface FrameInput {
  readonly document: Document<ParsedToken>;
  readonly chains: readonly Chain[];
  readonly times: readonly TimeExpression[];
  readonly quoted: readonly Span[];
  /** Whose words the article gives, found before its events. */
  readonly quotations?: readonly Quotation[];
  /** Who serves whom, for acts that a person announces in the name of a state. */
  readonly roles?: readonly Role[];
}

/** One article prepared for the reading of events. */
export interface Reading {
  readonly input: FrameInput;
  readonly trees: readonly Tree[];
  readonly mentions: MentionIndex;
  readonly actorsAt: ActorFinder;
  /** The country or place that the headline names first (« Syrie : … »). */
  readonly topic?: Actor;
  /** Day of publication, where known. */
  readonly published?: string;
  /** The times that head the paragraph of a sentence, as in a chronology. */
  readonly headings: (sentence: number) => readonly TimeExpression[];
}

/** The words by which trees are set right. */
export interface RepairWords extends PlaceWords, RepairTests {
  /** Nouns of phrases that belong to a whole clause (« en présence de »). */
  readonly isAdjunct: (noun: string) => boolean;
  /** Adpositions that look like participles (« devant »). */
  readonly isAdposition: (form: string) => boolean;
  /** Words that set one act before or behind another (« avant de »). */
  readonly isOrder: (lemma: string) => boolean;
}

/** Prepares an article: its trees, its mentions by token, and who each token stands for. */
export function prepareReading(
  input: FrameInput,
  findActors: (mentions: MentionIndex) => ActorFinder,
  words: RepairWords,
): Reading {
  const mentions = indexMentions(input.chains);
  const { date } = input.document.article;
  const topic = topicOf(input, mentions.inSentence(0));
  return {
    input,
    trees: input.document.sentences
      .map((one) => freeParticiples(one, words.isAdposition))
      .map((one, index) => repairSentence(one, words, timesIn(input, index)))
      .map((one) => freeAdjuncts(one, words.isAdjunct))
      .map((one) => ({ ...one, tokens: freeOrderClauses(one.tokens, words.isOrder) }))
      .map((one, index) => tieNames(one, mentions.inSentence(index)))
      .map((one, index) => freePlaces(one, mentions.inSentence(index), words))
      .map((one, index) => treeOf(one, index, namesIn(mentions.inSentence(index)))),
    mentions,
    actorsAt: findActors(mentions),
    headings: headingsOf(input),
    ...(topic === undefined ? {} : { topic }),
    ...(date === undefined ? {} : { published: date }),
  };
}

function headingsOf({ document, times }: FrameInput): Reading["headings"] {
  const { text, date } = document.article;
  // « OSLO, 3 mars. La Norvège … »: a line that begins with the day of publication is a dateline.
  const heading = times.filter(({ isHeading, edtf }) => isHeading === true && edtf !== date);
  return (sentence) => {
    const end = document.sentences[sentence]?.end ?? 0;
    return heading.filter((time) => time.start < end && !text.slice(time.end, end).includes("\n"));
  };
}

const PLACES: readonly EntityType[] = ["State", "Place"];
const COLON = ":";
/** What may close the topic of a headline; in running text only a colon does. */
const MARKS: readonly string[] = [COLON, ",", "."];

function topicOf({ document }: FrameInput, mentions: readonly ChainMention[]): Actor | undefined {
  const [first] = mentions;
  if (first === undefined) return undefined;
  const marks = document.article.title === undefined ? [COLON] : MARKS;
  const { chain, mention } = first;
  const next = document.sentences[0]?.tokens[mention.lastToken]?.text ?? "";
  if (mention.firstToken > 0 || !marks.includes(next) || !PLACES.includes(mention.type)) {
    return undefined;
  }
  const evidence = { start: mention.start, end: mention.end };
  return { chain: chain.id, type: mention.type, evidence, direct: false };
}

function timesIn({ times }: FrameInput, sentence: number): readonly TimeExpression[] {
  return times.filter((time) => time.sentence === sentence);
}

function namesIn(mentions: readonly ChainMention[]): readonly NameRange[] {
  return mentions
    .filter(({ mention }) => mention.kind === "name" && ACTING.includes(mention.type))
    .map(({ mention: { firstToken, lastToken, head } }) => ({
      first: firstToken,
      last: lastToken - 1,
      head,
    }));
}

const ACTING: readonly EntityType[] = ["Person", "State", "Organization"];

/** Whether a token lies inside quotation marks. */
export function isQuoted({ input }: Reading, span: Span): boolean {
  return input.quoted.some(({ start, end }) => start <= span.start && span.end <= end);
}
