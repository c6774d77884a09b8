import { expect, test } from "vitest";
import type { EntityType, Mention } from "../../../../src/document/mention.ts";
import { freePlaces } from "../../../../src/nlp/frames/said-places.ts";
import { sentenceOf } from "./hand-made.ts";

const WORDS = {
  isLocative: (word: string) => ["à", "depuis", "en"].includes(word),
  isStandpoint: (word: string) => word === "depuis",
};

function named(type: EntityType, firstToken: number, lastToken: number) {
  const mention = { type, kind: "name", firstToken, lastToken, head: firstToken } as Mention;
  return { chain: { id: 0, type, mentions: [mention] } as never, mention };
}

/** « a prévenu le président Jan Novak CASE PLACE »: the place given to the title. */
function spoken(adposition: string, place: string): string {
  return `
    a avoir AUX 2 aux:tense
    prévenu prévenir VERB 0 root VerbForm=Part
    le le DET 4 det
    président président NOUN 2 nsubj
    Jan Jan PROPN 4 appos
    Novak Novak PROPN 5 flat:name
    ${adposition} ${adposition} ADP 8 case
    ${place} ${place} PROPN 4 nmod`;
}

const PERSON = named("Person", 4, 6);

test.each([
  ["depuis", "Prague", "Place", [PERSON], true],
  ["à", "Prague", "Place", [PERSON], true],
  ["à", "Prague", "Place", [], false],
  ["en", "Libye", "State", [PERSON], false],
  ["de", "Prague", "Place", [PERSON], false],
] as const)(
  "« le président Jan Novak %s %s » (%s)",
  (adposition, place, type, persons, isFreed) => {
    const names = [...persons, named(type, 7, 8)];
    const { tokens } = freePlaces(sentenceOf(spoken(adposition, place)), names, WORDS);
    expect(tokens[7]).toMatchObject(
      isFreed ? { head: 1, deprel: "obl" } : { head: 3, deprel: "nmod" },
    );
  },
);

test("between the auxiliary and its participle a place is the verb's", () => {
  const sentence = sentenceOf(`
    Novak Novak PROPN 7 nsubj
    a avoir AUX 7 aux:tense
    , , PUNCT 5 punct
    à à ADP 5 case
    Prague Prague PROPN 1 nmod
    , , PUNCT 5 punct
    exprimé exprimer VERB 0 root VerbForm=Part`);
  const { tokens } = freePlaces(sentence, [named("Place", 4, 5)], WORDS);
  expect(tokens[4]).toMatchObject({ head: 6, deprel: "obl" });
});
