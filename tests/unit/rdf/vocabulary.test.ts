import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readQuads } from "../../../src/rdf/n3.ts";
import {
  CLASSES,
  DPC,
  DPT,
  EVENT_TYPES,
  INDIVIDUALS,
  PREFIXES,
  PROPERTIES,
} from "../../../src/rdf/vocabulary.ts";

const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const LABELS = ["http://www.w3.org/2000/01/rdf-schema#label", `${PREFIXES.skos}prefLabel`];
const DEFINITION = `${PREFIXES.skos}definition`;

const quads = ["depeche.ttl", "event-types.ttl", "shapes.ttl"].flatMap((name) =>
  readQuads(readFileSync(new URL(`../../../ontology/${name}`, import.meta.url), "utf8"), "turtle"),
);

/** Local names of the terms below a namespace that the ontology gives one of the types. */
function namesOf(namespace: string, types: readonly string[]): readonly string[] {
  const names = quads
    .filter(({ predicate, object }) => predicate.value === RDF_TYPE && types.includes(object.value))
    .map(({ subject }) => subject.value)
    .filter((iri) => iri.startsWith(namespace) && iri.length > namespace.length)
    .map((iri) => iri.slice(namespace.length));
  return [...new Set(names)].sort();
}

const OWL = PREFIXES.owl;
const property = [`${OWL}ObjectProperty`, `${OWL}DatatypeProperty`, `${PREFIXES.rdf}Property`];
const concept = [`${PREFIXES.skos}Concept`];

test.each([
  ["classes", DPC, [`${OWL}Class`], CLASSES],
  ["properties", DPC, property, PROPERTIES],
  ["individuals", DPC, concept, INDIVIDUALS],
  ["event types", DPT, concept, EVENT_TYPES],
])("the %s of the vocabulary are those of the ontology", (_, namespace, types, names) => {
  expect([...names].sort()).toEqual(namesOf(namespace, types));
});

test.each([
  ...[...CLASSES, ...PROPERTIES, ...INDIVIDUALS].map((name) => DPC + name),
  ...EVENT_TYPES.map((name) => DPT + name),
])("%s has a French and an English label and definition", (iri) => {
  const languages = (predicates: readonly string[]) =>
    quads
      .filter(
        ({ subject, predicate }) => subject.value === iri && predicates.includes(predicate.value),
      )
      .map(({ object }) => (object.termType === "Literal" ? object.language : ""))
      .sort();
  expect(languages(LABELS)).toEqual(["en", "fr"]);
  expect(languages([DEFINITION])).toEqual(["en", "fr"]);
});

test("every term of ours that the ontology and the shapes name is defined", () => {
  const defined = new Set([...CLASSES, ...PROPERTIES, ...INDIVIDUALS].map((name) => DPC + name));
  const named = quads
    .flatMap(({ subject, predicate, object }) => [subject, predicate, object])
    .filter(({ termType, value }) => termType === "NamedNode" && value.startsWith(DPC))
    .map(({ value }) => value);
  expect(named.filter((iri) => !defined.has(iri) && iri !== DPC)).toEqual([]);
});

test("the prefixes of the vocabulary are those of the ontology", () => {
  const file = new URL("../../../ontology/prefixes.ttl", import.meta.url);
  const values = readQuads(readFileSync(file, "utf8"), "turtle")
    .filter(({ predicate }) => /#(?:prefix|namespace)$/.test(predicate.value))
    .map(({ object }) => object.value);
  const pairs = values.flatMap((value, index) =>
    index % 2 === 0 ? [[value, values[index + 1]]] : [],
  );
  expect(Object.fromEntries(pairs)).toEqual(PREFIXES);
});
