import { describe, expect, test } from "vitest";
import { readConllu } from "../../../src/document/conllu.ts";
import type { Document } from "../../../src/document/document.ts";
import type { ParsedToken, Token } from "../../../src/document/token.ts";
import {
  evaluateTreebank,
  goldDocument,
  rawTexts,
} from "../../../src/evaluation/evaluate-treebank.ts";

const GOLD = [
  "# newdoc id = a",
  "1\tIl\til\tPRON\t_\t_\t2\tnsubj\t_\t_",
  "2\tparle\tparler\tVERB\t_\t_\t0\troot\t_\t_",
  "3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_",
  "3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_",
  "4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_",
  "5\tsommet\tsommet\tNOUN\t_\t_\t2\tobl\t_\tSpaceAfter=No",
  "6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_",
  "",
  "# newpar",
  "1\tOui\toui\tINTJ\t_\t_\t0\troot\t_\tSpaceAfter=No",
  "2\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_",
  "",
  "# newdoc id = b",
  "1\tNon\tnon\tINTJ\t_\t_\t0\troot\t_\tSpaceAfter=No",
  "2\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_",
  "",
].join("\n");

/** Hangs every word on the first of its sentence. */
function flat(doc: Document<Token>): Document<ParsedToken> {
  const sentences = doc.sentences.map((sentence) => ({
    ...sentence,
    tokens: sentence.tokens.map((token, index) => ({
      lemma: token.text.toLowerCase(),
      upos: "NOUN",
      feats: "",
      ...token,
      head: index === 0 ? -1 : 0,
      deprel: index === 0 ? "root" : "punct",
    })),
  }));
  return { article: doc.article, sentences };
}

/** One sentence per text, cut at blanks and before full stops. */
function cut(text: string): Document<Token>["sentences"] {
  const tokens = [...text.matchAll(/[^\s.]+|\./g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [{ start: 0, end: text.length, tokens }];
}

const engine = {
  annotate: (article: Document<Token>["article"]) =>
    flat({ article, sentences: cut(article.text) }),
  parseTokens: flat,
};

describe("rawTexts", () => {
  test("follows the documents and paragraphs of the file", () => {
    expect(rawTexts(readConllu(GOLD))).toEqual(["Il parle du sommet. \n\nOui.", "Non."]);
  });
});

describe("goldDocument", () => {
  test("keeps sentences and surface tokens, a contraction being one", () => {
    const doc = goldDocument(readConllu(GOLD));
    expect(doc.sentences[0]?.tokens.map(({ text }) => text)).toEqual([
      "Il",
      "parle",
      "du",
      "sommet",
      ".",
    ]);
    expect(doc.sentences.map(({ start, end }) => doc.article.text.slice(start, end))).toEqual([
      "Il parle du sommet.",
      "Oui.",
      "Non.",
    ]);
  });
});

describe("evaluateTreebank", () => {
  const report = evaluateTreebank(GOLD, engine);

  test("keeps gold's tokens and sentences on gold tokens; an unopened contraction costs words", () => {
    expect(report).toMatchObject({ sentences: 3, words: 10 });
    expect(report.goldTokens.tokens.f1).toBe(1);
    expect(report.goldTokens.sentences.f1).toBe(1);
    expect(report.goldTokens.words.recall).toBeCloseTo(8 / 10);
    expect(report.goldTokens.uas.recall).toBeCloseTo(4 / 10);
  });

  test("measures the cutting from raw text", () => {
    expect(report.raw.tokens.f1).toBe(1);
    expect(report.raw.words.recall).toBeCloseTo(8 / 10);
    expect(report.raw.sentences.f1).toBeCloseTo(2 / 5);
  });
});
