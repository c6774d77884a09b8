import { expect, test } from "vitest";
import { readLanguage } from "../../../src/files/read-language.ts";
import { compileEngine } from "../../../src/nlp/engine.ts";

const engine = compileEngine(await readLanguage("fr"));

function lemmaOf(text: string, form: string): string | undefined {
  const doc = engine.annotate({ id: "x", text, origin: "x", date: "2022-06-15" });
  const token = doc.sentences.flatMap(({ tokens }) => tokens).find((each) => each.text === form);
  return token && `${token.lemma} ${token.upos}`;
}

test.each([
  ["Les autorités, qui dénonçaient cette visite, ont réagi.", "dénonçaient", "dénoncer VERB"],
  ["Le ministre fustigerait cette décision.", "fustigerait", "fustiger VERB"],
  ["Les ministres appuieront ce texte.", "appuieront", "appuyer VERB"],
  ["Le ministre a quitté la salle, l'accusant de trahison.", "accusant", "accuser VERB"],
  ["Elle a reçu le ministre, le fustigeant avec force.", "fustigeant", "fustiger VERB"],
  ["Il a salué le maire, l'habitant et le passant.", "habitant", "habitant NOUN"],
  ["Le ministre critique cette décision.", "critique", "critiquer VERB"],
  ["La présidence juge que le texte est bon.", "juge", "juger VERB"],
  ["Le juge critique de la décision est parti.", "critique", "critique ADJ"],
])("%s", (text, form, read) => {
  expect(lemmaOf(text, form)).toBe(read);
});
