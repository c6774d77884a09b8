import { readFile } from "node:fs/promises";
import { KnowledgeGraphError } from "../../errors.ts";
import { evaluateTreebank, type TreebankReport } from "../../evaluation/evaluate-treebank.ts";
import { METRICS } from "../../evaluation/treebank.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileParser } from "../../nlp/parse/parser.ts";
import { compileTagger } from "../../nlp/tag.ts";
import { compileTokeniser } from "../../nlp/tokenise.ts";

/**
 * Scores the stages about words on a gold treebank in CoNLL-U.
 *
 * @throws KnowledgeGraphError `cannot-read` where the file cannot be read or holds no sentence.
 */
export async function evaluateTreebankFile(
  path: string,
  pack: LanguagePack,
): Promise<TreebankReport> {
  const gold = await readFile(path, "utf8").catch((cause) => {
    throw new KnowledgeGraphError("cannot-read", `The treebank "${path}" cannot be read.`, {
      cause,
    });
  });
  const tokenise = compileTokeniser(pack);
  const tag = compileTagger(pack);
  const parse = compileParser(pack);
  const report = evaluateTreebank(gold, {
    annotate: (article) => parse(tag(tokenise(article))),
    parseTokens: (doc) => parse(tag(doc)),
  });
  if (report.sentences > 0) return report;
  throw new KnowledgeGraphError(
    "cannot-read",
    `The treebank "${path}" holds no sentence: expected a file in CoNLL-U.`,
  );
}

/** The scores as a table for people, in per cent: F1 from raw text and on gold tokens. */
export function treebankTable(report: TreebankReport): string {
  const rows = METRICS.map((metric) => {
    const raw = percent(report.raw[metric].f1);
    const given = percent(report.goldTokens[metric].f1);
    return `${metric.padEnd(10)} ${raw} ${given}`;
  });
  const title = `${report.sentences} sentences, ${report.words} words`;
  return `${title}\n${"".padEnd(10)} raw text     tokens\n${rows.join("\n")}\n`;
}

function percent(share: number): string {
  return (100 * share).toFixed(2).padStart(10);
}
