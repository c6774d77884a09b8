import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bench, describe } from "vitest";
import type { Article } from "../../src/document/article.ts";
import { dataFolder } from "../../src/files/data-folder.ts";
import { readLanguage } from "../../src/files/read-language.ts";
import { compileParser } from "../../src/nlp/parse/parser.ts";
import { compileTagger } from "../../src/nlp/tag.ts";
import { compileTokeniser } from "../../src/nlp/tokenise.ts";

// How many words does the engine read in a second of CPU, from text to trees, in one thread?

const MICROSECONDS = 1_000_000;

const pack = await readLanguage("fr");
const tokenise = compileTokeniser(pack);
const tag = compileTagger(pack);
const parse = compileParser(pack);

const folder = join(dataFolder(), "articles");
const articles = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .sort()
  .map((name): Article => {
    return { id: name, text: readFileSync(join(folder, name), "utf8"), origin: name };
  });
const words = articles
  .flatMap((article) => tag(tokenise(article)).sentences)
  .reduce((sum, { tokens }) => sum + tokens.length, 0);

const spent = new Map<string, number>();
let runs = 0;

/** Runs one stage over all articles and books the CPU time it took. */
function timed<In, Out>(stage: string, inputs: readonly In[], run: (input: In) => Out): Out[] {
  const before = process.cpuUsage();
  const outputs = inputs.map(run);
  const { user, system } = process.cpuUsage(before);
  spent.set(stage, (spent.get(stage) ?? 0) + user + system);
  return outputs;
}

function report(): void {
  const total = [...spent.values()].reduce((sum, time) => sum + time, 0);
  const speed = (time: number) => Math.round((runs * words * MICROSECONDS) / time);
  const stages = [...spent].map(([stage, time]) => `${stage} ${speed(time)}`);
  console.log(`words per CPU second: ${speed(total)} (${stages.join(", ")})`);
}

describe("the engine", () => {
  bench(
    `reads ${articles.length} articles, ${words} words`,
    () => {
      const tokenised = timed("tokenise", articles, tokenise);
      const tagged = timed("tag", tokenised, tag);
      timed("parse", tagged, parse);
      runs += 1;
    },
    { warmupIterations: 3, iterations: 10, time: 3000, setup: forget, teardown: report },
  );

  bench("is made ready: pack and weights from disk, rules compiled", async () => {
    const loaded = await readLanguage("fr");
    compileTokeniser(loaded);
    compileTagger(loaded);
    compileParser(loaded);
  });
});

/** What was measured while warming up does not count. */
function forget(): void {
  spent.clear();
  runs = 0;
}
