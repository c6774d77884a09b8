import { expect, test } from "vitest";
import { plainText } from "../../../../src/nlp/time/match-times.ts";

test.each([
  ["D’ici juin", "d'ici juin"],
  ["12\u202f000 ‑ Mardi", "12 000 - mardi"],
  ["İstanbul, MARDI", "İstanbul, mardi"],
])("plainText keeps the offsets of %j", (text, expected) => {
  expect(plainText(text)).toBe(expected);
  expect(plainText(text)).toHaveLength(text.length);
});
