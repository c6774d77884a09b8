import { describe, expect, test } from "vitest";
import { readConllu } from "../../../src/document/conllu.ts";
import { scoreTreebank } from "../../../src/evaluation/treebank.ts";

/** Sentences from rows « id form lemma upos feats head deprel »; a blank row ends a sentence. */
function bank(...rows: readonly string[]) {
  const lines = rows.map((row) => {
    const [id, form, lemma, upos, feats, head, deprel] = row.split(" ");
    return row && [id, form, lemma, upos, "_", feats, head, deprel, "_", "_"].join("\t");
  });
  return readConllu(lines.join("\n"));
}

const range = (id: string, form: string) => `${id} ${form} _ _ _ _ _`;

const GOLD = [
  "1 Macron Macron PROPN _ 2 nsubj",
  "2 parle parler VERB Mood=Ind|Number=Sing 0 root",
  range("3-4", "du"),
  "3 de de ADP _ 5 case",
  "4 le le DET Definite=Def 5 det",
  "5 sommet sommet NOUN Gender=Masc 2 obl:arg",
  "6 . . PUNCT _ 2 punct",
];

function withRow(id: string, row: string): readonly string[] {
  return GOLD.map((each) => (each.startsWith(`${id} `) ? row : each));
}

describe("scoreTreebank", () => {
  test("is 1 everywhere for gold against itself", () => {
    const scores = scoreTreebank(bank(...GOLD), bank(...GOLD));
    for (const score of Object.values(scores)) expect(score.f1).toBe(1);
  });

  test("ignores the subtype of a relation and features that are not universal", () => {
    const system = withRow("5", "5 sommet sommet NOUN Gender=Masc|Typo=Yes 2 obl:mod");
    const scores = scoreTreebank(bank(...GOLD), bank(...system));
    expect(scores.las.f1).toBe(1);
    expect(scores.ufeats.f1).toBe(1);
  });

  test("counts a wrong relation in LAS but not in UAS, a wrong head in both", () => {
    const relation = scoreTreebank(
      bank(...GOLD),
      bank(...withRow("5", "5 sommet sommet NOUN Gender=Masc 2 obj")),
    );
    expect(relation.uas.f1).toBe(1);
    expect(relation.las.f1).toBeCloseTo(5 / 6);
    expect(relation.clas.f1).toBeCloseTo(2 / 3);
    const head = scoreTreebank(
      bank(...GOLD),
      bank(...withRow("5", "5 sommet sommet NOUN Gender=Masc 1 obl:arg")),
    );
    expect(head.uas.f1).toBeCloseTo(5 / 6);
    expect(head.las.f1).toBeCloseTo(5 / 6);
  });

  test("counts function words and punctuation in LAS and leaves them out of CLAS", () => {
    const system = withRow("6", "6 . . PUNCT _ 5 punct");
    const scores = scoreTreebank(bank(...GOLD), bank(...system));
    expect(scores.las.f1).toBeCloseTo(5 / 6);
    expect(scores.clas.f1).toBe(1);
  });

  test("takes any lemma where gold does not tell it", () => {
    const gold = withRow("2", "2 parle _ VERB Mood=Ind|Number=Sing 0 root");
    expect(scoreTreebank(bank(...gold), bank(...GOLD)).lemmas.f1).toBe(1);
    expect(scoreTreebank(bank(...GOLD), bank(...gold)).lemmas.f1).toBeCloseTo(5 / 6);
  });

  test("aligns words inside a contraction by their forms", () => {
    const system = [
      "1 Macron Macron PROPN _ 2 nsubj",
      "2 parle parler VERB Mood=Ind|Number=Sing 0 root",
      "3 du du DET Definite=Def 4 det",
      "4 sommet sommet NOUN Gender=Masc 2 obl",
      "5 . . PUNCT _ 2 punct",
    ];
    const scores = scoreTreebank(bank(...GOLD), bank(...system));
    expect(scores.tokens.f1).toBe(1);
    expect(scores.words.recall).toBeCloseTo(4 / 6);
    expect(scores.words.precision).toBeCloseTo(4 / 5);
    expect(scores.las.f1).toBeCloseTo(8 / 11);
    expect(scores.las.alignedAccuracy).toBe(1);
  });

  test("keeps the words around a wrong contraction aligned", () => {
    const system = [
      "1 Macron Macron PROPN _ 2 nsubj",
      range("2-3", "parle"),
      "2 par par ADP _ 0 root",
      "3 le le DET _ 2 det",
      range("4-5", "du"),
      "4 de de ADP _ 6 case",
      "5 le le DET Definite=Def 6 det",
      "6 sommet sommet NOUN Gender=Masc 2 obl:arg",
      "7 . . PUNCT _ 2 punct",
    ];
    const scores = scoreTreebank(bank(...GOLD), bank(...system));
    expect(scores.words.recall).toBeCloseTo(5 / 6);
    expect(scores.words.precision).toBeCloseTo(5 / 7);
  });

  test("scores tokens and sentences cut elsewhere by their spans", () => {
    const gold = bank(
      "1 Il il PRON _ 2 nsubj",
      "2 part partir VERB _ 0 root",
      "",
      "1 Oui oui INTJ _ 0 root",
    );
    const system = bank(
      "1 Il il PRON _ 2 nsubj",
      "2 part partir VERB _ 0 root",
      "3 Oui oui INTJ _ 2 parataxis",
    );
    const scores = scoreTreebank(gold, system);
    expect(scores.sentences).toMatchObject({ precision: 0, recall: 0, f1: 0 });
    expect(scores.tokens.f1).toBe(1);
    expect(scores.uas.f1).toBeCloseTo(2 / 3);
  });

  test("does not mind blanks inside a form", () => {
    const row = (form: string) => readConllu(`1\t${form}\t_\tNUM\t_\t_\t0\troot\t_\t_`);
    expect(scoreTreebank(row("10 000"), row("10000")).words.f1).toBe(1);
  });

  test("refuses analyses of two texts", () => {
    const other = withRow("5", "5 conseil conseil NOUN _ 2 obl");
    expect(() => scoreTreebank(bank(...GOLD), bank(...other))).toThrowError(
      expect.objectContaining({ code: "bad-argument" }),
    );
  });
});
