import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../src/build.ts";
import { readArticles } from "../../src/files/read-articles.ts";
import { readLanguage } from "../../src/files/read-language.ts";
import type { Graph } from "../../src/graph.ts";

/** What the project exists for: two articles, asked in SPARQL. */
const SEEDS = ["seed-000.md", "seed-002.md"].map((name) =>
  fileURLToPath(new URL(`../../data/articles/${name}`, import.meta.url)),
);

let graph: Graph;

beforeAll(async () => {
  ({ graph } = await build(readArticles(SEEDS), await readLanguage("fr")));
}, 60_000);

afterAll(() => graph.close());

async function rows(sparql: string): Promise<readonly Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for await (const row of graph.select<Record<string, unknown>>(sparql)) found.push(row);
  return found;
}

/** Labels of the things in one role of the events that a pattern about `?event` finds. */
async function labels(pattern: string, property: string): Promise<readonly unknown[]> {
  const found = await rows(
    `SELECT DISTINCT ?label WHERE { ${pattern} ?event ${property} ?thing . ?thing rdfs:label ?label FILTER (lang(?label) = "fr") } ORDER BY ?label`,
  );
  return found.map(({ label }) => label);
}

const FEBRUARY = `?event dpc:eventType dpt:Negotiation ; dpc:place place:istanbul ; dpc:date ?date FILTER (STR(?date) = "2025-02-27")`;
const APRIL = `?event dpc:eventType dpt:Negotiation ; dpc:place place:istanbul ; dpc:status dpc:planned .`;
const SAUDI = `?event dpc:eventType dpt:Negotiation ; dpc:place ?where FILTER (?where IN (state:SAU, place:riyad))`;

test("the Istanbul talks of 27 February 2025 join Russia and the United States, about the embassies", async () => {
  expect(await labels(FEBRUARY, "dpc:participant")).toEqual(["Russie", "États-Unis"]);
  const topics = await rows(
    `SELECT ?topic WHERE { ${FEBRUARY} ?event dpc:topic ?topic FILTER CONTAINS(STR(?topic), "ambassades") }`,
  );
  expect(topics.length).toBeGreaterThan(0);
  expect(await rows(`SELECT DISTINCT ?event WHERE { ${FEBRUARY} }`)).toHaveLength(1);
});

test("the coming round is planned, in Istanbul too, and headed by Dartchiev and Coulter", async () => {
  expect(await rows(`SELECT DISTINCT ?event WHERE { ${APRIL} }`)).toHaveLength(1);
  expect(await labels(APRIL, "dpc:delegationHead")).toEqual([
    "Alexandre Dartchiev",
    "Sonata Coulter",
  ]);
  expect(await labels(APRIL, "dpc:participant")).toEqual(["Russie", "États-Unis"]);
});

test("the summit that the talks prepare is planned, without a day or a place", async () => {
  const found = await rows(
    `SELECT ?status ?place ?date WHERE { ?event dpc:eventType dpt:Summit ; dpc:status ?status . ?talks dpc:prepares ?event OPTIONAL { ?event dpc:place ?place } OPTIONAL { ?event dpc:date ?date } }`,
  );
  expect(found).toHaveLength(1);
  expect(found[0]).not.toHaveProperty("place");
  expect(found[0]).not.toHaveProperty("date");
  expect(String(found[0]?.status)).toMatch(/planned$/);
});

test("the two rounds are two events", async () => {
  const both = await rows(`SELECT DISTINCT ?event WHERE { ${FEBRUARY} ${APRIL} }`);
  expect(both).toEqual([]);
});

test("the talks in Saudi Arabia are one earlier event, which the first round follows", async () => {
  expect(await rows(`SELECT DISTINCT ?event WHERE { ${SAUDI} }`)).toHaveLength(1);
  expect(await labels(SAUDI, "dpc:participant")).toEqual(["Russie", "États-Unis"]);
  const earlier = SAUDI.replaceAll("?event", "?earlier");
  const follows = await rows(
    `SELECT DISTINCT ?event ?earlier WHERE { ${FEBRUARY} ${earlier} ?event dpc:follows ?earlier }`,
  );
  expect(follows).toHaveLength(1);
});

test("the G20 summit of Osaka took place in 2019", async () => {
  const summits = await rows(
    `SELECT DISTINCT ?status WHERE { ?event dpc:eventType dpt:Summit ; dpc:place place:osaka ; dpc:date ?date ; dpc:status ?status FILTER (STR(?date) = "2019") }`,
  );
  expect(summits.map(({ status }) => String(status).split("#")[1])).toEqual(["occurred"]);
});

