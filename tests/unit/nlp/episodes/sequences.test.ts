import { expect, test } from "vitest";
import type { Frame } from "../../../../src/document/frame.ts";
import { sequencesOf } from "../../../../src/nlp/episodes/sequences.ts";
import { treeOf } from "../../../../src/nlp/frames/tree.ts";
import { sentenceOf } from "../frames/hand-made.ts";

const WORDS: Readonly<Record<string, string>> = { où: "place-relative", puis: "then" };

const tools = {
  classes: (word: string, name: string) => WORDS[word] === name,
  familyOf: (type: string) => (type === "Visit" ? "travel" : "encounter"),
};

function frame(id: number, head: number, type: string): Frame {
  return {
    id,
    type,
    head,
    trigger: { start: 0, end: 1 },
    sentence: 0,
    participants: [],
    status: "occurred",
    rule: "test",
    confidence: 1,
  };
}

function told(lines: string, frames: readonly Frame[]): readonly string[] {
  const found = sequencesOf(treeOf(sentenceOf(lines), 0), frames, tools);
  return found.map(({ kind, from, to }) => `${from.id} ${kind} ${to.id}`);
}

const JOURNEY = `
  rendu rendre VERB 0 root
  Rome Rome PROPN 1 obl
  où où PRON 4 obl
  rencontré rencontrer VERB 2 acl:relcl`;

test("who was met where a journey led was met during the journey", () => {
  expect(told(JOURNEY, [frame(0, 0, "Visit"), frame(1, 3, "Meeting")])).toEqual(["1 partOf 0"]);
});

test("a journey is no part of an encounter told before it", () => {
  expect(told(JOURNEY, [frame(0, 0, "Meeting"), frame(1, 3, "Visit")])).toEqual([]);
});

const ROW = (word: string) => `
  reçu recevoir VERB 0 root
  ${word} ${word} CCONJ 3 cc
  entretenu entretenir VERB 1 conj`;

test.each([
  ["puis", ["1 follows 0"]],
  ["et", []],
])("« %s » between two encounters", (word, expected) => {
  expect(told(ROW(word), [frame(0, 0, "Meeting"), frame(1, 2, "Meeting")])).toEqual(expected);
});
