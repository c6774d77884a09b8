import { expect, test } from "vitest";
import { nounsBehindArticles } from "../../../src/nlp/bare-adjectives.ts";
import type { Lexicon } from "../../../src/nlp/lexicon.ts";

const NOUN = { upos: "NOUN", feats: "", script: "0|", weight: 1 };
const lexicon: Lexicon = {
  readings: (form) => (["législatives", "nucléaire", "bons"].includes(form) ? [NOUN] : []),
  lemmas: () => new Set(),
  cuts: () => new Map(),
};

function tagged(text: string): string {
  const pairs = text.split(" ").map((word) => word.split("/"));
  const forms = pairs.map(([form = ""]) => form);
  const classes = pairs.map(([, upos = ""]) => upos);
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
