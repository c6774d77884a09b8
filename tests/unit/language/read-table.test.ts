import { expect, test } from "vitest";
import { readTable } from "../../../src/language/read-table.ts";

test("a table has one row per line under its header, comments left out", () => {
  const text = "# Titles before a name\nform\tgender\nM.\tMasc\n\nMme\tFem\nMe\n";
  expect(readTable(text, "civilities.tsv")).toEqual([
    { form: "M.", gender: "Masc" },
    { form: "Mme", gender: "Fem" },
    { form: "Me", gender: "" },
  ]);
});

test.each([
  ["", "line 1: found no row"],
  ["form\tform\n", 'two columns named "form"'],
  ["form\tgender\n# a comment\nM.\tMasc\tPlur\n", "line 3: found 3 cells, expected 2"],
])("the table %j is refused with its line", (text, message) => {
  expect(() => readTable(text, "civilities.tsv")).toThrowError(
    expect.objectContaining({ code: "bad-pack", message: expect.stringContaining(message) }),
  );
});
