import { expect, test } from "vitest";
import type { TimeExpression } from "../../../../src/document/time.ts";
import { freeTimeClauses } from "../../../../src/nlp/frames/time-clauses.ts";
import { sentenceOf } from "./hand-made.ts";

const AGO: TimeExpression = {
  start: 0,
  end: 1,
  text: "",
  sentence: 0,
  firstToken: 0,
  lastToken: 5,
  kind: "date",
  precision: "year",
  anchor: "publication",
  rule: "test",
};

const SIGNED = `
  Il il PRON 3 expl
  y y PRON 3 expl
  a avoir VERB 8 advcl VerbForm=Fin
  vingt vingt NUM 5 nummod
  ans an NOUN 3 obj
  avril avril NOUN 3 obl
  Londres Londres PROPN 8 nsubj
  signait signer VERB 0 root VerbForm=Fin`;

function heads(times: readonly TimeExpression[]): readonly string[] {
  return freeTimeClauses(sentenceOf(SIGNED).tokens, times).map(
    ({ text, head, deprel, upos }) => `${text} ${upos} ${head + 1} ${deprel}`,
  );
}

test("« il y a vingt ans » is a time of the verb above, and keeps only its own words", () => {
  const found = heads([AGO]);
  expect(found[2]).toBe("a ADP 8 obl:mod");
  expect(found[4]).toBe("ans NOUN 3 obj");
  expect(found[5]).toBe("avril NOUN 8 obl");
});

test("a verb outside every time keeps its clause", () => {
  expect(heads([])[2]).toBe("a VERB 8 advcl");
});
