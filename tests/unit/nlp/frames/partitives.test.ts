import { expect, test } from "vitest";
import type { TimeExpression } from "../../../../src/document/time.ts";
import { freePartitives } from "../../../../src/nlp/frames/partitives.ts";
import { sentenceOf } from "./hand-made.ts";

function time(firstToken: number, lastToken: number): TimeExpression {
  return {
    start: 0,
    end: 1,
    text: "",
    sentence: 0,
    firstToken,
    lastToken,
    kind: "date",
    precision: "day",
    anchor: "publication",
    rule: "test",
  };
}

function arcs(lines: string, times: readonly TimeExpression[]): readonly string[] {
  const tokens = sentenceOf(lines).tokens.map((token) =>
    token.text === "de" ? { ...token, contraction: 2 } : token,
  );
  return freePartitives(tokens, times).map(
    ({ text, head, deprel, upos }) => `${text} ${upos} ${head + 1} ${deprel}`,
  );
}

const IMPOSED = `
  imposé imposer VERB 0 root VerbForm=Part|Tense=Past
  semaine semaine NOUN 1 obj
  dernière dernier ADJ 2 amod
  de de ADP 6 case
  les le DET 6 det Definite=Def|Number=Plur
  sanctions sanction NOUN 2 nmod`;

test("« des » behind a verb and its time opens the object", () => {
  const found = arcs(IMPOSED, [time(1, 3)]);
  expect(found[3]).toBe("de DET 6 det");
  expect(found[5]).toBe("sanctions NOUN 1 obj");
  expect(found[1]).toBe("semaine NOUN 1 obl");
});

test("« des » behind a noun that is no time stays a genitive", () => {
  expect(arcs(IMPOSED, [])[5]).toBe("sanctions NOUN 2 nmod");
});
