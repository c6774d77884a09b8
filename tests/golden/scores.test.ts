import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { evaluateFolders } from "../../src/cli/evaluate/corpus.ts";
import { readLanguage } from "../../src/files/read-language.ts";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The figures of `scores.json` on the development corpus; a change that lowers one of them has to say why. */
const floors = JSON.parse(readFileSync(path("scores.json"), "utf8")) as Record<string, number>;

test("no score of the development corpus falls", async () => {
  const folders = { gold: path("../../data/gold"), articles: path("../../data/articles") };
  const { figures, articles } = await evaluateFolders(folders, await readLanguage("fr"));
  const scores = new Map(figures.map(({ name, value }) => [name, value]));
  const fallen = Object.entries(floors).filter(
    ([name, floor]) => (scores.get(name) ?? 0) < floor - 0.0005,
  );
  expect(
    fallen.map(([name, floor]) => `${name}: ${scores.get(name)?.toFixed(4)}, was ${floor}`),
  ).toEqual([]);
  expect(articles.flatMap(({ absentTakingPart }) => absentTakingPart)).toEqual([]);
});
