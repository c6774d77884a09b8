import { expect, test } from "vitest";
import { compileLemmatiser } from "../../../src/nlp/lemma.ts";
import type { Lexicon, Reading } from "../../../src/nlp/lexicon.ts";

const PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin";
const FUTURE = "Mood=Ind|Tense=Fut|VerbForm=Fin";
const IMPERFECT = "Mood=Ind|Tense=Imp|VerbForm=Fin";
const READINGS: Readonly<Record<string, readonly Reading[]>> = {
  fils: [
    { upos: "NOUN", feats: "Number=Plur", script: "1|", weight: 3 },
    { upos: "NOUN", feats: "Number=Sing", script: "0|", weight: 5 },
  ],
  affaires: [{ upos: "NOUN", feats: "Number=Plur", script: "1|", weight: 9 }],
};
const lexicon: Lexicon = {
  readings: (form) => READINGS[form] ?? [],
  lemmas: () => new Set(["poursuivre"]),
  cuts: () =>
    new Map([
      ["ons", ["3|er", "3|e"]],
      ["aient", ["5|er", "5|re"]],
    ]),
};
const lemmatise = compileLemmatiser({
  lexicon,
  endings: {
    "VERB ": "0|",
    [`VERB|${FUTURE} ons`]: "3|",
    [`VERB|${PRESENT} ivrons`]: "3|er",
    "ADJ ienne": "2|",
  },
  spellings: {
    of: (form) => ({ sure: form.endsWith("erait") ? [form.slice(0, -3)] : [], all: [] }),
  },
});

test.each([
  ["fils", "NOUN", "Number=Sing", "fils"],
  ["fils", "NOUN", "Number=Plur", "fil"],
  ["Affaires", "NOUN", "Number=Plur", "affaire"],
  ["poursuivrons", "VERB", FUTURE, "poursuivre"],
  ["poursuivaient", "VERB", IMPERFECT, "poursuivre"],
  ["poursuivaient", "VERB", PRESENT, "poursuivre"],
  ["poursuivette", "VERB", IMPERFECT, "poursuivette"],
  ["parlerons", "VERB", FUTURE, "parler"],
  ["livrons", "VERB", PRESENT, "livrer"],
  ["adjurerait", "VERB", PRESENT, "adjurer"],
  ["saoudienne", "ADJ", "", "saoudien"],
  ["Keçeli", "PROPN", "", "Keçeli"],
])("%s as %s %s has the lemma %s", (form, upos, feats, lemma) => {
  expect(lemmatise({ form, upos, feats })).toBe(lemma);
});
