import { expect, test } from "vitest";
import { freeSymbols } from "../../../../src/nlp/frames/free-symbols.ts";
import { sentenceOf } from "./hand-made.ts";

function arcs(lines: string): readonly string[] {
  return freeSymbols(sentenceOf(lines).tokens).map(
    ({ text, head, deprel }) => `${text} ${head + 1} ${deprel}`,
  );
}

test("a flag before a name gives its place in the sentence to the name", () => {
  const found = arcs(`
    🇫🇷 🇫🇷 PUNCT 5 nsubj
    Paris Paris PROPN 1 flat:name
    et et CCONJ 4 cc
    Rome Rome PROPN 1 conj
    négocieront négocier VERB 0 root`);
  expect(found).toEqual([
    "🇫🇷 2 punct",
    "Paris 5 nsubj",
    "et 4 cc",
    "Rome 2 conj",
    "négocieront 0 root",
  ]);
});

test("words and figures keep their place", () => {
  const lines = `
    2025 2025 NUM 2 nsubj
    commence commencer VERB 0 root`;
  expect(arcs(lines)).toEqual(["2025 2 nsubj", "commence 0 root"]);
});
