import { expect, test } from "vitest";
import { readConllu } from "../../../src/document/conllu.ts";
import type { LanguagePack } from "../../../src/language/pack.ts";
import type { Weights } from "../../../src/language/weights.ts";
import { readParserModel } from "../../../src/nlp/parse/model.ts";
import { labelled } from "../../../src/training/parser/labelled-sentence.ts";
import { teach } from "../../../src/training/parser/teachers.ts";
import { PARSER_SETTINGS, trainParser } from "../../../src/training/parser/train-parser.ts";

const [LONG, SHORT] = readConllu(`1	Le	le	DET	_	_	2	det	_	_
2	ministre	ministre	NOUN	_	_	3	nsubj	_	_
3	arrive	arriver	VERB	_	_	0	root	_	_
4	à	à	ADP	_	_	5	case	_	_
5	Paris	Paris	PROPN	_	_	3	obl:mod	_	_

1	Elle	il	PRON	_	_	2	nsubj	_	_
2	part	partir	VERB	_	_	0	root	_	_
`).map((sentence) => labelled(sentence, "gsd", 1));

const SENTENCES = [LONG, SHORT, LONG, SHORT, LONG, SHORT].flatMap((sentence) => sentence ?? []);
const SETTINGS = {
  ...PARSER_SETTINGS,
  shape: { cells: 8, arcWidth: 8, labelWidth: 8 },
  dropout: 0.05,
  embeddingDropout: 0.05,
  rate: 0.01,
};

function modelOf(weights: Weights) {
  const models = new Map([["parser", weights]]);
  const pack: LanguagePack = {
    code: "xx",
    version: "1",
    tables: new Map(),
    rules: new Map(),
    authority: [],
    models,
  };
  return readParserModel(pack, 100_000);
}

const teachers = [1, 2].map((seed) =>
  modelOf(trainParser(SENTENCES, { ...SETTINGS, seed, epochs: 120 }, () => undefined)),
);
const taught = teach(
  teachers,
  [SHORT, LONG].flatMap((sentence) => sentence ?? []),
  0.5,
);

test("teachers who know a sentence agree on its tree; order and weight are kept", () => {
  expect(taught.map(({ heads }) => heads)).toEqual([SHORT?.heads, LONG?.heads]);
  expect(taught.map(({ labels }) => labels)).toEqual([SHORT?.labels, LONG?.labels]);
  expect(taught.every(({ weight }) => weight === 0.5)).toBe(true);
});

test("what they think is a distribution over heads and labels of every token", () => {
  for (const { tokens, softHeads, softLabels } of taught) {
    for (const soft of [softHeads, softLabels]) {
      const width = (soft?.length ?? 0) / tokens.length;
      for (let row = 0; row < tokens.length; row += 1) {
        const line = [...(soft ?? [])].slice(row * width, (row + 1) * width);
        expect(line.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4);
      }
    }
  }
});

test("a pupil learns from teachers alone what they were shown", () => {
  const settings = { ...SETTINGS, seed: 3, epochs: 120 };
  const lessons = [...taught, ...taught, ...taught].map((sentence) => ({ ...sentence, weight: 1 }));
  const pupil = modelOf(trainParser(lessons, settings, () => undefined));
  expect(teach([pupil], taught, 1).map(({ heads }) => heads)).toEqual([SHORT?.heads, LONG?.heads]);
});
