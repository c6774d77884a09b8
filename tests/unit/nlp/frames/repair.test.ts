import { expect, test } from "vitest";
import { repairSentence } from "../../../../src/nlp/frames/repair.ts";
import { sentenceOf } from "./hand-made.ts";

const tests = {
  isPerfect: (lemma: string) => lemma === "avoir",
  isBetween: (word: string) => word === "entre",
};

function arcs(lines: string): readonly string[] {
  return repairSentence(sentenceOf(lines), tests).tokens.map(
    ({ text, head, deprel }) => `${text} ${head + 1} ${deprel}`,
  );
}

test("a participle behind a noun and a comma belongs to the noun", () => {
  const found = arcs(`
    préparent préparer VERB 0 root VerbForm=Fin
    rencontre rencontre NOUN 1 obj Gender=Fem|Number=Sing
    , , PUNCT 4 punct
    prévue prévoir VERB 1 advcl VerbForm=Part|Tense=Past|Gender=Fem|Number=Sing`);
  expect(found[3]).toBe("prévue 2 acl");
});

test("a participle that does not agree with the noun stays where it is", () => {
  const found = arcs(`
    préparent préparer VERB 0 root VerbForm=Fin
    sommet sommet NOUN 1 obj Gender=Masc|Number=Sing
    , , PUNCT 4 punct
    prévue prévoir VERB 1 advcl VerbForm=Part|Tense=Past|Gender=Fem|Number=Sing`);
  expect(found[3]).toBe("prévue 1 advcl");
});

test("an auxiliary far from its participle is no verb of its own", () => {
  const found = arcs(`
    Morrison Morrison PROPN 2 nsubj
    avait avoir VERB 0 root VerbForm=Fin
    ensuite ensuite ADV 2 advmod
    reconnu reconnaître VERB 2 xcomp VerbForm=Part|Tense=Past`);
  expect(found).toEqual([
    "Morrison 4 nsubj",
    "avait 4 aux:tense",
    "ensuite 4 advmod",
    "reconnu 0 root",
  ]);
});

test("names in a row are a list", () => {
  const found = arcs(`
    Merkel Merkel PROPN 4 nsubj
    , , PUNCT 3 punct
    Hollande Hollande PROPN 1 appos
    discutent discuter VERB 0 root VerbForm=Fin`);
  expect(found[2]).toBe("Hollande 1 conj");
});

test("a dateline is no subject, and what hung on it is", () => {
  const found = arcs(`
    PARIS PARIS PROPN 4 nsubj
    – – PUNCT 1 punct
    Macron Macron PROPN 1 appos
    reçoit recevoir VERB 0 root VerbForm=Fin`);
  expect(found[0]).toBe("PARIS 4 discourse");
  expect(found[2]).toBe("Macron 4 nsubj");
});

test("the topic of a headline is no subject of what follows its colon", () => {
  const found = arcs(`
    Mali Mali PROPN 4 nsubj
    : : PUNCT 4 punct
    Cédéao Cédéao PROPN 4 nsubj
    sanctionne sanctionner VERB 0 root VerbForm=Fin`);
  expect(found[0]).toBe("Mali 4 discourse");
  expect(found[2]).toBe("Cédéao 4 nsubj");
});

test.each([
  [
    "an infinitive behind an inserted participle belongs to the verb before",
    ", , PUNCT 6 punct",
    "1",
  ],
  ["without a comma it stays with the participle", "hier hier ADV 4 advmod", "4"],
])("%s", (_, between, head) => {
  const found = arcs(`
    demandé demander VERB 0 root VerbForm=Part|Tense=Past
    conseil conseil NOUN 1 obl Gender=Masc|Number=Sing
    , , PUNCT 4 punct
    réuni réunir VERB 1 advcl VerbForm=Part|Tense=Past|Gender=Fem|Number=Sing
    ${between}
    de de ADP 7 mark
    voter voter VERB 4 xcomp VerbForm=Inf`);
  expect(found[6]).toBe(`voter ${head} xcomp`);
});
