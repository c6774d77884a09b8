import { expect, test } from "vitest";
import { freeOpeningPhrase } from "../../../../src/nlp/frames/opening-phrase.ts";
import { sentenceOf } from "./hand-made.ts";

function arcs(lines: string): readonly string[] {
  return freeOpeningPhrase(sentenceOf(lines).tokens).map(
    ({ text, head, deprel }) => `${text} ${head + 1} ${deprel}`,
  );
}

test("the name inside an opening phrase is not the subject behind it", () => {
  const found = arcs(`
    Selon selon ADP 2 case
    Monde Monde PROPN 6 nsubj
    , , PUNCT 4 punct
    Macron Macron PROPN 2 appos
    a avoir AUX 6 aux:tense
    accusé accuser VERB 0 root`);
  expect(found[1]).toBe("Monde 6 obl");
  expect(found[3]).toBe("Macron 6 nsubj");
});

test("a subject with an apposition that opens its sentence stays", () => {
  const found = arcs(`
    Lavrov Lavrov PROPN 5 nsubj
    , , PUNCT 3 punct
    ministre ministre NOUN 1 appos
    , , PUNCT 3 punct
    parle parler VERB 0 root`);
  expect(found[0]).toBe("Lavrov 5 nsubj");
});
