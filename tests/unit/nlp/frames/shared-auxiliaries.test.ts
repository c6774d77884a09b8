import { expect, test } from "vitest";
import { shareAuxiliaries } from "../../../../src/nlp/frames/shared-auxiliaries.ts";
import { sentenceOf } from "./hand-made.ts";

/** « Londres a confirmé qu'il restait prudent et VERBE … », the participle joined to the nearer clause. */
function joinedTo(participle: string): string | undefined {
  const sentence = sentenceOf(`
    Londres Londres PROPN 3 nsubj
    a avoir AUX 3 aux:tense VerbForm=Fin
    confirmé confirmer VERB 0 root Tense=Past|VerbForm=Part
    que que SCONJ 6 mark
    il lui PRON 6 nsubj
    restait rester VERB 3 ccomp VerbForm=Fin
    prudent prudent ADJ 6 xcomp
    et et CCONJ 9 cc
    ${participle}
    Moscou Moscou PROPN 9 obj`);
  const { tokens } = shareAuxiliaries(sentence);
  return tokens[tokens[8]?.head ?? -1]?.text;
}

test.each([
  ["exhorté exhorter VERB 6 conj Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part", "confirmé"],
  ["prévenu prévenir VERB 6 conj Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part", "confirmé"],
  ["inquiètes inquiéter VERB 6 conj Gender=Fem|Number=Plur|Tense=Past|VerbForm=Part", "restait"],
  ["exhortait exhorter VERB 6 conj Tense=Imp|VerbForm=Fin", "restait"],
])("%j is joined to %j", (participle, verb) => {
  expect(joinedTo(participle)).toBe(verb);
});
