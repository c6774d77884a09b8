import { afterAll, beforeAll, expect, test } from "vitest";
import type { Graph } from "../../../src/graph.ts";
import { readArticlePage } from "../../../src/view/article-page.ts";
import { labelInEnglish } from "../../../src/view/english-labels.ts";
import {
  type EvidenceSources,
  readEdgeEvidence,
  readNodeEvidence,
} from "../../../src/view/evidence.ts";
import type { Picture } from "../../../src/view/picture.ts";
import { readPicture } from "../../../src/view/read-picture.ts";
import { graphOf } from "../../fixtures/graph.ts";
import { announcing, during, gaps, istanbul } from "../../fixtures/istanbul.ts";

let graph: Graph;
let picture: Picture;
let sources: EvidenceSources;

beforeAll(async () => {
  graph = await graphOf(istanbul);
  const select = async (sparql: string) => {
    const rows = [];
    for await (const row of graph.select(sparql)) rows.push(row);
    return rows;
  };
  const stored = istanbul.articles.map((article) => ({
    ...article,
    mentions: [],
    gaps: article.id === during.id ? gaps : [],
  }));
  const articles = new Map(stored.map((article) => [article.id, article]));
  sources = { select, base: graph.base, articles };
  picture = await readPicture(select, { articles, terms: {}, data: "0" });
});

afterAll(() => graph.close());

const node = (iri: string) => picture.nodes.find((candidate) => candidate.iri === iri);
const edge = (from: string, to: string) =>
  picture.edges.find(
    ({ source, target }) =>
      picture.nodes[source]?.iri === from && picture.nodes[target]?.iri === to,
  );

const TALKS = "event/2025-02-27-negotiation-istanbul";
const RIYADH = "event/2025-02-negotiation-arabie-saoudite";

test("things and events are nodes with their class and names", () => {
  expect(node("person/serguei-lavrov")).toMatchObject({
    class: "Person",
    label: "Sergueï Lavrov",
    labelEn: "Sergey Lavrov",
    names: ["Lavrov", "Sergey Lavrov"],
  });
  expect(node(TALKS)?.event).toMatchObject({
    type: "Negotiation",
    status: "occurred",
    dates: ["2025-02-27"],
  });
});

test("an edge counts the claims of each article behind it", () => {
  const article = picture.articles.findIndex(({ id }) => id === during.id);
  expect(edge(TALKS, "state/RUS")).toMatchObject({
    kinds: ["participant"],
    support: [{ article, claims: 1 }],
    disputed: false,
  });
});

test("an office joins the person to the state, with the claims about the tenure", () => {
  const held = edge("person/serguei-lavrov", "state/RUS");
  expect(held?.kinds).toEqual(["holds"]);
  expect(held?.support[0]?.claims).toBe(3);
});

test("edges of a property on which sources differ are disputed", () => {
  expect(edge(RIYADH, "place/riyad")?.disputed).toBe(true);
  expect(edge(RIYADH, "state/RUS")?.disputed).toBe(false);
});

test("who is said to be absent is joined as absent, never as participant", () => {
  expect(edge(TALKS, "state/UKR")?.kinds).toEqual(["absent"]);
});

test("the evidence of an edge is its claims with their sentence", async () => {
  const { claims } = await readEdgeEvidence({ from: TALKS, to: "place/istanbul" }, sources);
  expect(claims).toHaveLength(1);
  const passage = claims[0]?.passage;
  const marked = passage?.marks.map(({ start, end }) => passage.text.slice(start, end));
  expect(marked).toEqual(["Istanbul"]);
  expect(claims[0]).toMatchObject({ article: during.id, predicate: "place", status: "occurred" });
});

test("the evidence of a node holds its claims, its words and why it is one", async () => {
  const { claims, quotations, reasons } = await readNodeEvidence("person/serguei-lavrov", sources);
  expect(new Set(claims.map(({ predicate }) => predicate))).toEqual(
    new Set(["speaker", "person", "office", "tenureStatus"]),
  );
  expect(quotations[0]?.passage?.text).toContain("on saura avec quelle rapidité");
  expect(reasons).toHaveLength(1);
});

test.each(["><script>", "event/x> } DROP ALL", "a b"])(
  "the evidence of %j is none",
  async (iri) => {
    expect(await readNodeEvidence(iri, sources)).toEqual({
      claims: [],
      quotations: [],
      reasons: [],
    });
  },
);

test("an article's page holds its marks in order, its claims and its gaps", async () => {
  const page = await readArticlePage(announcing.id, sources);
  const words = page?.marks.map(({ start, end }) => page.text.slice(start, end));
  expect(words).toContain("Alexander Darchiev");
  expect(page?.marks.map(({ start }) => start)).toEqual(
    page?.marks.map(({ start }) => start).sort((one, other) => one - other),
  );
  expect((await readArticlePage(during.id, sources))?.gaps).toEqual(gaps);
  expect(await readArticlePage("0000000000000000", sources)).toBeUndefined();
});

test("a direct link names the events that it follows from", () => {
  const met = picture.edges.filter(({ kinds, via }) => via !== undefined && kinds.includes("met"));
  const ends = met.map(({ source, target }) =>
    [source, target].map((index) => picture.nodes[index]?.iri),
  );
  expect(ends).toContainEqual(["state/RUS", "state/USA"]);
  const behind = met.flatMap(({ via = [] }) =>
    via.map(({ event }) => picture.nodes[event]?.iri ?? ""),
  );
  expect(behind).toContain(TALKS);
  // The round to come has not taken place: nobody met there.
  expect(behind).not.toContain("event/2025-04-negotiation-istanbul");
});

const TERMS = { Negotiation: { fr: "négociation", en: "negotiation" } };

test.each([
  ["Négociation : Russie, États-Unis (Riyad)", "Negotiation: Russia, United States (Riyad)"],
  ["Négociation (Riyad, 2025-02)", "Negotiation (Riyad, 2025-02)"],
  ["Négociation – le statut de la ville", "Negotiation – le statut de la ville"],
  ["Négociation : Russie (Russieville)", "Negotiation: Russia (Russieville)"],
  ["Négociation : Russie, Géorgie – la Russie", "Negotiation: Russia, Georgia – la Russia"],
  ["négociations russo-américaines", undefined],
  ["Pourparlers de Genève", undefined],
])("the label « %s » of an event in English", (label, expected) => {
  const common = { names: [], articles: [], x: 0, y: 0 };
  const event = {
    type: "Negotiation",
    status: "occurred",
    dates: [],
    disputed: [],
    topics: [],
  } as const;
  const nodes = [
    { ...common, iri: "event/1", class: "Event", label, event },
    { ...common, iri: "state/RUS", class: "State", label: "Russie", labelEn: "Russia" },
    { ...common, iri: "state/USA", class: "State", label: "États-Unis", labelEn: "United States" },
    { ...common, iri: "state/GEO", class: "State", label: "Géorgie", labelEn: "Georgia" },
    { ...common, iri: "place/georgia", class: "Place", label: "Georgia", labelEn: "Georgia, USA" },
  ] as const;
  const edges = [1, 2, 3, 4].map((target) => ({
    source: 0,
    target,
    kinds: ["participant"],
    support: [],
    disputed: false,
  }));
  expect(labelInEnglish(nodes, edges, TERMS)[0]?.labelEn).toBe(expected);
});
