import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dataFolder } from "../../src/files/data-folder.ts";
import { readWeights } from "../../src/language/weights.ts";

interface Card {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly version: number;
  readonly data: readonly { readonly name: string; readonly licence: string }[];
  readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const root = join(dataFolder(), "models");
const cards = readdirSync(root).flatMap((code) =>
  readdirSync(join(root, code))
    .filter((name) => name.endsWith(".json"))
    .map((name) => [`${code}/${name}`, join(root, code)] as const),
);

test("the parser has a card", () => {
  expect(cards.map(([name]) => name.split("/")[1])).toContain("parser.json");
});

test.each(cards)("card %s tells the truth about its file", (name, folder) => {
  const card = JSON.parse(readFileSync(join(root, name), "utf8")) as Card;
  const bytes = readFileSync(join(folder, card.file));
  expect(bytes.length).toBe(card.bytes);
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(card.sha256);
  expect(readWeights(bytes, card.file).version).toBe(card.version);
  expect(card.data.every(({ licence }) => licence !== "")).toBe(true);
  expect(Object.keys(card.scores)).not.toEqual([]);
});
