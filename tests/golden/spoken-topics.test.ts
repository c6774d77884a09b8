import { beforeAll, expect, test } from "vitest";
import { makeArticle } from "../../src/document/article.ts";
import { readLanguage } from "../../src/files/read-language.ts";
import type { LanguagePack } from "../../src/language/pack.ts";
import { analyse } from "../../src/nlp/engine.ts";

let pack: LanguagePack;

beforeAll(async () => {
  pack = await readLanguage("fr");
});

/** What each statement of a text speaks of, as « type of the one → type of the other ». */
function spokenOf(text: string): readonly string[] {
  const article = makeArticle(text, { origin: "test", date: "2024-04-14" });
  const { episodes, relations } = analyse(article, pack);
  return relations
    .filter(({ kind }) => kind === "topic")
    .map(({ from, to }) => `${episodes[from]?.type} → ${episodes[to]?.type}`)
    .sort();
}

test.each([
  [
    "Ottawa a confirmé que les présidents Gabriel Boric et Javier Milei se réuniraient mardi à Montevideo.",
    ["Statement → Meeting"],
  ],
  [
    "Le Caire a annoncé que le Qatar et l'Égypte avaient signé un accord à Doha.",
    ["Statement → Agreement"],
  ],
  [
    "Le porte-parole du Kremlin a affirmé que Vladimir Poutine se rendrait à Pékin en mai.",
    ["Statement → Visit"],
  ],
  [
    "Selon le ministère indien de la Défense, l'Inde et le Vietnam ont signé un traité jeudi à Hanoï.",
    ["Statement → Treaty"],
  ],
])("a statement is about what its speaker tells: %s", (text, expected) => {
  expect(spokenOf(text)).toEqual(expected);
});

test.each([
  "Lors d'une visite à Rabat, le ministre espagnol a déclaré que la situation restait difficile.",
  "Emmanuel Macron et Olaf Scholz se sont rencontrés à Meseberg.",
  "Après avoir rencontré son homologue turc, la ministre suédoise a dit sa satisfaction.",
])("what a statement is not about: %s", (text) => {
  expect(spokenOf(text)).toEqual([]);
});
