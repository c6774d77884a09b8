import { describe, expect, test } from "vitest";
import { compileClauses } from "../../../../src/nlp/frames/clause.ts";
import { readFrameRules } from "../../../../src/nlp/frames/frame-rule.ts";
import { compileSelector, isSelector } from "../../../../src/nlp/frames/selector.ts";
import { matchTrigger, toTrigger } from "../../../../src/nlp/frames/trigger.ts";
import { classes, forms, handPack, handTree } from "./hand-made.ts";

const clauses = compileClauses(classes);
const EXAMPLES = [{ text: "Le sommet a lieu.", roles: null }];

describe("rules are checked when the pack loads", () => {
  test.each([
    ["no list of rules", { frames: {} }],
    [
      "a rule without reason",
      { rules: [{ id: "x", event: "Meeting", roles: {}, examples: EXAMPLES }] },
    ],
    [
      "a rule that reads nothing",
      { rules: [{ id: "x", reason: "r", roles: {}, examples: EXAMPLES }] },
    ],
    [
      "an unknown role",
      {
        rules: [
          {
            id: "x",
            reason: "r",
            event: "Meeting",
            roles: { hero: ["nsubj"] },
            examples: EXAMPLES,
          },
        ],
      },
    ],
    [
      "a place that does not exist",
      {
        rules: [
          {
            id: "x",
            reason: "r",
            event: "Meeting",
            roles: { host: ["subject"] },
            examples: EXAMPLES,
          },
        ],
      },
    ],
    ["no examples", { rules: [{ id: "x", reason: "r", event: "Meeting", roles: {} }] }],
  ])("%s is refused", (_, file) => {
    expect(() => readFrameRules(handPack({}, { "events-x": file }))).toThrow(
      expect.objectContaining({ code: "bad-pack" }),
    );
  });

  test("rules of other stages are left alone", () => {
    expect(readFrameRules(handPack({}, { names: "not ours" }))).toEqual([]);
  });
});

describe("triggers", () => {
  const tree = handTree(`
    coups coup NOUN 0 root
    d' de ADP 3 case
    État état NOUN 1 nmod
    se soi PRON 5 expl:pv
    multiplient multiplier VERB 1 acl:relcl VerbForm=Fin`);

  test.each([
    ["a phrase by lemma", toTrigger("coup de état", "noun"), 0, [0, 1, 2]],
    ["no phrase that is not there", toTrigger("coup de force", "noun"), 0, undefined],
    ["a reflexive verb", toTrigger("multiplier", "verb", true), 4, [4]],
    ["no plain verb where it is reflexive", toTrigger("multiplier", "verb"), 4, undefined],
  ])("match %s", (_, trigger, token, expected) => {
    expect(matchTrigger(trigger, { tree, token }, clauses)).toEqual(expected);
  });
});

describe("selectors", () => {
  const tree = handTree(`
    accord accord NOUN 0 root
    entre entre ADP 3 case
    Alger Alger PROPN 1 nmod
    et et CCONJ 5 cc
    Paris Paris PROPN 3 conj
    troupes troupe NOUN 1 nmod
    russes russe ADJ 6 amod`);
  const select = (text: string) =>
    forms(tree, compileSelector(text, { clauses, classes })({ tree, token: 0 }));

  test.each([
    ["nmod[entre]", ["Alger", "Paris"]],
    ["nmod[avec]", []],
    ["dep:troupe>amod", ["russes"]],
    ["self", ["accord"]],
  ])("%s finds %j", (text, expected) => {
    expect(select(text)).toEqual(expected);
  });

  test.each([
    ["nmod[de|entre]:troupe>amod", true],
    ["?above", true],
    ["subject", false],
    ["nmod[de", false],
  ])("%s is a selector: %s", (text, expected) => {
    expect(isSelector(text)).toBe(expected);
  });
});
