import type { Chain, Role } from "../../document/chain.ts";
import type { Document } from "../../document/document.ts";
import type { Span } from "../../document/span.ts";
import type { TimeExpression } from "../../document/time.ts";
import type { ParsedToken } from "../../document/token.ts";
import { type ActorFinder, indexMentions, type MentionIndex } from "./actors.ts";
import { repairSentence } from "./repair.ts";
import { type Tree, treeOf } from "./tree.ts";

/** What the reading of events starts from. */
export interface FrameInput {
  readonly document: Document<ParsedToken>;
  readonly chains: readonly Chain[];
  readonly times: readonly TimeExpression[];
  readonly quoted: readonly Span[];
  /** Who serves whom, for acts that a person announces in the name of a state. */
  readonly roles?: readonly Role[];
}

/** One article prepared for the reading of events. */
export interface Reading {
  readonly input: FrameInput;
  readonly trees: readonly Tree[];
  readonly mentions: MentionIndex;
  readonly actorsAt: ActorFinder;
  /** Day of publication, where known. */
  readonly published?: string;
}

/** Prepares an article: its trees, its mentions by token, and who each token stands for. */
export function prepareReading(
  input: FrameInput,
  findActors: (mentions: MentionIndex) => ActorFinder,
): Reading {
  const mentions = indexMentions(input.chains);
  const { date } = input.document.article;
  return {
    input,
    trees: input.document.sentences.map(repairSentence).map(treeOf),
    mentions,
    actorsAt: findActors(mentions),
    ...(date === undefined ? {} : { published: date }),
  };
}

/** Whether a token lies inside quotation marks. */
export function isQuoted({ input }: Reading, span: Span): boolean {
  return input.quoted.some(({ start, end }) => start <= span.start && span.end <= end);
}
