import { expect, test } from "vitest";
import type { TimeExpression } from "../../../../src/document/time.ts";
import { freeTimedInfinitives } from "../../../../src/nlp/frames/timed-infinitives.ts";
import { sentenceOf } from "./hand-made.ts";

function time(firstToken: number, lastToken: number): TimeExpression {
  return {
    start: 0,
    end: 1,
    text: "",
    sentence: 0,
    firstToken,
    lastToken,
    kind: "duration",
    precision: "unknown",
    anchor: "absolute",
    rule: "test",
  };
}

const DECIDED = `
  Oslo Oslo PROPN 2 nsubj
  décidé décider VERB 0 root VerbForm=Part
  en en ADP 5 case
  deux deux NUM 5 nummod
  heures heure NOUN 2 obl
  d' de ADP 7 mark
  interdire interdire VERB 5 acl VerbForm=Inf`;

const CHOICE = DECIDED.replace("Oslo Oslo PROPN 2 nsubj", "choix choix NOUN 2 obj");

test("an infinitive behind a time hangs on the verb before the time", () => {
  const [, , , , , , last] = freeTimedInfinitives(sentenceOf(DECIDED).tokens, [time(2, 5)]);
  expect(last).toMatchObject({ head: 1, deprel: "xcomp" });
});

test("a verb that has its complement takes no infinitive from a time", () => {
  const { tokens } = sentenceOf(CHOICE);
  expect(freeTimedInfinitives(tokens, [time(2, 5)])).toEqual(tokens);
});

test("an infinitive that hangs on no time stays", () => {
  const { tokens } = sentenceOf(DECIDED);
  expect(freeTimedInfinitives(tokens, [time(0, 1)])).toEqual(tokens);
});