test.each([
  ["Lavrov", "ministre des affaires étrangères", "Russie", "current"],
  ["Keçeli", "porte-parole", "affaires étrangères", "current"],
  ["Dartchiev", "ambassadeur", "Russie", "appointed"],
  ["Coulter", "secrétaire d'état adjointe", "États-Unis", "current"],
])("%s is %s of %s (%s)", async (name, office, of, status) => {
  const tenures = await rows(`SELECT DISTINCT ?office ?of ?status WHERE {
    ?tenure dpc:person/rdfs:label ?name ; dpc:tenureStatus ?status ; dpc:office ?post .
    ?post rdfs:label ?office ; dpc:of/rdfs:label ?of .
    FILTER (CONTAINS(?name, "${name}") && lang(?name) = "fr" && lang(?of) = "fr") }`);
  const told = tenures.map((row) =>
    `${row.office} | ${row.of} | ${String(row.status).split("#")[1]}`
      .replace(/’/g, "'")
      .toLowerCase(),
  );
  expect(told).toContainEqual(
    expect.stringMatching(new RegExp(`^${office}.*\\| .*${of}.* \\| ${status}$`, "i")),
  );
});

test("Dartchiev is accredited to the United States", async () => {
  const posts = await rows(
    `SELECT DISTINCT ?state WHERE { ?tenure dpc:person/rdfs:label "Alexandre Dartchiev"@fr ; dpc:office/dpc:accreditedTo ?state }`,
  );
  expect(posts.map(({ state }) => String(state).split("/").pop())).toEqual(["USA"]);
});

test("Ukraine is absent from the Istanbul talks and from those in Saudi Arabia, and takes part in none", async () => {
  expect(await labels(FEBRUARY, "dpc:absent")).toEqual(["Ukraine"]);
  expect(await labels(SAUDI, "dpc:absent")).toEqual(["Ukraine"]);
  const takingPart = await rows(
    `SELECT ?event WHERE { ?event dpc:eventType dpt:Negotiation ; dpc:participant state:UKR . { ${FEBRUARY} } UNION { ${SAUDI} } }`,
  );
  expect(takingPart).toEqual([]);
});

test("Lavrov's words are his, to the character", async () => {
  const quotations = await rows(`SELECT ?words ?start ?end WHERE { GRAPH ?article {
    ?quotation a dpc:Quotation ; dpc:quotationKind dpc:direct ; dpc:speaker person:serguei-lavrov ; dpc:evidence ?span .
    ?span oa:exact ?words ; oa:start ?start ; oa:end ?end } } ORDER BY ?start`);
  expect(quotations).toHaveLength(2);
  expect(quotations[0]?.words).toMatch(
    /^des problèmes systémiques qui se sont accumulés .* l'ambassade américaine à Moscou$/,
  );
  expect(quotations[1]?.words).toBe(
    "on saura avec quelle rapidité et quelle efficacité nous pourrons aller de l'avant",
  );
  expect(quotations.map(({ start, end }) => Number(end) - Number(start))).toEqual([344, 81]);
});

test.each([
  ["annexation of Crimea", "2014"],
  ["invasion of Ukraine", "2022"],
])("the %s by Russia is of %s", async (_, year) => {
  const pattern = `?event dpc:eventType dpt:MilitaryAction ; dpc:date ?date FILTER (STR(?date) = "${year}")`;
  expect(await labels(pattern, "dpc:agent")).toEqual(["Russie"]);
  expect(await labels(pattern, "dpc:target")).toEqual(["Ukraine"]);
});

test("every fact about an event reaches words of an article", async () => {
  const orphans = await rows(`SELECT ?event ?property ?value WHERE {
    ?event a dpc:Event ; ?property ?value
    FILTER (?property IN (dpc:participant, dpc:delegationHead, dpc:host, dpc:mediator, dpc:speaker, dpc:addressee, dpc:agent, dpc:target, dpc:absent, dpc:place, dpc:date, dpc:status, dpc:follows, dpc:partOf, dpc:prepares, dpc:causedBy))
    FILTER NOT EXISTS { GRAPH ?article { ?claim rdf:subject ?event ; rdf:predicate ?property ; rdf:object ?value ; dpc:evidence/oa:exact ?words } } }`);
  expect(orphans).toEqual([]);
});
