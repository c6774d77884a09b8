import { describe, expect, test } from "vitest";
import { compileClauses } from "../../../../src/nlp/frames/clause.ts";
import { classes, forms, handTree } from "./hand-made.ts";

const clauses = compileClauses(classes, new Set(["lancer"]));

const SHARED = handTree(`
  Merkel Merkel PROPN 2 nsubj
  rencontre rencontrer VERB 0 root VerbForm=Fin
  Hollande Hollande PROPN 2 obj
  et et CCONJ 5 cc
  reçoit recevoir VERB 2 conj VerbForm=Fin
  Porochenko Porochenko PROPN 5 obj`);

const PASSIVE = handTree(`
  Hariri Hariri PROPN 4 nsubj:pass
  a avoir AUX 4 aux:tense VerbForm=Fin
  été être AUX 4 aux:pass
  reçu recevoir VERB 0 root VerbForm=Part|Tense=Past
  par par ADP 6 case
  Macron Macron PROPN 4 obl:agent`);

const CONTROL = handTree(`
  Kerry Kerry PROPN 2 nsubj
  doit devoir VERB 0 root VerbForm=Fin
  rencontrer rencontrer VERB 2 xcomp VerbForm=Inf
  Lavrov Lavrov PROPN 3 obj`);

const RELATIVE = handTree(`
  Irak Irak PROPN 0 root
  qui qui PRON 3 nsubj
  accueille accueillir VERB 1 acl:relcl VerbForm=Fin
  discussions discussion NOUN 3 obj`);

const INVERTED = handTree(
  `
  » » PUNCT 3 punct
  a avoir AUX 3 aux:tense VerbForm=Fin
  lancé lancer VERB 0 root VerbForm=Part|Tense=Past
  Kyslytsya Kyslytsya PROPN 3 obj`,
  [{ first: 3, last: 3, head: 3 }],
);

const UNDERGOING = handTree(`
  Russie Russie PROPN 4 nsubj
  s' soi PRON 4 expl:pv
  est être AUX 4 aux:tense
  vu voir VERB 0 root VerbForm=Part|Tense=Past
  infliger infliger VERB 4 xcomp VerbForm=Inf
  sanctions sanction NOUN 5 obj
  par par ADP 8 case
  Bruxelles Bruxelles PROPN 5 obl`);

test("whom an infinitive befalls is no subject of it, but who is named after « par »", () => {
  const site = { tree: UNDERGOING, token: 4 };
  expect(forms(UNDERGOING, clauses.subjects(site))).toEqual(["Bruxelles"]);
  expect(forms(UNDERGOING, clauses.datives(site))).toEqual(["Russie"]);
});

describe("subjects", () => {
  test.each([
    ["of a verb, its own", SHARED, 1, ["Merkel"]],
    ["of a coordinated verb, that of the first", SHARED, 4, ["Merkel"]],
    ["of a passive, its agent", PASSIVE, 3, ["Macron"]],
    ["of an infinitive, that of its head", CONTROL, 2, ["Kerry"]],
    ["of a relative clause, the antecedent", RELATIVE, 2, ["Irak"]],
    ["behind a verb of speech after quoted words", INVERTED, 2, ["Kyslytsya"]],
  ])("%s", (_, tree, token, expected) => {
    expect(forms(tree, clauses.subjects({ tree, token }))).toEqual(expected);
  });

  test("a list before a plural verb is whole, though the tree lost its first name", () => {
    const tree = handTree(
      `
      Skripal Skripal PROPN 5 obl
      et et CCONJ 3 cc
      Ioulia Ioulia PROPN 5 nsubj:pass
      sont être AUX 5 aux:pass VerbForm=Fin|Number=Plur
      empoisonnés empoisonner VERB 0 root VerbForm=Part|Tense=Past`,
      [
        { first: 0, last: 0, head: 0 },
        { first: 2, last: 2, head: 2 },
      ],
    );
    expect(forms(tree, clauses.objects({ tree, token: 4 }))).toEqual(["Ioulia", "Skripal"]);
  });
});

test("the object of a passive is its grammatical subject", () => {
  expect(forms(PASSIVE, clauses.objects({ tree: PASSIVE, token: 3 }))).toEqual(["Hariri"]);
});

test("a participle of motion without auxiliary is no passive", () => {
  const tree = handTree(`
    Blinken Blinken PROPN 0 root
    venu venir VERB 1 acl VerbForm=Part|Tense=Past`);
  expect(clauses.isPassive({ tree, token: 1 })).toBe(false);
  expect(forms(tree, clauses.subjects({ tree, token: 1 }))).toEqual(["Blinken"]);
});

test("the words of a compound adposition are one case", () => {
  const tree = handTree(`
    parle parler VERB 0 root VerbForm=Fin
    lors lors ADV 1 advmod
    de de ADP 4 case
    sommet sommet NOUN 1 obl`);
  expect(clauses.caseOf({ tree, token: 3 })).toBe("lors_de");
});

const addressing = (between: string, verb: number) =>
  handTree(`
  Mujica Mujica PROPN ${verb} nsubj
  ${between}
  parlé parler VERB 0 root VerbForm=Part|Tense=Past`);

test.each([
  ["« X lui a parlé »", "lui lui PRON 4 iobj\n a avoir AUX 4 aux:tense", 4, ["lui"]],
  [
    "« X a, lui, parlé »",
    "a avoir AUX 6 aux:tense\n , , PUNCT 4 punct\n lui lui PRON 6 obl\n , , PUNCT 4 punct",
    6,
    [],
  ],
  [
    "« X a lui aussi parlé »",
    "a avoir AUX 5 aux:tense\n lui lui PRON 5 obl\n aussi aussi ADV 5 advmod",
    5,
    [],
  ],
])(
  "in %s the pronoun is who is spoken to, or the subject once more",
  (_, between, verb, dative) => {
    const tree = addressing(between, verb);
    expect(forms(tree, clauses.datives({ tree, token: verb - 1 }))).toEqual(dative);
  },
);

const QUOTING = handTree(
  `
  Russie Russie PROPN 9 nsubj
  , , PUNCT 4 punct
  qui qui PRON 4 nsubj
  voit voir VERB 1 acl:relcl VerbForm=Fin
  « « PUNCT 6 punct
  hostile hostile ADJ 4 obj
  » » PUNCT 6 punct
  , , PUNCT 4 punct
  lance lancer VERB 0 root VerbForm=Fin
  Erevan Erevan PROPN 9 obj`,
  [{ first: 9, last: 9, head: 9 }],
);

test("words quoted in a clause about the subject do not turn its verb round", () => {
  expect(forms(QUOTING, clauses.subjects({ tree: QUOTING, token: 8 }))).toEqual(["Russie"]);
});

const CALLING = handTree(`
  Trump Trump PROPN 2 nsubj
  appelle appeler VERB 0 root VerbForm=Fin
  Manet Manet PROPN 2 obj
  en en ADP 5 mark
  avertissant avertir VERB 2 advcl VerbForm=Part|Tense=Pres`);

test("whoever acts by a gerund is the subject of its clause, not the object", () => {
  expect(forms(CALLING, clauses.subjects({ tree: CALLING, token: 4 }))).toEqual(["Trump"]);
});
