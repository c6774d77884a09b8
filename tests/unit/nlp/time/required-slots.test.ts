import { expect, test } from "vitest";
import { requiredSlots } from "../../../../src/nlp/time/required-slots.ts";

test.each([
  ["(?:{weekday} )?{day} {month}(?: {year})?", ["day", "month"]],
  ["la nuit de {weekday:weekday1} à {weekday}", ["weekday", "weekday"]],
  ["hier(?: {daypart})?", []],
  ["{month}|{season}", []],
  ["\\({year}\\)", ["year"]],
])("%s needs %j", (pattern, expected) => {
  expect(requiredSlots(pattern)).toEqual(expected);
});
