import { expect, test } from "vitest";
import { compileClauses } from "../../../../src/nlp/frames/clause.ts";
import { compileModalities } from "../../../../src/nlp/frames/modality.ts";
import { classes, grammar, handPack, handTree } from "./hand-made.ts";

const pack = handPack({
  "event-grammar": grammar,
  "event-modals": [
    { lemma: "devoir", status: "planned" },
    { lemma: "espérer", status: "hypothetical" },
    { lemma: "refuser", status: "negated" },
    { lemma: "démentir", status: "denied" },
  ],
  "event-modifiers": [
    { lemma: "éventuel", status: "hypothetical" },
    { lemma: "annuler", status: "cancelled" },
  ],
  "event-governors": [{ lemma: "possibilité", status: "hypothetical" }],
});
const modalities = compileModalities(pack, { classes, clauses: compileClauses(classes) });

/** « Il <modal> rencontrer Macron », the modal in a given form. */
function under(modal: string, feats: string, negated = false): string {
  const negation = negated ? "\nne ne ADV 2 advmod\npas pas ADV 2 advmod" : "";
  const tree = handTree(`
    Il lui PRON 2 nsubj
    ${modal} ${modal} VERB 0 root VerbForm=Fin|${feats}
    rencontrer rencontrer VERB 2 xcomp VerbForm=Inf${negation}`);
  return modalities.ofVerb({ tree, token: 2 });
}

test.each([
  ["devoir", false, "planned"],
  ["espérer", false, "hypothetical"],
  ["refuser", false, "negated"],
  ["refuser", true, "hypothetical"],
  ["devoir", true, "negated"],
  ["démentir", false, "denied"],
])("under « %s », negated: %s, an encounter is %s", (modal, negated, expected) => {
  expect(under(modal, "Mood=Ind|Tense=Pres", negated)).toBe(expected);
});

test.each([
  ["Mood=Ind|Tense=Fut", "planned"],
  ["Mood=Cnd|Tense=Pres", "hypothetical"],
  ["Mood=Ind|Tense=Past", "occurred"],
])("a verb in %s tells an event %s", (feats, expected) => {
  const tree = handTree(`rencontre rencontrer VERB 0 root VerbForm=Fin|${feats}`);
  expect(modalities.ofVerb({ tree, token: 0 })).toBe(expected);
});

test("the future seen from the past is planned, not hypothetical", () => {
  const tree = handTree(`
    confirmé confirmer VERB 0 root VerbForm=Part|Tense=Past
    a avoir AUX 1 aux:tense VerbForm=Fin|Mood=Ind|Tense=Pres
    réuniraient réunir VERB 1 ccomp VerbForm=Fin|Mood=Cnd|Tense=Pres`);
  expect(modalities.ofVerb({ tree, token: 2 })).toBe("planned");
});

test.each([
  ["éventuel éventuel ADJ 1 amod", "hypothetical"],
  ["annulé annuler VERB 1 acl VerbForm=Part", "cancelled"],
  ["aucun aucun DET 1 det", "negated"],
  ["grand grand ADJ 1 amod", undefined],
])("« sommet » with « %s » is %s", (modifier, expected) => {
  const tree = handTree(`sommet sommet NOUN 0 root\n${modifier}`);
  expect(modalities.ofNoun({ tree, token: 0 })).toBe(expected);
});

test("the possibility of a summit is no summit yet", () => {
  const tree = handTree(`
    possibilité possibilité NOUN 0 root
    de de ADP 3 case
    sommet sommet NOUN 1 nmod`);
  expect(modalities.ofNoun({ tree, token: 2 })).toBe("hypothetical");
});
