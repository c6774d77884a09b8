import { readFile } from "node:fs/promises";
import type { LanguagePack } from "../../../../src/language/pack.ts";
import { readTable } from "../../../../src/language/read-table.ts";

const FOLDER = new URL("../../../../data/languages/fr/", import.meta.url);
const TABLES = [
  "delegates",
  "impersonal-pronouns",
  "office-nouns",
  "ordinal-pronouns",
  "pronouns",
  "quote-marks",
  "quote-terms",
  "quote-verbs",
  "reflexives",
  "speech-nouns",
  "speech-sources",
  "speech-verbs",
  "time-words",
  "turn-labels",
];

/** The language pack's tables about speech, without rules, authority or models. */
export async function speechPack(): Promise<LanguagePack> {
  const tables = await Promise.all(
    TABLES.map(async (name) => {
      const file = `${name}.tsv`;
      return [name, readTable(await readFile(new URL(file, FOLDER), "utf8"), file)] as const;
    }),
  );
  return {
    code: "fr",
    version: "test",
    tables: new Map(tables),
    rules: new Map(),
    authority: [],
    models: new Map(),
  };
}
