import { expect, test } from "vitest";
import { withToldSubjects } from "../../../../src/nlp/parse/told-subjects.ts";
import { sentenceOf } from "../frames/hand-made.ts";

const words = {
  isPlaceClitic: (form: string) => form === "y",
  isImpersonal: (lemma: string) => lemma === "avoir",
};

function subjectOf(lines: string): string {
  return withToldSubjects(sentenceOf(lines).tokens, words)[0]?.deprel ?? "";
}

test("« il y a rencontré X » is told of somebody", () => {
  const found = subjectOf(`
    Il lui PRON 4 expl:subj
    y y PRON 4 obl
    a avoir AUX 4 aux:tense
    rencontré rencontrer VERB 0 root
    Kamel Kamel PROPN 4 obj`);
  expect(found).toBe("nsubj");
});

test("« il y a un accord » is told of nobody", () => {
  const found = subjectOf(`
    Il lui PRON 3 expl:subj
    y y PRON 3 obl
    a avoir VERB 0 root
    un un DET 5 det
    accord accord NOUN 3 obj`);
  expect(found).toBe("expl:subj");
});

test("« il s'y est tenu une réunion » is told of nobody", () => {
  const found = subjectOf(`
    Il lui PRON 5 expl:subj
    s' soi PRON 5 expl:pv Reflex=Yes
    y y PRON 5 obl
    est être AUX 5 aux:tense
    tenu tenir VERB 0 root
    une un DET 7 det
    réunion réunion NOUN 5 obj`);
  expect(found).toBe("expl:subj");
});
