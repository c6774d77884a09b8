import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Article } from "../../document/article.ts";
import { KnowledgeGraphError } from "../../errors.ts";
import {
  type CorpusScore,
  evaluateCorpus,
  type Judged,
} from "../../evaluation/corpus/evaluate-corpus.ts";
import { type Gold, readGold } from "../../evaluation/corpus/gold.ts";
import type { Figure } from "../../evaluation/corpus/summary.ts";
import { readArticles } from "../../files/read-articles.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileEngine } from "../../nlp/engine.ts";

/** Where the gold files and their articles are; a gold file's `id` is its article's file name. */
export interface CorpusFolders {
  readonly gold: string;
  readonly articles: string;
}

/**
 * Analyses the articles that have a gold file and scores what the graph says of them.
 *
 * @throws KnowledgeGraphError `cannot-read` where a gold file has no article.
 */
export async function evaluateFolders(
  { gold, articles }: CorpusFolders,
  pack: LanguagePack,
): Promise<CorpusScore> {
  const golds = await readGolds(gold);
  const byName = await articlesByName(articles);
  const engine = compileEngine(pack);
  const judged = golds.map((one): Judged => {
    const article = byName.get(one.id);
    if (article === undefined) {
      throw new KnowledgeGraphError(
        "cannot-read",
        `There is no article "${one.id}" in ${articles}, which a gold file is about.`,
      );
    }
    return { analysis: engine.analyse(engine.annotate(article)), gold: one };
  });
  return evaluateCorpus(judged, pack);
}

/** The figures as a table for people. */
export function figuresTable(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  const rows = figures.map(({ name, value, counts }) => {
    const behind =
      counts === undefined
        ? ""
        : `  ${counts.correct} right of ${counts.predicted} found, ${counts.gold} to find`;
    return `${name.padEnd(width)}  ${Number.isInteger(value) ? String(value).padStart(6) : value.toFixed(4)}${behind}`;
  });
  return `${rows.join("\n")}\n`;
}

async function readGolds(folder: string): Promise<readonly Gold[]> {
  const names = await readdir(folder).catch((cause) => {
    throw new KnowledgeGraphError(
      "cannot-read",
      `The folder "${folder}" of gold files cannot be read.`,
      { cause },
    );
  });
  const files = names.filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    files.map(async (name) =>
      readGold(JSON.parse(await readFile(join(folder, name), "utf8")), name),
    ),
  );
}

async function articlesByName(folder: string): Promise<ReadonlyMap<string, Article>> {
  const articles = new Map<string, Article>();
  for await (const reading of readArticles(folder)) {
    if (reading.kind === "issue") continue;
    const { origin } = reading.article;
    articles.set(origin.slice(0, origin.length - extname(origin).length), reading.article);
  }
  return articles;
}
