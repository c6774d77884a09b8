import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { makeArticle } from "../../src/document/article.ts";
import { dataFolder } from "../../src/files/data-folder.ts";
import { readArticles } from "../../src/files/read-articles.ts";
import { readLanguage } from "../../src/files/read-language.ts";
import { analyse } from "../../src/nlp/engine.ts";
import { createRandom } from "../../src/training/random.ts";

// Does memory stay flat while one process reads ten thousand articles?
// npx tsx tests/bench/engine-memory.ts [ARTICLES]

const COUNT = Number(process.argv[2] ?? 10_000);
const STEPS = 10;
/** What lives after a collection may still breathe by this share once all is warm. */
const MOST_GROWTH = 1.15;
const LINES = 6;
const SHORTEST_LINE = 80;
const MEGABYTE = 1e6;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const pack = await readLanguage("fr");
const random = createRandom(1);
const lines = await corpusLines();
const seen: number[] = [];

for (let number = 1; number <= COUNT; number += 1) {
  analyse(composedArticle(number), pack);
  if (number % (COUNT / STEPS) === 0) seen.push(report(number));
}
const growth = (seen.at(-1) ?? 0) / (seen[1] ?? 1);
console.log(`from the second step to the last: ${growth.toFixed(2)} times the memory`);
process.exitCode = growth > MOST_GROWTH ? 1 : 0;

/** Paragraphs of all articles of the development corpus. */
async function corpusLines(): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const reading of readArticles(join(dataFolder(), "articles"))) {
    if (reading.kind === "article") found.push(...reading.article.text.split("\n"));
  }
  return found.filter((line) => line.length > SHORTEST_LINE);
}

/** An article of paragraphs drawn by lot, with names and figures of its own. */
function composedArticle(number: number) {
  const drawn = Array.from({ length: LINES }, () => lines[Math.floor(random() * lines.length)]);
  const text = drawn
    .join("\n")
    .replace(/\p{Lu}\p{Ll}{5,}/gu, (name) => (random() < 0.1 ? invented() : name));
  return makeArticle(
    text.replace(/\d+/g, () => String(Math.floor(random() * 100))),
    {
      date: "2024-03-05",
      origin: `composed ${number}`,
    },
  );
}

function invented(): string {
  const letters = Array.from({ length: 8 }, () =>
    String.fromCharCode(97 + Math.floor(random() * 26)),
  );
  return letters.join("").replace(/^./, (letter) => letter.toUpperCase());
}

/** Bytes that live after a collection: what is resident besides is left by a lazy collector. */
function report(number: number): number {
  collect();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  const [all, living] = [rss, heapUsed + arrayBuffers].map((bytes) => Math.round(bytes / MEGABYTE));
  console.log(`${number} articles: ${living} MB living, ${all} MB resident`);
  return heapUsed + arrayBuffers;
}
