import { expect, test } from "vitest";
import { agree } from "../../../src/document/token.ts";

test.each([
  ["Gender=Fem|Number=Sing", "Gender=Fem|Number=Sing", true],
  ["Gender=Fem|Number=Sing", "Gender=Masc|Number=Sing", false],
  ["Gender=Fem|Number=Sing", "Number=Plur", false],
  ["Gender=Fem", "Number=Plur", true],
  ["", "Gender=Masc", true],
])("« %s » and « %s » agree: %s", (one, other, expected) => {
  expect(agree({ feats: one }, { feats: other })).toBe(expected);
});

test("only the features asked for count", () => {
  expect(agree({ feats: "Number=Sing" }, { feats: "Number=Plur" }, ["Gender"])).toBe(true);
});
