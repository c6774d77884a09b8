import { expect, test } from "vitest";
import { reactionsOf } from "../../../../src/nlp/episodes/reactions.ts";
import { treeOf } from "../../../../src/nlp/frames/tree.ts";
import { sentenceOf } from "../frames/hand-made.ts";
import { frameOf } from "./hand-frames.ts";

const tools = {
  classes: (word: string, name: string) => name === "reaction" && word === "saluer",
  familyOf: (type: string) => (type === "Statement" ? "speech" : "accord"),
};

const PRAISE = `
  Oslo Oslo PROPN 2 nsubj
  salue saluer VERB 0 root VerbForm=Fin
  accord accord NOUN 2 obj`;

const said = frameOf(0, { type: "Statement", head: 1 });

function answers(status: "occurred" | "planned"): number {
  const accord = frameOf(1, { type: "Agreement", head: 2, status });
  return reactionsOf(treeOf(sentenceOf(PRAISE), 0), [said, accord], tools).length;
}

test("who praises an accord speaks after it", () => {
  expect(answers("occurred")).toBe(1);
});

test("an accord to come is no cause of words", () => {
  expect(answers("planned")).toBe(0);
});
