import { expect, test } from "vitest";
import type { LanguagePack } from "../../../src/language/pack.ts";
import { readWeights, type Weights, writeWeights } from "../../../src/language/weights.ts";
import { withNames } from "../../../src/nlp/known-words.ts";
import { type Lexicon, packLexicon, readLexicon } from "../../../src/nlp/lexicon.ts";

const ENTRIES = [
  { form: "sommet", readings: [{ upos: "NOUN", feats: "Number=Sing", script: "0|", weight: 9 }] },
  {
    form: "marche",
    readings: [
      { upos: "NOUN", feats: "Number=Sing", script: "0|", weight: 6 },
      { upos: "VERB", feats: "Tense=Pres", script: "0|r", weight: 4 },
    ],
  },
  {
    form: "sœur–Œ🇫🇷",
    readings: [{ upos: "X", feats: "", script: "=0|", weight: 2 }],
  },
  { form: "marché", readings: [{ upos: "NOUN", feats: "Number=Sing", script: "0|", weight: 8 }] },
];

function throughFile(): Lexicon {
  const { kinds, tensors } = packLexicon(ENTRIES);
  const weights: Weights = { kind: "tagger", version: 1, meta: {}, tensors: new Map(tensors) };
  return readLexicon(readWeights(writeWeights(weights), "tagger"), kinds);
}

test.each(ENTRIES)("the lexicon gives back $form as it was packed", ({ form, readings }) => {
  expect(throughFile().readings(form)).toEqual(readings);
});

test("a form that was not packed has no reading", () => {
  expect(throughFile().readings("march")).toEqual([]);
});

test("a lexicon that lacks a part is refused", () => {
  const weights: Weights = { kind: "tagger", version: 1, meta: {}, tensors: new Map() };
  expect(() => readLexicon(weights, [])).toThrow(expect.objectContaining({ code: "bad-model" }));
});

const PACK: LanguagePack = {
  code: "fr",
  version: "test",
  tables: new Map([
    ["first-names", [{ name: "Öncu" }]],
    ["particles", [{ particle: "ben" }, { particle: "sommet" }]],
  ]),
  rules: new Map(),
  authority: [
    {
      iri: "state/SAU",
      type: "State",
      label: "Arabie saoudite",
      names: ["Arabie saoudite", "Riyad"],
      demonyms: [
        { form: "saoudite", kind: "adjective" },
        { form: "Saoudien", kind: "noun" },
      ],
      source: "states.ttl",
    },
  ],
  models: new Map(),
};

test.each([
  ["saoudite", ["ADJ"]],
  ["Saoudien", ["NOUN"]],
  ["Riyad", ["PROPN"]],
  ["Öncu", ["PROPN"]],
  ["ben", ["PROPN"]],
  ["sommet", ["NOUN"]],
  ["Arabie", []],
])("the pack's own words are known: %s", (form, expected) => {
  const lexicon = withNames(throughFile(), PACK);
  expect(lexicon.readings(form).map(({ upos }) => upos)).toEqual(expected);
});
