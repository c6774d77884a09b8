import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readLanguage } from "../../../src/files/read-language.ts";

test("the French pack has tables, and authority records that point at one another", async () => {
  const pack = await readLanguage("fr");
  expect(pack.code).toBe("fr");
  expect(pack.authority.find(({ iri }) => iri === "state/RUS")).toMatchObject({
    label: "Russie",
    capital: "place/moscou",
    source: "states.ttl",
  });
});

test("a user's file adds names to what the pack knows, and things of its own", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "depeche-")), "own.ttl");
  await writeFile(
    path,
    `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
     @prefix wd: <http://www.wikidata.org/entity/> .
     wd:Q159 a wd:Q6256 ; rdfs:label "Sainte Russie"@fr .
     wd:Q1234567 a wd:Q16560 ; rdfs:label "palais de l'Essai"@fr .`,
  );
  const { authority } = await readLanguage("fr", { authority: [path] });
  expect(authority.find(({ iri }) => iri === "state/RUS")?.names).toContain("Sainte Russie");
  expect(authority.find(({ source }) => source === "own.ttl")).toMatchObject({
    iri: "place/palais-de-l-essai-q1234567",
    type: "Venue",
  });
});

test("an unknown language is refused, the known ones named", async () => {
  await expect(readLanguage("tlh")).rejects.toMatchObject({
    code: "bad-pack",
    message: expect.stringContaining("known are fr"),
  });
});

test("an authority file that is not there is refused by its path", async () => {
  await expect(readLanguage("fr", { authority: ["nowhere.ttl"] })).rejects.toMatchObject({
    code: "cannot-read",
    message: expect.stringContaining("nowhere.ttl"),
  });
});
