import { expect, test } from "vitest";
import { readConllu } from "../../../src/document/conllu.ts";
import { readWeights, writeWeights } from "../../../src/language/weights.ts";
import { compileParser } from "../../../src/nlp/parse/parser.ts";
import { compileTagger } from "../../../src/nlp/tag.ts";
import { compileTokeniser } from "../../../src/nlp/tokenise.ts";
import {
  type EngineLesson,
  type EngineWeights,
  trainEngine,
} from "../../../src/training/train-engine.ts";
import { tablesPack } from "../nlp/tables-pack.ts";

const NAMES = ["Paris", "Rome", "Vienne", "Berne", "Quito", "Séoul", "Lomé", "Hanoï"];
const VERBS = [
  ["signe", "signer"],
  ["rejette", "rejeter"],
  ["approuve", "approuver"],
] as const;

/** Sentences of one pattern in different words: « Paris signe l'accord. » */
const TREES = NAMES.flatMap((name) =>
  VERBS.flatMap(([form, lemma]) =>
    readConllu(`1	${name}	${name}	PROPN	_	_	2	nsubj	_	_
2	${form}	${lemma}	VERB	_	Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin	0	root	_	_
3	l'	le	DET	_	Definite=Def|Number=Sing|PronType=Art	4	det	_	_
4	accord	accord	NOUN	_	Gender=Masc|Number=Sing	2	obj	_	_
5	.	.	PUNCT	_	_	2	punct	_	_
`),
  ),
).map((sentence) => ({ treebank: "gsd", sentence }));

const pack = await tablesPack();
const lesson: EngineLesson = {
  pack,
  seed: 1,
  train: TREES,
  withheld: [],
  words: { train: TREES, withheld: [] },
  news: TREES.slice(0, 2),
  moulds: { frames: [], times: [], incises: [] },
  texts: ["Paris signe l'accord.\nRome rejette l'accord.\n"],
  forms: [],
};

function bytesOf({ tagger, parser }: EngineWeights): readonly Uint8Array[] {
  return [writeWeights(tagger), writeWeights(parser)];
}

const first = bytesOf(trainEngine(lesson));

test("one lesson gives the same bytes twice, and they read what was taught", {
  timeout: 60_000,
}, () => {
  expect(bytesOf(trainEngine(lesson))).toEqual(first);
  const [tagger = new Uint8Array(), parser = new Uint8Array()] = first;
  const models = new Map([
    ["tagger", readWeights(tagger, "tagger.bin")],
    ["parser", readWeights(parser, "parser.bin")],
  ]);
  const trained = { ...pack, models };
  const [tokenise, tag, parse] = [
    compileTokeniser(trained),
    compileTagger(trained),
    compileParser(trained),
  ];
  const [sentence] = parse(
    tag(tokenise({ id: "0", text: "Quito approuve l'accord.", origin: "test" })),
  ).sentences;
  expect(sentence?.tokens.map(({ text, upos }) => `${text} ${upos}`)).toEqual([
    "Quito PROPN",
    "approuve VERB",
    "l' DET",
    "accord NOUN",
    ". PUNCT",
  ]);
  expect(sentence?.tokens.filter(({ head }) => head < 0)).toHaveLength(1);
});

test("another seed gives other bytes", { timeout: 60_000 }, () => {
  const [tagger, parser] = bytesOf(trainEngine({ ...lesson, seed: 2 }));
  expect(tagger).not.toEqual(first[0]);
  expect(parser).not.toEqual(first[1]);
});
