import type { Document } from "../../document/document.ts";
import type { Mention } from "../../document/mention.ts";
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
  { ties }: Discourse,
  mention: Mention,
  sentences: number,
): readonly Tie[] {
  const near = ties.filter(
    (tie) =>
      tie.mention.end <= mention.start && mention.sentence - tie.mention.sentence <= sentences,
  );
  return [...near].reverse();
}

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

/** Whether a mention is the subject of its clause. */
export function isSubject(discourse: Discourse, mention: Mention): boolean {
  return headToken(discourse, mention)?.deprel.startsWith("nsubj") === true;
}

/** Whether a mention stands within quotation marks opened in its paragraph. */
export function isQuoted({ doc }: Discourse, mention: Mention): boolean {
  const { text } = doc.article;
  const before = text.slice(text.lastIndexOf("\n", mention.start) + 1, mention.start);
  return before.lastIndexOf("«") > before.lastIndexOf("»");
}
