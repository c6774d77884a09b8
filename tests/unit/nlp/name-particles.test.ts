import { expect, test } from "vitest";
import { compileParticleNamer } from "../../../src/nlp/name-particles.ts";
import { tablesPack } from "./tables-pack.ts";

const name = compileParticleNamer(await tablesPack());

test.each([
  ["Ursula von der Leyen", "PROPN PROPN VERB PROPN", "PROPN PROPN PROPN PROPN"],
  ["Mohammed ben Salmane", "PROPN INTJ PROPN", "PROPN PROPN PROPN"],
  ["Dominique de Villepin", "PROPN ADP PROPN", "PROPN ADP PROPN"],
  ["Macron ben voyons", "PROPN INTJ VERB", "PROPN INTJ VERB"],
  ["il ben Salmane", "PRON INTJ PROPN", "PRON INTJ PROPN"],
])("in « %s », %s becomes %s", (forms, before, after) => {
  expect(name(before.split(" "), forms.split(" ")).join(" ")).toBe(after);
});
