import { expect, test } from "vitest";
import { codePointIndex, utf16Index } from "../../../src/rdf/code-points.ts";

test.each([
  ["L'ambassadeur arrive.", 2, 2],
  ["🇺🇲🇷🇺 USA et Russie", 8, 4],
  ["🇺🇲🇷🇺 USA et Russie", 9, 5],
  ["à Riyad 🕊", 8, 8],
  ["à Riyad 🕊", 10, 9],
  ["", 0, 0],
])("in %j, unit %i is code point %i, and back", (text, unit, codePoint) => {
  expect(codePointIndex(text)(unit)).toBe(codePoint);
  expect(utf16Index(text)(codePoint)).toBe(unit);
});

test("every boundary of a text with many pairs goes there and back", () => {
  const text = "a🕊b🕊🕊c".repeat(50);
  const [there, back] = [codePointIndex(text), utf16Index(text)];
  let unit = 0;
  for (const [position, character] of [...text].entries()) {
    expect([there(unit), back(position)]).toEqual([position, unit]);
    unit += character.length;
  }
  expect(there(text.length)).toBe([...text].length);
});
