import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { KnowledgeGraphError } from "../../../src/errors.ts";
import { readTreebanks } from "../../../src/training/treebanks.ts";

const folder = mkdtempSync(join(tmpdir(), "treebanks-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, part: string, words: readonly string[]): void {
  mkdirSync(join(folder, name), { recursive: true });
  const text = words.map((word) => `1\t${word}\t${word}\tVERB\t_\t_\t0\troot\t_\t_\n\n`).join("");
  writeFileSync(join(folder, name, `xx_${name}-ud-${part}.conllu`), text);
}

const WORDS = ["arrive", "part", "signe", "refuse", "accepte", "invite", "reçoit", "quitte"];
write("sequoia", "train", ["arrive", "négocie"]);
write("sequoia", "dev", ["propose"]);
write("sequoia", "test", ["négocie"]);
write("gsd", "dev", WORDS);
write("gsd", "test", ["visite"]);
write("fqb", "test", ["demande"]);
for (const part of ["train", "dev", "test"]) write("rhapsodie", part, ["parle"]);
for (const part of ["train", "dev", "test"]) write("parisstories", part, ["raconte"]);
mkdirSync(join(folder, "pud-wiki"));
writeFileSync(join(folder, "pud-wiki", "xx_pud-wiki.conllu"), "");

test("without one of the treebanks there is nothing to learn from", async () => {
  await expect(readTreebanks(folder)).rejects.toThrow(KnowledgeGraphError);
});

test("sentences of a test set are not learnt from, every eighth of a divided part is tuned on", async () => {
  write("gsd-um", "train-part", []);
  const { train, development, test } = await readTreebanks(folder);
  const forms = (list: typeof train) => list.map(({ sentence }) => sentence.words[0]?.form);
  expect(forms(train)).toEqual([
    "arrive",
    ...WORDS.slice(0, 7),
    "demande",
    "parle",
    "parle",
    "parle",
    "raconte",
    "raconte",
    "raconte",
  ]);
  expect(forms(development)).toEqual(["propose", "quitte"]);
  expect(forms(test)).toEqual(["négocie", "visite"]);
});
