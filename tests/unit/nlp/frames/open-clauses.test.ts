import { expect, test } from "vitest";
import { compileOpenClauses } from "../../../../src/nlp/frames/open-clauses.ts";
import { compileWordClasses } from "../../../../src/nlp/frames/words.ts";
import { handPack, handTree } from "./hand-made.ts";

const pack = handPack({
  "event-grammar": [
    { word: "si", class: "condition" },
    { word: "permettre", class: "enabling" },
  ],
  "event-modals": [{ lemma: "renoncer", status: "cancelled" }],
  "event-carriers": [
    { verb: "reporter", status: "postponed" },
    { verb: "tenir", status: "" },
  ],
});
const open = compileOpenClauses(pack, compileWordClasses(pack), () => false);

test.each([
  ["sont être AUX 4 cop VerbForm=Fin|Tense=Pres\n-elles il PRON 4 expl:subj PronType=Prs", true],
  ["sont être AUX 4 cop VerbForm=Fin|Tense=Pres\ncertes certes ADV 4 advmod", false],
  [
    "ont avoir AUX 4 aux:tense VerbForm=Fin|Tense=Pres\n-elles il PRON 4 expl:subj PronType=Prs",
    false,
  ],
])("« Des aides %s … ? » is asked of what may come: %s", (verb, expected) => {
  const tree = handTree(`
    aides aide NOUN 4 nsubj
    ${verb}
    prévues prévoir VERB 0 root
    ? ? PUNCT 4 punct`);
  expect(open.isAsked({ tree, token: 3 })).toBe(expected);
});

test("a question for the reason leaves nothing open", () => {
  const tree = handTree(`
    Pourquoi pourquoi ADV 2 advmod PronType=Int
    partira partir VERB 0 root VerbForm=Fin|Tense=Fut
    -t-il il PRON 2 nsubj PronType=Prs
    ? ? PUNCT 2 punct`);
  expect(open.isAsked({ tree, token: 1 })).toBe(false);
});

test.each([
  ["demain demain ADV 1 advmod\n, , PUNCT 1 punct", true],
  ["même même ADV 4 advmod", false],
])("« viendra %s si … » depends on a condition: %s", (before, expected) => {
  const tree = handTree(`
    viendra venir VERB 0 root VerbForm=Fin|Tense=Fut
    ${before.includes("\n") ? before : `hier hier ADV 1 advmod\n${before}`}
    si si SCONJ 5 mark
    pleut pleuvoir VERB 1 advcl VerbForm=Fin|Tense=Pres`);
  expect(open.isConditional({ tree, token: 0 })).toBe(expected);
});

test.each([
  ["renoncer", "Imp", "cancelled"],
  ["reporter", "Imp", "postponed"],
  ["tenir", "Imp", undefined],
  ["renoncer", "Pres", undefined],
])("under « %s », « où il devoir (%s) rencontrer » is %s", (verb, tense, expected) => {
  const tree = handTree(`
    ${verb} ${verb} VERB 0 root
    Lima Lima PROPN 1 obl
    où où PRON 4 obl PronType=Rel
    devoir devoir VERB 2 acl:relcl VerbForm=Fin|Tense=${tense}`);
  expect(open.calledOffAbove({ tree, token: 3 })).toBe(expected);
});

test.each([
  ["VerbForm=Part|Tense=Pres", true],
  ["VerbForm=Fin|Tense=Pres", false],
])("a delivery below « permettre » in %s is only made possible: %s", (feats, expected) => {
  const tree = handTree(`
    contrat contrat NOUN 0 root
    permettre permettre VERB 1 acl ${feats}
    livraison livraison NOUN 2 obj`);
  expect(open.isEnabled({ tree, token: 2 })).toBe(expected);
});
