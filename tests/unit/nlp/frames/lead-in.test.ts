import { expect, test } from "vitest";
import type { ParsedToken } from "../../../../src/document/token.ts";
import { datelineEnd } from "../../../../src/nlp/frames/lead-in.ts";

const wordsOf = (text: string) =>
  text.split(" ").map(
    (word, head): ParsedToken => ({
      start: 0,
      end: word.length,
      text: word,
      upos: "X",
      feats: "",
      lemma: word,
      head: head - 1,
      deprel: "dep",
    }),
  );

test.each([
  ["PARIS – La France a signé", 2],
  ["Genève ( ATS ) – La Suisse a signé", 5],
  ["BERGEN , 11 oct 2011 ( AFP ) - La Norvège a signé", 9],
  ["La Norvège - et le Maroc", undefined],
  ["Bergen et Oslo ont signé", undefined],
])("the dateline of « %s » ends at %s", (text, end) => {
  expect(datelineEnd(wordsOf(text))).toBe(end);
});
