import { expect, test } from "vitest";
import { participlesAtHead } from "../../../src/nlp/participles-at-head.ts";
import { lexiconOf, readTagged } from "../../fixtures/tagged-words.ts";

const PAST = { upos: "VERB", feats: "Number=Plur|Tense=Past|VerbForm=Part", script: "" };
const NOUN = { upos: "NOUN", feats: "Number=Plur", script: "" };
const lexicon = lexiconOf({
  interdits: [
    { ...PAST, weight: 4 },
    { ...NOUN, weight: 2 },
  ],
  députés: [
    { ...NOUN, weight: 6 },
    { ...PAST, weight: 1 },
  ],
});

/** The class of the first word of « form/CLASS form/CLASS … ». */
function firstOf(text: string): string | undefined {
  const { forms, classes } = readTagged(text);
  return participlesAtHead(classes, forms, lexicon)[0];
}

test.each([
  ["Interdits/NOUN de/ADP vol/NOUN ,/PUNCT les/DET pilotes/NOUN protestent/VERB", "VERB"],
  ["Interdits/NOUN de/ADP vol/NOUN ,/PUNCT sans/ADP eux/PRON", "NOUN"],
  ["Interdits/NOUN et/CCONJ tabous/NOUN ,/PUNCT le/DET livre/NOUN dit/VERB", "NOUN"],
  ["Députés/NOUN de/ADP Paris/PROPN ,/PUNCT ils/PRON votent/VERB", "NOUN"],
])("%s: %s", (tagged, expected) => {
  expect(firstOf(tagged)).toBe(expected);
});
