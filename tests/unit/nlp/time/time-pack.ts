import { readFile } from "node:fs/promises";
import type { LanguagePack } from "../../../../src/language/pack.ts";
import { readTable } from "../../../../src/language/read-table.ts";

const FOLDER = new URL("../../../../data/languages/fr/", import.meta.url);
const TABLES = ["time-words", "time-prospective", "quote-marks"];

/** The language pack's tables and rules about time, without authority or models. */
export async function rulesPack(): Promise<LanguagePack> {
  const tables = await Promise.all(
    TABLES.map(async (name) => {
      const file = `${name}.tsv`;
      return [name, readTable(await readFile(new URL(file, FOLDER), "utf8"), file)] as const;
    }),
  );
  const rules: unknown = JSON.parse(await readFile(new URL("rules/time.json", FOLDER), "utf8"));
  return {
    code: "fr",
    version: "test",
    tables: new Map(tables),
    rules: new Map([["time", rules]]),
    authority: [],
    models: new Map(),
  };
}
