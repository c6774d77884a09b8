import { describe, expect, test } from "vitest";
import type { ConlluSentence } from "../../../../src/document/conllu.ts";
import { readConllu } from "../../../../src/document/conllu.ts";
import type { Document } from "../../../../src/document/document.ts";
import type { ParsedToken, TaggedToken } from "../../../../src/document/token.ts";
import { KnowledgeGraphError } from "../../../../src/errors.ts";
import type { LanguagePack } from "../../../../src/language/pack.ts";
import { readWeights, type Weights, writeWeights } from "../../../../src/language/weights.ts";
import { compileParser } from "../../../../src/nlp/parse/parser.ts";
import { labelled } from "../../../../src/training/parser/labelled-sentence.ts";
import { PARSER_SETTINGS, trainParser } from "../../../../src/training/parser/train-parser.ts";

const SENTENCES = readConllu(`1	Le	le	DET	_	_	2	det	_	_
2	ministre	ministre	NOUN	_	_	3	nsubj	_	_
3	arrive	arriver	VERB	_	_	0	root	_	_
4	à	à	ADP	_	_	5	case	_	_
5	Paris	Paris	PROPN	_	_	3	obl:mod	_	_
6	.	.	PUNCT	_	_	3	punct	_	_

1	La	le	DET	_	_	2	det	_	_
2	ministre	ministre	NOUN	_	_	3	nsubj	_	_
3	part	partir	VERB	_	_	0	root	_	_
4	.	.	PUNCT	_	_	3	punct	_	_
`);

const SETTINGS = {
  ...PARSER_SETTINGS,
  shape: { cells: 8, arcWidth: 8, labelWidth: 8 },
  epochs: 250,
  dropout: 0.05,
  embeddingDropout: 0.05,
  rate: 0.01,
};

function train(seed: number, epochs = SETTINGS.epochs): Weights {
  const shown = [...SENTENCES, ...SENTENCES, ...SENTENCES]; // rarer forms would stay unknown
  const sentences = shown.map((sentence) => labelled(sentence, "gsd", 1));
  return trainParser(sentences, { ...SETTINGS, seed, epochs }, () => undefined);
}

const WEIGHTS = train(1);

function packWith(...models: readonly (readonly [string, Weights])[]): LanguagePack {
  return {
    code: "xx",
    version: "1",
    tables: new Map(),
    rules: new Map(),
    authority: [],
    models: new Map(models),
  };
}

function documentOf(...sentences: readonly ConlluSentence[]): Document<TaggedToken> {
  const tokens = sentences.map((sentence) => ({
    start: 0,
    end: 0,
    tokens: labelled(sentence, "gsd", 1).tokens,
  }));
  return { article: { id: "0", text: "", origin: "test" }, sentences: tokens };
}

function repeated(length: number): ConlluSentence {
  const words = SENTENCES.flatMap((sentence) => sentence.words);
  const long = Array.from({ length }, (_, index) => words[index % words.length] ?? words[0]);
  return { comments: [], ranges: [], words: long.filter((word) => word !== undefined) };
}

function isTree(tokens: readonly ParsedToken[]): boolean {
  const reaches = (index: number): boolean => {
    let node = index;
    for (let step = 0; step <= tokens.length && node >= 0; step += 1)
      node = tokens[node]?.head ?? -1;
    return node < 0;
  };
  const roots = tokens.filter(({ head, deprel }) => head < 0 && deprel === "root");
  return roots.length === Math.min(1, tokens.length) && tokens.every((_, index) => reaches(index));
}

describe("a parser that was shown two sentences", () => {
  const parse = compileParser(packWith(["parser", WEIGHTS]));

  test("parses them as they were shown", () => {
    const { sentences } = parse(documentOf(...SENTENCES));
    const trees = sentences.map(({ tokens }) =>
      tokens.map(({ head, deprel }) => `${head} ${deprel}`),
    );
    expect(trees).toEqual([
      ["1 det", "2 nsubj", "-1 root", "4 case", "2 obl", "2 punct"],
      ["1 det", "2 nsubj", "-1 root", "2 punct"],
    ]);
  });

  test.each([0, 1, 2, 200, 600])("makes one tree with one root of %i tokens", (length) => {
    const { sentences } = parse(documentOf(repeated(length)));
    expect(sentences[0]?.tokens).toHaveLength(length);
    expect(isTree(sentences[0]?.tokens ?? [])).toBe(true);
  });

  test("parses a sentence alike alone and among others", () => {
    const alone = parse(documentOf(repeated(9))).sentences[0];
    const among = parse(documentOf(repeated(30), repeated(9), repeated(2))).sentences[1];
    expect(among).toEqual(alone);
  });

  test("keeps what the token was", () => {
    const before = documentOf(...SENTENCES);
    const token = parse(before).sentences[0]?.tokens[0];
    expect(token).toMatchObject({ ...before.sentences[0]?.tokens[0] });
  });
});

test("training twice with one seed gives the same bytes, with another seed others", () => {
  const bytes = (seed: number) => writeWeights(train(seed, 5));
  const first = bytes(1);
  expect(Buffer.compare(bytes(1), first)).toBe(0);
  expect(Buffer.compare(bytes(2), first)).not.toBe(0);
});

test.each([
  ["a missing model", packWith()],
  ["a model of another kind", packWith(["parser", { ...WEIGHTS, kind: "tagger" }])],
  ["a model of another version", packWith(["parser", { ...WEIGHTS, version: 0 }])],
  ["a model without labels", packWith(["parser", { ...WEIGHTS, meta: { vocabulary: [] } }])],
])("%s is refused", (_, pack) => {
  expect(() => compileParser(pack)).toThrow(KnowledgeGraphError);
});

test("a damaged file is refused", () => {
  const bytes = writeWeights(WEIGHTS);
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
  expect(() => readWeights(bytes, "parser")).toThrow(KnowledgeGraphError);
});
