import { expect, test } from "vitest";
import { verbsBehindNames } from "../../../src/nlp/verbs-behind-names.ts";
import { lexiconOf, readTagged } from "../../fixtures/tagged-words.ts";

const FINITE = { upos: "VERB", feats: "Mood=Ind|VerbForm=Fin", script: "0|", weight: 1 };
const lexicon = lexiconOf({ menace: [FINITE], note: [FINITE], juge: [FINITE], a: [FINITE] });

function tagged(text: string): string {
  const { forms, classes } = readTagged(text);
  return verbsBehindNames(classes, forms, lexicon).join(" ");
}

test.each([
  ["Ben/PROPN Gvir/PROPN ,/PUNCT menace/NOUN de/ADP", "PROPN PROPN PUNCT VERB ADP"],
  ["Vance/PROPN note/NOUN des/DET progrès/NOUN", "PROPN VERB DET NOUN"],
  ["La/DET menace/NOUN de/ADP Pékin/PROPN", "DET NOUN ADP PROPN"],
  [
    "Vance/PROPN ,/PUNCT juge/NOUN de/ADP paix/NOUN ,/PUNCT a/AUX parlé/VERB",
    "PROPN PUNCT NOUN ADP NOUN PUNCT AUX VERB",
  ],
  [
    "Vance/PROPN a/VERB raison/NOUN ;/PUNCT Rubio/PROPN note/NOUN que/SCONJ",
    "PROPN VERB NOUN PUNCT PROPN VERB SCONJ",
  ],
])("« %s » is %s", (text, expected) => {
  expect(tagged(text)).toBe(expected);
});
