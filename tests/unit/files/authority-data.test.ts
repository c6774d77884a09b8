import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dataFolder } from "../../../src/files/data-folder.ts";
import { readLanguage } from "../../../src/files/read-language.ts";
import type { AuthorityRecord } from "../../../src/language/authority.ts";
import { compileGazetteer } from "../../../src/language/gazetteer.ts";

const pack = await readLanguage("fr");
const gazetteer = compileGazetteer(pack);
const ofType = (type: string) => pack.authority.filter((record) => record.type === type);
const iris = (records: readonly AuthorityRecord[]) => records.map(({ iri }) => iri);

/** States that are no more, and territories without an adjective in use. */
const HISTORIC = ["state/SUN", "state/YUG", "state/CSK", "state/DDR"];

test("every authority file is named by the pack", async () => {
  const files = await readdir(join(dataFolder(), "authority"));
  const sources = new Set(pack.authority.map(({ source }) => source));
  expect([...sources].sort()).toEqual(files.filter((name) => name.endsWith(".ttl")).sort());
});

test("the terms of ours that authority files use are defined in the ontology", async () => {
  const read = (path: string) => readFile(join(dataFolder(), path), "utf8");
  const defined = await Promise.all(
    ["../ontology/depeche.ttl", "../ontology/authority.ttl"].map(read),
  );
  const used = await Promise.all(
    [...new Set(pack.authority.map(({ source }) => source))].map((source) =>
      read(`authority/${source}`),
    ),
  );
  const terms = new Set(used.join("").match(/\bdpc:\w+/g));
  const isDefined = (term: string) => defined.some((text) => text.includes(`\n${term} a `));
  expect([...terms].filter((term) => !isDefined(term))).toEqual([]);
});

test.each([
  ["State", 195],
  ["Organization", 350],
  ["Place", 600],
  ["Venue", 150],
  ["Person", 500],
])("the pack knows the %ss of diplomacy (at least %i)", (type, least) => {
  expect(ofType(type).length).toBeGreaterThanOrEqual(least);
});

test("every state has a label in both languages, nationality words and a capital", () => {
  const lacking = ofType("State").filter(
    ({ labelEn, demonyms, capital }) =>
      labelEn === undefined || capital === undefined || demonyms.length < 2,
  );
  expect(iris(lacking)).toEqual([]);
});

test("every state of today is told apart from elsewhere, and no two share an identity", () => {
  const today = ofType("State").filter(({ iri }) => !HISTORIC.includes(iri));
  expect(iris(today.filter(({ sameAs }) => sameAs === undefined))).toEqual([]);
  const identities = pack.authority.flatMap(({ sameAs }) => sameAs ?? []);
  expect(new Set(identities).size).toBe(identities.length);
});

test("a capital lies in its state", () => {
  const astray = ofType("State").filter(({ iri, capital }) => {
    const state = gazetteer.byIri(capital ?? "")?.state;
    return !HISTORIC.includes(iri) && state !== iri;
  });
  expect(iris(astray)).toEqual([]);
});

test("what a record points at is of the class that it should be", () => {
  const wrong = pack.authority.filter(({ capital, state, within, seat }) => {
    const isOf = (iri: string | undefined, ...types: readonly string[]) =>
      iri === undefined || types.includes(gazetteer.byIri(iri)?.type ?? "none");
    const isSound = isOf(capital, "Place") && isOf(state, "State") && isOf(seat, "Venue");
    return !isSound || !isOf(within, "Place", "Venue", "State");
  });
  expect(iris(wrong)).toEqual([]);
});

test("a place within another lies in the same state, where both have one", () => {
  const astray = pack.authority.filter(({ state, within }) => {
    const outer = gazetteer.byIri(within ?? "")?.state;
    return state !== undefined && outer !== undefined && outer !== state;
  });
  expect(iris(astray)).toEqual([]);
});

test("coordinates come in pairs, on the globe", () => {
  const wrong = pack.authority.filter(({ latitude, longitude }) => {
    const isPair = (latitude === undefined) === (longitude === undefined);
    return !isPair || Math.abs(latitude ?? 0) > 90 || Math.abs(longitude ?? 0) > 180;
  });
  expect(iris(wrong)).toEqual([]);
});

test.each([
  ["Etats-Unis", ["state/USA"]],
  ["Biélorussie", ["state/BLR"]],
  ["Bélarus", ["state/BLR"]],
  ["Birmanie", ["state/MMR"]],
  ["RDC", ["state/COD"]],
  ["Congo", ["state/COD", "state/COG"]],
  ["Ryad", ["place/riyad"]],
  ["Jeddah", ["place/djeddah"]],
  ["Kyiv", ["place/kiev"]],
  ["Maison Blanche", ["organization/maison-blanche", "place/maison-blanche"]],
  ["Quai d’Orsay", ["organization/quai-d-orsay", "place/quai-d-orsay"]],
  ["Cédéao", ["organization/cedeao"]],
  ["Otan", ["organization/otan"]],
  ["Volodymyr Zelenskyy", ["person/volodymyr-zelensky"]],
  ["Sergei Lavrov", ["person/serguei-lavrov"]],
  ["Alexander Darchiev", ["person/alexandre-dartchiev"]],
  ["Palais de Ciragan", ["place/palais-de-ciragan"]],
])("« %s » names %j", (name, expected) => {
  expect(iris(gazetteer.byName(name))).toEqual(expected);
});

test.each([
  ["Russes", ["state/RUS"]],
  ["Américaine", ["state/USA"]],
  ["sud-coréens", ["state/KOR"]],
  ["saoudiennes", ["state/SAU"]],
  ["turque", ["state/TUR"]],
  ["grecques", ["state/GRC"]],
  ["nigérian", ["state/NGA"]],
  ["nigériens", ["state/NER"]],
  ["congolaise", ["state/COD", "state/COG"]],
])("« %s » is the nationality of %j", (form, expected) => {
  expect(iris(gazetteer.byDemonym(form))).toEqual(expected);
});

test("the first part of a compound word of nationality names a known thing", () => {
  const rows = pack.tables.get("demonym-stems") ?? [];
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter(({ state }) => gazetteer.byIri(state ?? "") === undefined)).toEqual([]);
});
