import type { ConlluSentence } from "../document/conllu.ts";
import { evaluateTreebank } from "../evaluation/evaluate-treebank.ts";
import type { TreebankScores } from "../evaluation/treebank.ts";
import type { LanguagePack } from "../language/pack.ts";
import { compileParser } from "../nlp/parse/parser.ts";
import { compileTagger } from "../nlp/tag.ts";
import { compileTokeniser } from "../nlp/tokenise.ts";
import { writeSentences } from "./write-sentences.ts";

/** Sentences to score on, by the name of their set. */
export type TestSets = ReadonlyMap<string, readonly ConlluSentence[]>;

/** Scores by set: `SET` on the set's own tokens, `SET, raw text` from its running text. */
export type SetScores = Readonly<Record<string, TreebankScores>>;

/** Scores the stages about words on every set, from raw text and on the set's own tokens. */
export function scoreEngine(pack: LanguagePack, sets: TestSets): SetScores {
  const tokenise = compileTokeniser(pack);
  const tag = compileTagger(pack);
  const parse = compileParser(pack);
  const engine = {
    annotate: (article: Parameters<typeof tokenise>[0]) => parse(tag(tokenise(article))),
    parseTokens: (doc: Parameters<typeof tag>[0]) => parse(tag(doc)),
  };
  const scores = [...sets].flatMap(([name, sentences]) => {
    const report = evaluateTreebank(writeSentences(sentences), engine);
    return [[name, report.goldTokens] as const, [`${name}, raw text`, report.raw] as const];
  });
  return Object.fromEntries(scores);
}
