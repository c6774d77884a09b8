import { expect, test } from "vitest";
import { withoutFalsePassives } from "../../../../src/nlp/parse/unaccusatives.ts";
import { sentenceOf } from "../frames/hand-made.ts";

const isUnaccusative = (lemma: string) => lemma === "repartir";

function read(lines: string): readonly string[] {
  return withoutFalsePassives(sentenceOf(lines).tokens, isUnaccusative).map(
    ({ text, deprel, feats }) => `${text} ${deprel} ${feats}`.trim(),
  );
}

test("« est reparti » is active", () => {
  const found = read(`
    Pence Pence PROPN 3 nsubj:pass
    est être AUX 3 aux:pass
    reparti repartir VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass`);
  expect(found).toEqual([
    "Pence nsubj",
    "est aux:tense",
    "reparti root Tense=Past|VerbForm=Part|Voice=Act",
  ]);
});

test("« est reçu » keeps its passive", () => {
  const found = read(`
    Pence Pence PROPN 3 nsubj:pass
    est être AUX 3 aux:pass
    reçu recevoir VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass`);
  expect(found[2]).toContain("Voice=Pass");
});
