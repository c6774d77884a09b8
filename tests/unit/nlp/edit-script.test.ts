import { expect, test } from "vitest";
import { applyScript, editScript } from "../../../src/nlp/edit-script.ts";

test.each([
  ["étrangères", "étranger", "4|er"],
  ["Affaires", "affaire", "1|"],
  ["Macron", "Macron", "=0|"],
  ["sommet", "sommet", "0|"],
  ["a", "avoir", "0|voir"],
  ["l'", "le", "1|e"],
])("%s becomes %s by %s", (form, lemma, script) => {
  expect(editScript(form, lemma)).toBe(script);
  expect(applyScript(form, script)).toBe(lemma);
});

test("a script does not apply to a form that is too short", () => {
  expect(applyScript("a", "3|er")).toBeUndefined();
});
