import { describe, expect, test, vi } from "vitest";
import type { Article } from "../../src/document/article.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { openEngine } from "../../src/query/engine.ts";
import { addReifiers } from "../../src/rdf/add-reifiers.ts";
import type { GraphFormat } from "../../src/rdf/graph-format.ts";
import { knowledgeQuads } from "../../src/rdf/knowledge-quads.ts";
import { readQuads } from "../../src/rdf/n3.ts";
import type { GraphSettings } from "../../src/rdf/settings.ts";
import { EXPORT_FORMATS, type ExportFormat, writeGraphAs } from "../../src/rdf/write-graph.ts";
import { settings } from "../fixtures/graph.ts";
import { before, knowledge } from "../fixtures/knowledge.ts";

// Threads and processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const NASTY = 'a"b\\c\td\re\u0007f\u0000 <x> {y} \\U0001f1eb 🇫🇷 \u202e\u2028 ’ « » é';

/** The same knowledge, every text in it as hostile as an article can make it. */
function nasty(): Knowledge {
  const article: Article = { ...before, title: NASTY, author: NASTY, publisher: NASTY, url: NASTY };
  return {
    ...knowledge,
    articles: knowledge.articles.map((other) => (other.id === before.id ? article : other)),
    entities: knowledge.entities.map((entity) => ({
      ...entity,
      altLabels: [NASTY, "x".repeat(10_000)],
    })),
  };
}

/** A graph as sorted canonical N-Quads: our graphs hold no blank nodes, so equal text is equality. */
function canonical(content: string, format: GraphFormat): string {
  return openEngine({ content, format }).dump().split("\n").sort().join("\n");
}

const CASES: readonly (readonly [string, Knowledge, GraphSettings])[] = [
  ["the hand-made graph", knowledge, settings],
  ["a graph of hostile texts", nasty(), settings],
  [
    "a graph below a base of its own",
    knowledge,
    { ...settings, base: "https://exemple.fr/graphe/" },
  ],
];

describe.each(CASES)("%s", (_, value, { base, ...rest }) => {
  const quads = knowledgeQuads(value, { base, ...rest });
  const write = (format: ExportFormat, some = quads) =>
    writeGraphAs(format, { quads: some, base, table: "events" });

  test.each(["trig", "nquads", "jsonld"] as const)("comes back whole from %s", async (format) => {
    const whole = canonical(await write("nquads"), "nquads");
    expect(whole.split("\n").length).toBeGreaterThan(quads.length);
    expect(canonical(await write(format), format)).toBe(whole);
  });

  test.each(["turtle", "ntriples"] as const)(
    "comes back without claims from %s",
    async (format) => {
      const facts = quads.filter(({ graph }) => graph.termType === "DefaultGraph");
      const expected = canonical(await write("nquads", facts), "nquads");
      expect(canonical(await write(format), format)).toBe(expected);
    },
  );

  test("n3 reads the TriG that n3 wrote", async () => {
    expect(readQuads(await write("trig"), "trig").length).toBe(quads.length);
  });

  test("the base is found again in the graph", async () => {
    expect(openEngine({ content: await write("nquads"), format: "nquads" }).base).toBe(base);
  });

  test.each(EXPORT_FORMATS)("the same quads in another order give the same %s", async (format) => {
    expect(await write(format, quads.toReversed())).toBe(await write(format));
  });
});

test("two runs over the same knowledge give the same bytes", async () => {
  const write = () => {
    const quads = knowledgeQuads(structuredClone(knowledge), settings);
    return writeGraphAs("trig", { quads, base: settings.base, table: "events" });
  };
  expect(await write()).toBe(await write());
});

test("a run's date is in the graph only when it is given", async () => {
  const dated = { ...settings, run: { version: "0.1.0", date: "2026-11-21T10:00:00Z" } };
  const write = async (some: GraphSettings) =>
    writeGraphAs("trig", {
      quads: knowledgeQuads(knowledge, some),
      base: some.base,
      table: "events",
    });
  expect(await write(settings)).not.toContain("prov:endedAtTime");
  expect(await write(dated)).toContain('prov:endedAtTime "2026-11-21T10:00:00Z"^^xsd:dateTime');
});

test("removing an article removes its graph and changes no claim of another", () => {
  const alone: Knowledge = {
    ...knowledge,
    articles: knowledge.articles.filter(({ id }) => id !== before.id),
    claims: knowledge.claims.filter(({ article }) => article !== before.id),
    quotations: [],
  };
  const keys = (value: Knowledge) =>
    knowledgeQuads(value, settings)
      .filter(({ graph }) => graph.termType !== "DefaultGraph")
      .map(({ subject, predicate, object, graph }) =>
        [graph.value, subject.value, predicate.value, object.value].join(" "),
      );
  const left = keys(knowledge).filter(
    (key) => !key.startsWith(`${settings.base}article/${before.id} `),
  );
  expect(keys(alone)).toEqual(left);
});

test.each(["trig", "nquads"] as const)("reifiers come back from %s", async (format) => {
  const quads = addReifiers(knowledgeQuads(knowledge, settings));
  const text = await writeGraphAs(format, { quads, base: settings.base, table: "events" });
  const engine = openEngine({ content: text, format });
  const answer = engine.query({
    sparql: `SELECT ?words { GRAPH ?a { ?claim rdf:reifies <<( ?event dpc:absent <state/ITA> )>> ; dpc:evidence/oa:exact ?words } }`,
    mediaType: "text/csv",
  });
  expect(answer).toContain("L'Italie n'était pas présente");
  expect(readQuads(text, format).length).toBe(quads.length);
});

test("an IRI that no IRI may be is made one", async () => {
  const [first, ...others] = knowledge.entities;
  const odd = { ...first, iri: "place/l'Île <d\"Yeu> {x}|`\\é" } as typeof first & object;
  const quads = knowledgeQuads({ ...knowledge, entities: [odd, ...others] }, settings);
  const written = { quads, base: settings.base, table: "events" } as const;
  const nquads = canonical(await writeGraphAs("nquads", written), "nquads");
  expect(canonical(await writeGraphAs("trig", written), "trig")).toBe(nquads);
  expect(nquads).toContain("/place/l'Île%20%3Cd%22Yeu%3E%20%7Bx%7D%7C%60%5Cé>");
});

test.each(["graphe/", "https://exemple.fr/g#", "https://exemple.fr/g"])(
  "%s is refused as a base",
  (base) => {
    expect(() => knowledgeQuads(knowledge, { ...settings, base })).toThrow(/is no base/);
  },
);
