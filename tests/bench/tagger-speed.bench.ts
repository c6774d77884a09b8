import { readdirSync, readFileSync } from "node:fs";
import { bench, describe } from "vitest";
import { readLanguage } from "../../src/files/read-language.ts";
import { compileTagger } from "../../src/nlp/tag.ts";
import { compileTokeniser } from "../../src/nlp/tokenise.ts";

// How many articles of the sample corpus can be cut into tokens, and tagged, in a second?
const folder = new URL("../../data/articles/", import.meta.url);
const pack = await readLanguage("fr");
const tokenise = compileTokeniser(pack);
const tag = compileTagger(pack);
const articles = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({
    id: name,
    text: readFileSync(new URL(name, folder), "utf8"),
    origin: name,
  }));
const documents = articles.map(tokenise);
const words = documents.flatMap(({ sentences }) => sentences.flatMap(({ tokens }) => tokens));

describe(`${articles.length} articles of ${words.length} tokens`, () => {
  bench("tokenise", () => {
    for (const article of articles) tokenise(article);
  });
  bench("tag", () => {
    for (const doc of documents) tag(doc);
  });
});
