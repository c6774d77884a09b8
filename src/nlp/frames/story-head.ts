import type { Tree } from "./tree.ts";
import { isFiniteVerb } from "./verb-form.ts";

/** Sentences with a verb, behind the headline, in which an article tells its main event. */
const LEADS = 2;

/**
 * The last sentence, counted from 0, of the head of an article: its headline and its lead. A byline,
 * a time of reading, a heading has no finite verb and does not count.
 */
export function storyHead(trees: readonly Tree[]): number {
  const told = trees.flatMap((tree, index) =>
    index > 0 && tree.tokens.some((_, token) => isFiniteVerb(tree, token)) ? [index] : [],
  );
  return Math.max(told[LEADS - 1] ?? told.at(-1) ?? 0, LEADS);
}
