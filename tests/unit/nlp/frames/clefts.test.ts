import { expect, test } from "vitest";
import { closeClefts } from "../../../../src/nlp/frames/clefts.ts";
import { sentenceOf } from "./hand-made.ts";

function arcs(lines: string): readonly string[] {
  return closeClefts(sentenceOf(lines).tokens).map(
    ({ text, head, deprel }) => `${text} ${head + 1} ${deprel}`,
  );
}

test("« C'est mardi à X que … »: the verb is the head, and what stood at the head is its adverbial", () => {
  const found = arcs(`
    C' ce PRON 4 nsubj PronType=Dem
    est être AUX 4 cop
    à à ADP 4 case
    Genève Genève PROPN 0 root
    que que SCONJ 7 mark
    Lavrov Lavrov PROPN 7 nsubj
    parle parler VERB 4 advcl:cleft`);
  expect(found[3]).toBe("Genève 7 obl");
  expect(found[6]).toBe("parle 0 root");
});

test("« La dernière fois que …, c'était lors de X »: the noun stands in the place of its adverb", () => {
  const found = arcs(`
    fois fois NOUN 7 obl
    que que SCONJ 3 mark
    rencontrés rencontrer VERB 1 acl
    , , PUNCT 3 punct
    c' ce PRON 7 nsubj PronType=Dem
    était être AUX 7 cop
    lors lors ADV 0 root
    de de ADP 9 case
    sommet sommet NOUN 7 obl`);
  expect(found[2]).toBe("rencontrés 0 root");
  expect(found[6]).toBe("lors 9 case");
  expect(found[8]).toBe("sommet 3 obl");
});

test("a place that is denied, and a subject brought forward, stay at the head", () => {
  const denied = arcs(`
    Ce ce PRON 6 nsubj PronType=Dem
    n' ne ADV 6 advmod Polarity=Neg
    est être AUX 6 cop
    pas pas ADV 6 advmod Polarity=Neg
    à à ADP 6 case
    Genève Genève PROPN 0 root
    que que SCONJ 9 mark
    Lavrov Lavrov PROPN 9 nsubj
    parle parler VERB 6 advcl:cleft`);
  expect(denied[5]).toBe("Genève 0 root");
  const subject = arcs(`
    C' ce PRON 3 nsubj PronType=Dem
    est être AUX 3 cop
    Lavrov Lavrov PROPN 0 root
    qui qui PRON 5 nsubj
    parle parler VERB 3 advcl:cleft`);
  expect(subject[2]).toBe("Lavrov 0 root");
});

const MONDAY = `
  C' ce PRON 3 nsubj PronType=Dem
  est être AUX 3 cop
  lundi lundi NOUN 0 root
  que que SCONJ 6 mark
  Lula Lula PROPN 6 nsubj
  partira partir VERB 3 acl:relcl`;

test("« C'est lundi que … »: a time needs no adposition, a name is no time", () => {
  const day = {
    start: 0,
    end: 1,
    text: "",
    sentence: 0,
    firstToken: 2,
    lastToken: 3,
    kind: "date",
    precision: "day",
    anchor: "publication",
    rule: "test",
  } as const;
  const tokens = sentenceOf(MONDAY).tokens;
  expect(closeClefts(tokens, [day])[2]?.deprel).toBe("obl");
  expect(closeClefts(tokens)[2]?.deprel).toBe("root");
});
