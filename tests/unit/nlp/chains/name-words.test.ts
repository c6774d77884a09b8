import { expect, test } from "vitest";
import { shortens, soundOf, soundsOf } from "../../../../src/nlp/chains/name-words.ts";

test.each([
  ["Zelensky", "Zelenskyy"],
  ["Porochenko", "Poroshenko"],
  ["Koutchma", "Kuchma"],
  ["Loukachenko", "Lukashenko"],
  ["Sergueï", "Sergei"],
  ["Iermak", "Yermak"],
  ["Oumerov", "Umerov"],
])("%s and %s are spellings of one name", (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other));
});

test.each([
  ["Niger", "Nigeria"],
  ["Kim", "Kin"],
  ["Diallo", "Diarra"],
])("%s and %s are two names", (one, other) => {
  expect(soundOf(one)).not.toBe(soundOf(other));
});

test("an initial is no word of a name", () => {
  expect(soundsOf("Donald J. Trump")).toEqual(soundsOf("Donald Trump"));
});

test.each([
  ["Leyen", "Ursula von der Leyen", true],
  ["von der Leyen", "Ursula von der Leyen", true],
  ["Kim", "Kim Jong-un", true],
  ["Jong", "Kim Jong-un", false],
  ["Kim Jong-un", "Kim Jong-un", false],
])("%s shortens %s: %s", (short, full, expected) => {
  expect(shortens(soundsOf(short), soundsOf(full))).toBe(expected);
});
