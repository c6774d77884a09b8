import { expect, test } from "vitest";
import { nounsBehindArticles } from "../../../src/nlp/bare-adjectives.ts";
import { lexiconOf, readTagged } from "../../fixtures/tagged-words.ts";

const NOUN = { upos: "NOUN", feats: "", script: "0|", weight: 1 };
const lexicon = lexiconOf({ législatives: [NOUN], nucléaire: [NOUN], bons: [NOUN] });

function tagged(text: string): string {
  const { forms, classes } = readTagged(text);
  return nounsBehindArticles(classes, forms, lexicon).join(" ");
}

test.each([
  ["Les/DET législatives/ADJ perdues/VERB", "DET NOUN VERB"],
  ["du/ADP+DET nucléaire/ADJ à/ADP", "ADP+DET NOUN ADP"],
  ["Les/DET bons/ADJ élèves/NOUN", "DET ADJ NOUN"],
  ["Les/DET étrangers/ADJ partent/VERB", "DET ADJ VERB"],
  ["sont/AUX nucléaire/ADJ à/ADP", "AUX ADJ ADP"],
])("« %s » is %s", (text, expected) => {
  expect(tagged(text)).toBe(expected);
});
