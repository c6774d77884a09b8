import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { KnowledgeGraphError } from "../errors.ts";
import { dataFolder } from "../files/data-folder.ts";
import { readLanguage } from "../files/read-language.ts";
import type { LanguagePack } from "../language/pack.ts";
import { writeWeights } from "../language/weights.ts";
import { cardText, modelCard, type Outcome } from "../training/card.ts";
import { PARSER_SETTINGS } from "../training/parser/train-parser.ts";
import { scoreEngine } from "../training/score-engine.ts";
import { readFormCounts } from "../training/tagger/form-counts.ts";
import { type EngineWeights, trainEngine } from "../training/train-engine.ts";
import {
  readOwnTrees,
  readTreebanks,
  readTrees,
  type TreebankSentence,
} from "../training/treebanks.ts";
import { readTexts, textOf } from "../training/unparsed.ts";

export const summary = "learns the weights of tagger and parser from treebanks";

export const options = `
Usage: depeche train --treebanks DIR [--texts DIR] [--out DIR] [--seed N]

Learns everything anew, with progress on standard error; it takes the better part of an hour. The
same treebanks, texts and seed give the same bytes. Own trees are read from data/gold/syntax.

  --treebanks DIR  a folder with the treebanks, one subfolder each (sequoia, gsd, fqb, …)
  --texts DIR      plain texts (.txt) that teachers parse and the parser learns from
  --out DIR        where weights and cards go (default: data/models of the language)
  --seed N         default 1
  --lang CODE      language pack (default: the only one there is)

Example: depeche train --treebanks ../treebanks --texts ../texts
`;

/** Runs `depeche train`. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      treebanks: { type: "string" },
      texts: { type: "string" },
      out: { type: "string" },
      seed: { type: "string", default: "1" },
      lang: { type: "string", default: "fr" },
    },
  });
  if (values.treebanks === undefined) {
    throw new KnowledgeGraphError(
      "bad-argument",
      "Name the treebanks: depeche train --treebanks DIR",
    );
  }
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) {
    throw new KnowledgeGraphError(
      "bad-argument",
      `"${values.seed}" is no seed: give a whole number.`,
    );
  }
  const pack = await readLanguage(values.lang);
  const sources = await readSources(values.treebanks, values.texts, pack.code);
  const weights = trainEngine({ ...sources, pack, seed, report: showLine });
  showLine("scores");
  const trained = withWeights(pack, weights);
  const scores = scoreEngine(trained, sources.sets);
  const folder = values.out ?? join(dataFolder(), "models", pack.code);
  await writeModels(folder, { weights, scores, pack, seed });
  return 0;
}

function showLine(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Reads all there is to learn from, and the sets to score on. */
async function readSources(folder: string, texts: string | undefined, code: string) {
  const own = join(dataFolder(), "gold", "syntax");
  const { readAs } = PARSER_SETTINGS;
  const moulds = join(dataFolder(), "training", code);
  const treebanks = await readTreebanks(folder);
  const news = await readOwnTrees(own, "train", readAs);
  const newsTest = await readOwnTrees(own, "test", readAs);
  const forms = readFormCounts(await readFile(join(folder, "gsd", "lexicon.tsv"), "utf8"));
  const raw = texts === undefined ? [] : await readTexts(texts);
  return {
    train: [...treebanks.train, ...news],
    withheld: [...treebanks.development, ...treebanks.test],
    words: {
      train: [...treebanks.train, ...treebanks.development, ...news],
      withheld: treebanks.test,
    },
    news,
    moulds: {
      frames: await readTrees(join(moulds, "frames.conllu")),
      times: await readTrees(join(moulds, "times.conllu")),
      incises: await readTrees(join(moulds, "incises.conllu")),
    },
    texts: [textOf(treebanks.unparsed), ...raw],
    forms,
    sets: testSets(treebanks.test, newsTest),
  };
}

function testSets(test: readonly TreebankSentence[], news: readonly TreebankSentence[]) {
  const names = [...new Set(test.map(({ treebank }) => treebank))];
  const sets = names.map((name) => {
    const own = test.filter(({ treebank }) => treebank === name);
    return [`${name} test`, own.map(({ sentence }) => sentence)] as const;
  });
  const newsSet = ["news test", news.map(({ sentence }) => sentence)] as const;
  return new Map(news.length === 0 ? sets : [...sets, newsSet]);
}

function withWeights(pack: LanguagePack, { tagger, parser }: EngineWeights): LanguagePack {
  return { ...pack, models: new Map([...pack.models, ["tagger", tagger], ["parser", parser]]) };
}

async function writeModels(folder: string, outcome: Outcome): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of ["tagger", "parser"] as const) {
    const bytes = writeWeights(outcome.weights[name]);
    await writeFile(join(folder, `${name}.bin`), bytes);
    await writeFile(join(folder, `${name}.json`), cardText(modelCard(name, bytes, outcome)));
  }
}
