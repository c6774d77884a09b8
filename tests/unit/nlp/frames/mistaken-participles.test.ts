import { expect, test } from "vitest";
import { freeParticiples } from "../../../../src/nlp/frames/mistaken-participles.ts";
import { sentenceOf } from "./hand-made.ts";

const isAdposition = (form: string) => form === "devant";

const SPOKEN = `
  a avoir AUX 2 aux:tense
  déclaré déclarer VERB 0 root VerbForm=Part
  Novak Novak PROPN 2 nsubj
  devant devoir VERB 3 acl VerbForm=Part
  une un DET 6 det
  salle salle NOUN 4 obj
  comble comble ADJ 6 amod`;

const OWING = `
  Novak Novak PROPN 2 nsubj
  parlera parler VERB 0 root
  devant devoir VERB 1 acl VerbForm=Part
  partir partir VERB 3 xcomp VerbForm=Inf
  lundi lundi NOUN 4 obl`;

test("what stands before a noun phrase is an adposition of the verb above", () => {
  const { tokens } = freeParticiples(sentenceOf(SPOKEN), isAdposition);
  expect(tokens[3]).toMatchObject({ upos: "ADP", head: 5, deprel: "case" });
  expect(tokens[5]).toMatchObject({ head: 1, deprel: "obl" });
});

test("before an infinitive it stays a verb", () => {
  const { tokens } = sentenceOf(OWING);
  expect(freeParticiples(sentenceOf(OWING), isAdposition).tokens).toEqual(tokens);
});
