import { expect, test } from "vitest";
import { readConllu } from "../../../src/document/conllu.ts";
import { composeSentences } from "../../../src/training/parser/compose.ts";
import { type LabelledSentence, labelled } from "../../../src/training/parser/labelled-sentence.ts";
import { createRandom } from "../../../src/training/random.ts";

const TREES = readConllu(`1	La	le	DET	_	_	2	det	_	_
2	ministre	ministre	NOUN	_	_	3	nsubj	_	_
3	signe	signer	VERB	_	_	0	root	_	_
4	le	le	DET	_	_	5	det	_	_
5	traité	traité	NOUN	_	_	3	obj	_	_
6	.	.	PUNCT	_	_	3	punct	_	_
`).map((sentence) => labelled(sentence, "gsd", 1));

const FRAMES = readConllu(`1	P	P	X	_	_	0	root	_	_
2	,	,	PUNCT	_	_	3	punct	_	_
3	annonce	annoncer	VERB	_	_	1	parataxis:insert	_	_
4	T	T	X	_	_	3	obl	_	_
5	S	S	X	_	_	3	nsubj	_	_
6	.	.	PUNCT	_	_	1	punct	_	_
`);

const TIMES = readConllu(`1	mardi	mardi	NOUN	_	_	0	root	_	_
2	soir	soir	NOUN	_	_	1	nmod	_	_
`);

function show({ tokens, heads, labels }: LabelledSentence): string {
  return tokens
    .map(({ text }, index) => `${text}/${labels[index]}/${tokens[heads[index] ?? -1]?.text ?? ""}`)
    .join(" ");
}

const INCISES = readConllu(`1	»	»	PUNCT	_	_	0	punct	_	_
2	,	,	PUNCT	_	_	3	punct	_	_
3	dit	dire	VERB	_	_	0	parataxis:insert	_	_
4	S	S	X	_	_	3	nsubj	_	_
5	,	,	PUNCT	_	_	3	punct	_	_
6	«	«	PUNCT	_	_	0	punct	_	_
`);

const MOULDS = { frames: FRAMES, times: TIMES, incises: INCISES };
const composed = composeSentences(TREES, MOULDS, { count: 10, random: createRandom(1) }).map(show);

test("a frame is filled with a sentence, a subject and a time, whose own trees stay", () => {
  expect(composed[0]).toBe(
    "La/det/ministre ministre/nsubj/signe signe/root/ le/det/traité traité/obj/signe " +
      ",/punct/annonce annonce/parataxis:insert/signe mardi/obl/annonce soir/nmod/mardi " +
      "la/det/ministre ministre/nsubj/annonce ./punct/signe",
  );
});

test("a time is put behind a verb that has subject and object", () => {
  expect(composed.at(-1)).toBe(
    "La/det/ministre ministre/nsubj/signe signe/root/ mardi/obl/signe soir/nmod/mardi " +
      "le/det/traité traité/obj/signe ./punct/signe",
  );
});

test("an incise is put behind the subject, and what it quotes between marks", () => {
  expect(composed).toContain(
    "«/punct/signe La/det/ministre ministre/nsubj/signe »/punct/signe ,/punct/dit " +
      "dit/parataxis:insert/signe la/det/ministre ministre/nsubj/dit ,/punct/dit «/punct/signe " +
      "signe/root/ le/det/traité traité/obj/signe »/punct/signe ./punct/signe",
  );
});

test("without moulds nothing is composed", () => {
  const nothing = { frames: [], times: [], incises: [] };
  expect(composeSentences(TREES, nothing, { count: 9, random: createRandom(1) })).toEqual([]);
});
