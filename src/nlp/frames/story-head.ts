import type { Tree } from "./tree.ts";
import { isFiniteVerb } from "./verb-form.ts";

/** Sentences with a verb, behind the headline, in which an article tells its main event. */
const LEADS = 2;

/** How far in an article its byline, its hour or its picture may stand behind its summary. */
const NOTICES = 8;
/** How many sentences with a verb a summary above the byline has at most. */
const SUMMARY = 4;

/**
 * The last sentence, counted from 0, of the head of an article: its headline and its lead. A byline,
 * a time of reading, a heading has no finite verb and does not count; behind a summary and a byline
 * the story opens once more.
 */
export function storyHead(trees: readonly Tree[]): number {
  const isTold = (tree: Tree) => tree.tokens.some((_, token) => isFiniteVerb(tree, token));
  const told = trees.flatMap((tree, index) => (index > 0 && isTold(tree) ? [index] : []));
  const byline = trees.slice(0, NOTICES).findLastIndex((tree, index) => index > 0 && !isTold(tree));
  const isSummary = told.filter((index) => index < byline).length <= SUMMARY;
  const opening = isSummary ? told.filter((index) => index > byline) : [];
  const first = told[LEADS - 1] ?? told.at(-1) ?? 0;
  return Math.max(first, opening[LEADS - 1] ?? 0, LEADS);
}
