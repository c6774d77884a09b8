import type { Mention } from "../../document/mention.ts";
import { antecedentsBefore, type Discourse } from "./discourse.ts";
import type { Thread } from "./thread.ts";

/**
 * The thing that « le royaume », « l'organisation », « ce dernier » takes up: the only one of its
 * class in the sentence so far, else in the one before.
 */
export function tieNoun(
  mention: Mention,
  discourse: Discourse,
  options: { readonly takesLatest: boolean },
): Thread | undefined {
  const farthest = mention.type === "State" ? 1 : FARTHEST;
  for (let back = 0; back <= farthest; back += 1) {
    const threads = antecedentsBefore(discourse, mention, back)
      .map(({ thread }) => thread)
      .filter(({ type }) => type === mention.type);
    if (options.takesLatest && threads.length > 0) return threads[0];
    const different = new Set(threads);
    if (different.size > 1) return undefined;
    if (different.size === 1) return threads[0];
  }
  return undefined;
}

const FARTHEST = 4;
