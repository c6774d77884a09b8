import { expect, test } from "vitest";
import { withoutPictures, withPictures } from "../../../../src/nlp/parse/pictures.ts";
import { sentenceOf } from "../frames/hand-made.ts";

/** Parses the words of a line by hand-made arcs, as if pictures were not there, and puts them back. */
function arcs(line: string, tree: string): readonly string[] {
  const tokens = line.split(" ").map((text) => ({
    ...{ text, lemma: text, upos: "X", feats: "" },
    ...{ start: 0, end: text.length },
  }));
  const { tokens: words } = sentenceOf(tree);
  expect(withoutPictures(tokens).map(({ text }) => text)).toEqual(words.map(({ text }) => text));
  return withPictures(tokens, words).map(
    ({ text, head, deprel }) => `${text} ${head + 1} ${deprel}`,
  );
}

const TREE = `
  Paris Paris PROPN 4 nsubj
  et et CCONJ 3 cc
  Rome Rome PROPN 1 conj
  négocieront négocier VERB 0 root
  lundi lundi NOUN 4 obl`;

test("pictures before a sentence are leaves of its verb", () => {
  expect(arcs("🇫🇷 🇮🇹 Paris et Rome négocieront lundi", TREE)).toEqual([
    "🇫🇷 6 punct",
    "🇮🇹 6 punct",
    "Paris 6 nsubj",
    "et 5 cc",
    "Rome 3 conj",
    "négocieront 0 root",
    "lundi 6 obl",
  ]);
});

test("a picture in a sentence hangs on the lowest word over both its neighbours", () => {
  expect(arcs("Paris ⚡ et Rome négocieront lundi ✈️", TREE)).toEqual([
    "Paris 5 nsubj",
    "⚡ 1 punct",
    "et 4 cc",
    "Rome 1 conj",
    "négocieront 0 root",
    "lundi 5 obl",
    "✈️ 5 punct",
  ]);
});

test("a line of pictures alone is left as it is; figures and words are no pictures", () => {
  const token = { lemma: "", upos: "X", feats: "", start: 0, end: 1 };
  const pictures = [{ ...token, text: "🇫🇷" }];
  expect(withoutPictures(pictures)).toEqual(pictures);
  const others = ["2025", "#", "n°", "•", "€"].map((text) => ({ ...token, text }));
  expect(withoutPictures(others)).toEqual(others);
});
