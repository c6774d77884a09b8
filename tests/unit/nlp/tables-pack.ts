import { readdir, readFile } from "node:fs/promises";
import type { LanguagePack } from "../../../src/language/pack.ts";
import { readTable } from "../../../src/language/read-table.ts";

const FOLDER = new URL("../../../data/languages/fr/", import.meta.url);

/** A pack that holds the tables of the language alone: no rules, no authority, no weights. */
export async function tablesPack(): Promise<LanguagePack> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".tsv"));
  const tables = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), "utf8");
      return [name.slice(0, -".tsv".length), readTable(text, name)] as const;
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
