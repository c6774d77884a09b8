import { parseArgs } from "node:util";
import { KnowledgeGraphError } from "../errors.ts";
import { readLanguage } from "../files/read-language.ts";
import { evaluateFolders, figuresTable } from "./evaluate/corpus.ts";
import { evaluateTreebankFile, treebankTable } from "./evaluate/treebank.ts";

export const summary = "scores the graph against gold files, or the parser against a treebank";

export const options = `
Usage: depeche evaluate --gold DIR --articles DIR [--json]
       depeche evaluate --treebank FILE [--json]

  --gold DIR       gold files, one JSON per article
  --articles DIR   the articles they are about, by file name
  --treebank FILE  a treebank in CoNLL-U: UPOS, features, lemmas, UAS, LAS and CLAS by the
                   definitions of CoNLL 2018, from raw text and on the treebank's own tokens
  --json           everything as JSON, with every miss and false hit

Example: depeche evaluate --treebank fr_sequoia-ud-test.conllu
`;

/** Runs `depeche evaluate`. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      gold: { type: "string" },
      articles: { type: "string" },
      treebank: { type: "string" },
      json: { type: "boolean", default: false },
      lang: { type: "string", default: "fr" },
    },
  });
  const { gold, articles, treebank } = values;
  const print = <T>(value: T, table: (value: T) => string) => {
    process.stdout.write(values.json ? `${JSON.stringify(value, null, 2)}\n` : table(value));
  };
  if (treebank !== undefined) {
    print(await evaluateTreebankFile(treebank, await readLanguage(values.lang)), treebankTable);
  } else if (gold !== undefined && articles !== undefined) {
    const score = await evaluateFolders({ gold, articles }, await readLanguage(values.lang));
    print(score, ({ figures }) => figuresTable(figures));
  } else {
    throw noTask();
  }
  return 0;
}

function noTask(): KnowledgeGraphError {
  return new KnowledgeGraphError(
    "bad-argument",
    "Say what to evaluate: --treebank FILE, or --gold DIR with --articles DIR.",
  );
}
