import { feature } from "../../document/token.ts";
import { childrenOf, type Site } from "./tree.ts";
import type { WordClasses } from "./words.ts";

/** Status of the heads that keep from a thing, and of which one does it when they are denied. */
export const HELD_BACK = "held-back";

/** Whether any word of negation stands on the verb, « ne » alone too. */
export function isDenied({ tree, token }: Site): boolean {
  return childrenOf(tree, token).some((child) =>
    /Polarity=Neg/.test(tree.tokens[child]?.feats ?? ""),
  );
}

/** « a dû préciser », « est allé jusqu'à parler de … », not « doit », « devait »: what was done. */
export function isForced({ tree, token }: Site, classes: WordClasses): boolean {
  const verb = tree.tokens[token];
  const isPerfect = verb !== undefined && feature(verb, "VerbForm") === "Part";
  return isPerfect && classes(tree.lemmas[token] ?? "", "done-once-past");
}
