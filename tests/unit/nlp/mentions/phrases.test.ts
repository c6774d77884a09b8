import { expect, test } from "vitest";
import type { ParsedToken } from "../../../../src/document/token.ts";
import { compilePhrases } from "../../../../src/nlp/mentions/phrases.ts";
import { type Surface, surfaceOf } from "../../../../src/nlp/mentions/surface.ts";

/** A surface by hand: « form/lemma » parted by blanks. */
function surface(words: string): Surface {
  let text = "";
  const tokens = words.split(" ").map((word): ParsedToken => {
    const [form = "", lemma = form] = word.split("/");
    const start = text.length;
    text += `${form} `;
    return {
      text: form,
      lemma,
      start,
      end: start + form.length,
      upos: "X",
      feats: "",
      head: -1,
      deprel: "dep",
    };
  });
  return surfaceOf({ start: 0, end: text.length, tokens }, text, 0);
}

const finder = compilePhrases<string>(
  [
    ["ministre", "office"],
    ["ministre d'État", "office of state"],
    ["vice-ministre", "deputy"],
  ],
  { byLemma: true },
);

test("the longest phrase wins", () => {
  expect(finder(surface("ministre d’ État"), 0)).toEqual({ last: 3, value: "office of state" });
});

test("a limit cuts what may be found", () => {
  expect(finder(surface("ministre d’ État"), 0, 2)).toEqual({ last: 1, value: "office" });
});

test("inflected words match by lemma, a hyphen equals a blank", () => {
  expect(finder(surface("ministres/ministre"), 0)?.value).toBe("office");
  expect(finder(surface("vice ministre"), 0)?.value).toBe("deputy");
});

test("what is not listed is not found", () => {
  expect(finder(surface("ministère"), 0)).toBeUndefined();
});
