import { expect, test } from "vitest";
import { writeTable } from "../../../src/query/write-table.ts";

function tableOf(...values: readonly object[]): string {
  const bindings = values.map((who) => ({ who }));
  return writeTable(
    JSON.stringify({ head: { vars: ["who"] }, results: { bindings } }),
    "https://a.fr/g/",
  );
}

test("IRIs of the graph are short, those of the ontology have their prefix", () => {
  const table = tableOf(
    { type: "uri", value: "https://a.fr/g/person/sonata-coulter" },
    { type: "uri", value: "https://w3id.org/depeche/ontology#occurred" },
  );
  expect(table).toBe(
    "who\n────────────────────\nperson/sonata-coulter\ndpc:occurred\n".replace("──\n", "───\n"),
  );
});

test("text from an article neither moves the cursor nor turns the line around", () => {
  expect(tableOf({ type: "literal", value: "a\u001b[2J\r\nb\u202ec" })).toContain("\na [2J b c\n");
});

test("an answer without rows is a header", () => {
  expect(tableOf()).toBe("who\n───\n");
});
