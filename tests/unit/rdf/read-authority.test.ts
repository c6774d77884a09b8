import { expect, test } from "vitest";
import { readAuthority } from "../../../src/rdf/read-authority.ts";

const PREFIXES = `
@base <https://w3id.org/depeche/graph/> .
@prefix dpc: <https://w3id.org/depeche/ontology#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
`;
const source = { file: "test.ttl", language: "fr" };
const read = (turtle: string) => readAuthority(PREFIXES + turtle, source);

test("a state has its names, nationality words, capital and identity", () => {
  const [state] = read(`<state/RUS> a dpc:State ; rdfs:label "Russie"@fr, "Russia"@en ;
    skos:altLabel "Fédération de Russie"@fr, "Россия"@ru ; dpc:demonymAdjective "russe"@fr ;
    dpc:demonymNoun "Russe"@fr ; dpc:capital <place/moscou> ; owl:sameAs wd:Q159 .`);
  expect(state).toEqual({
    iri: "state/RUS",
    type: "State",
    label: "Russie",
    labelEn: "Russia",
    names: ["Russie", "Fédération de Russie"],
    demonyms: [
      { form: "russe", kind: "adjective" },
      { form: "Russe", kind: "noun" },
    ],
    capital: "place/moscou",
    sameAs: "http://www.wikidata.org/entity/Q159",
    source: "test.ttl",
  });
});

test("a venue keeps what contains it, and its coordinates", () => {
  const [venue] = read(`<place/palais-de-ciragan> a dpc:Venue, dpc:Place ;
    rdfs:label "palais de Çırağan"@fr ; dpc:state <state/TUR> ;
    schema:containedInPlace <place/istanbul> ; dpc:latitude 41.04 ; dpc:longitude 29.02 .`);
  expect(venue).toMatchObject({
    type: "Venue",
    state: "state/TUR",
    within: "place/istanbul",
    latitude: 41.04,
    longitude: 29.02,
  });
});

test("an export of Wikidata is read: items, codes, points, nationality words", () => {
  const records = read(`
    wd:Q43 a wd:Q6256 ; rdfs:label "Turquie"@fr ; wdt:P297 "TR" ; wdt:P298 "TUR" ; wdt:P36 wd:Q3640 ;
      wdt:P1549 "turc"@fr, "Turc"@fr, "Turkish"@en .
    wd:Q3640 a wd:Q515 ; skos:prefLabel "Ankara"@fr ; wdt:P17 wd:Q43 ; wdt:P625 "Point(32.85 39.93)" .
    wd:Q58217 a wd:Q5 ; rdfs:label "Sergueï Lavrov"@fr ; skos:altLabel "Sergueï Viktorovitch Lavrov"@fr .
    wd:Q1 rdfs:label "univers"@fr .`);
  expect(records).toMatchObject([
    {
      iri: "person/serguei-lavrov-q58217",
      names: ["Sergueï Lavrov", "Sergueï Viktorovitch Lavrov"],
    },
    { iri: "place/ankara-q3640", state: "state/TUR", latitude: 39.93, longitude: 32.85 },
    {
      iri: "state/TUR",
      capital: "place/ankara-q3640",
      sameAs: "http://www.wikidata.org/entity/Q43",
      demonyms: [
        { form: "turc", kind: "adjective" },
        { form: "Turc", kind: "noun" },
      ],
    },
  ]);
});

test.each([
  [
    "<place/paris> a dpc:Place .",
    "test.ttl: https://w3id.org/depeche/graph/place/paris (Place) has no",
  ],
  ["<place/paris> a dpc:Place ; .. rdfs:label", "test.ttl is no valid Turtle"],
])("the file %j is refused with its reason", (turtle, message) => {
  expect(() => read(turtle)).toThrowError(
    expect.objectContaining({ code: "bad-authority", message: expect.stringContaining(message) }),
  );
});

test("a person has the posts held, each from a day on", () => {
  const [person] = read(`<person/x> a dpc:Person ; rdfs:label "X"@fr ; dpc:held
    [ dpc:post "head-of-state" ; org:organization <state/FRA> ; dpc:from "2012-05-15" ; dpc:until "2017-05-14" ] ,
    [ dpc:post "chair" ; org:organization <organization/y> ; dpc:from "2018" ] ,
    [ dpc:post "chair" ; dpc:from "2019" ] .`);
  expect(person?.posts).toEqual([
    { post: "head-of-state", of: "state/FRA", from: "2012-05-15", until: "2017-05-14" },
    { post: "chair", of: "organization/y", from: "2018" },
  ]);
});
