import { expect, test } from "vitest";
import { compileDomain } from "../../../../src/nlp/frames/domain.ts";
import { handPack, sentenceOf } from "./hand-made.ts";

const domainOf = compileDomain(
  handPack({
    "domain-words": [
      { word: "match", domain: "sport" },
      { word: "but", domain: "sport" },
      { word: "sommet", domain: "diplomacy" },
      { word: "ministre", domain: "diplomacy" },
    ],
  }),
);

function read(words: string): string | undefined {
  const lines = words.split(" ").map((word) => `${word} ${word} NOUN 0 root`);
  const article = { id: "0", text: words, origin: "test" };
  return domainOf({ article, sentences: [sentenceOf(lines.join("\n"))] });
}

test.each([
  [`${"maison ".repeat(120)}ministre sommet`, undefined],
  ["maison ".repeat(120).trim(), "another field"],
])("a long article that hardly speaks of diplomacy is about another field", (words, expected) => {
  expect(read(words.trim())).toBe(expected);
});

test.each([
  ["match but but", "sport"],
  ["match sommet ministre", undefined],
  ["match sommet", undefined],
  ["rencontre", undefined],
])("an article of the words « %s » is about %s", (words, expected) => {
  expect(read(words)).toBe(expected);
});
