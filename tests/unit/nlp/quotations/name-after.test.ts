import { expect, test } from "vitest";
import { personNamedAfter } from "../../../../src/nlp/quotations/name-after.ts";
import { indexChains } from "../../../../src/nlp/quotations/name-chains.ts";
import { chain, handMade } from "./hand-made.ts";

function namedAfterFirst(rows: readonly string[], name: string) {
  const doc = handMade(rows);
  const mentions = indexChains([chain(doc, { id: 1, name })]).inSentence(0);
  return personNamedAfter(doc.sentences[0]?.tokens ?? [], 0, mentions)?.mention.text;
}

test("a name closes the phrase that its noun opens, wherever the tree hangs it", () => {
  const rows = [
    "ministre ministre NOUN 0 root",
    "d' de ADP 4 case",
    "_extrême extrême ADJ 4 amod",
    "droite droite NOUN 1 nmod",
    "Itamar Itamar PROPN 4 nmod",
    "_. . PUNCT 1 punct",
  ];
  expect(namedAfterFirst(rows, "Itamar")).toBe("Itamar");
});

test("a comma may set the name off", () => {
  const rows = [
    "chef chef NOUN 0 root",
    "de de ADP 4 case",
    "la le DET 4 det",
    "diplomatie diplomatie NOUN 1 nmod",
    "_, , PUNCT 6 punct",
    "Borrell Borrell PROPN 4 appos",
  ];
  expect(namedAfterFirst(rows, "Borrell")).toBe("Borrell");
});

test("the name of an inner phrase, or beyond a verb, is another's", () => {
  const inner = [
    "conseiller conseiller NOUN 0 root",
    "de de ADP 4 case",
    "le le DET 4 det",
    "président président NOUN 1 nmod",
    "Macron Macron PROPN 4 nmod",
  ];
  expect(namedAfterFirst(inner, "Macron")).toBeUndefined();
  const beyond = [
    "ministre ministre NOUN 0 root",
    "qui qui PRON 3 nsubj",
    "reçoit recevoir VERB 1 acl",
    "Macron Macron PROPN 3 obj",
  ];
  expect(namedAfterFirst(beyond, "Macron")).toBeUndefined();
});
