import { expect, test } from "vitest";
import type { ParsedToken } from "../../../../src/document/token.ts";
import { storyHead } from "../../../../src/nlp/frames/story-head.ts";
import { treeOf } from "../../../../src/nlp/frames/tree.ts";

const token = (feats: string): ParsedToken => ({
  start: 0,
  end: 1,
  text: "x",
  upos: "VERB",
  feats,
  lemma: "x",
  head: -1,
  deprel: "root",
});

/** Sentences of one word: `v` has a finite verb, `-` has none. */
const storyOf = (pattern: string) =>
  [...pattern].map((sign, index) => {
    const tokens = [token(sign === "v" ? "VerbForm=Fin" : "VerbForm=Inf")];
    return treeOf({ start: 0, end: 1, tokens }, index);
  });

test.each([
  ["vvvvv", 2],
  ["-vvvv", 2],
  ["v--vvv", 4],
  ["vvv-vvvv", 5],
  ["vvvvvv-vvv", 2],
  ["v-v-", 2],
  ["v---v", 4],
  ["v", 2],
  ["", 2],
])("the head of an article whose sentences are %j ends at %i", (pattern, last) => {
  expect(storyHead(storyOf(pattern))).toBe(last);
});
