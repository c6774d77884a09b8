import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { build, type Rollup } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLanguage } from "../../src/files/read-language.ts";
import { writeWeights } from "../../src/language/weights.ts";
import { launchChromium } from "./chromium.ts";
import { type PackText, type Reading, readText } from "./engine-in-page.ts";

const TEXT = `🇨🇭 Genève : les pourparlers reprendront mardi

« Nous n’avons pas renoncé », a assuré lundi à Berne la ministre suisse des Affaires étrangères. Le médiateur qatari, reçu la veille par le roi, s’est entretenu du cessez-le-feu avec ses homologues kényan et norvégien. Aucune date n’a été fixée, mais les délégations devraient se retrouver à Nairobi le 12 mars 2024.`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

/** The engine as one script for browsers, which offers itself as `engine`. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL("engine-in-page.ts", import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, target: "es2022", lib: { entry, name: "engine", formats: ["iife"] } },
  });
  const [{ output }] = [built].flat() as Rollup.RollupOutput[] as [Rollup.RollupOutput];
  return output[0].code;
}

async function packText(): Promise<PackText> {
  const { tables, rules, models, ...rest } = await readLanguage("fr");
  return {
    ...rest,
    tables: [...tables],
    rules: [...rules],
    models: [...models].map(
      ([name, weights]) => [name, Buffer.from(writeWeights(weights)).toString("base64")] as const,
    ),
  };
}

test("a page reads a text as Node does: the same trees, the same meaning", async () => {
  const pack = await packText();
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundle() });
  const found = await page.evaluate(
    ([given, text]) =>
      (globalThis as unknown as { engine: { readText: typeof readText } }).engine.readText(
        given,
        text,
      ),
    [pack, TEXT] as const,
  );
  const expected: Reading = readText(pack, TEXT);
  expect(found.conllu).toBe(expected.conllu);
  expect(found.conllu.match(/^# text = /gm)).toHaveLength(4);
  expect(found.analysis).toBe(expected.analysis);
});
