import { expect, test } from "vitest";
import type { Entity, Fact, Knowledge } from "../../../src/knowledge/knowledge.ts";
import { knowledgeQuads } from "../../../src/rdf/knowledge-quads.ts";
import { dpc, TERMS } from "../../../src/rdf/vocabulary.ts";
import { settings } from "../../fixtures/graph.ts";
import { knowledge } from "../../fixtures/knowledge.ts";

const SUMMIT = "event/2025-06-summit-berlin";

/** The knowledge with other dates for the summit. */
function dated(...dates: readonly string[]): Knowledge {
  const others = knowledge.facts.filter(
    ({ subject, predicate }) => subject !== SUMMIT || predicate !== "date",
  );
  const facts = dates.map(
    (edtf): Fact => ({ subject: SUMMIT, predicate: "date", object: { kind: "date", edtf } }),
  );
  return { ...knowledge, facts: [...others, ...facts] };
}

function valuesOf(value: Knowledge, subject: string, ...predicates: Parameters<typeof dpc>) {
  return knowledgeQuads(value, settings)
    .filter((quad) => quad.subject.value === settings.base + subject)
    .filter(({ predicate }) => predicates.some((name) => predicate.equals(dpc(name))))
    .map(({ object }) => object.value);
}

test.each([
  [["2025-06-12"], "2025-06-12", "2025-06-12"],
  [["2025-06"], "2025-06-01", "2025-06-30"],
  [["2024-02"], "2024-02-01", "2024-02-29"],
  [["2025-02-17/2025-02-23"], "2025-02-17", "2025-02-23"],
  [["2019"], "2019-01-01", "2019-12-31"],
  [["../2019"], undefined, "2019-12-31"],
  [["2025-05-12", "2025-05-13"], "2025-05-12", "2025-05-13"],
  [["2025-05-12", "../2019"], undefined, "2025-05-12"],
  [[], undefined, undefined],
])("an event of %j lies between %s and %s", (dates, earliest, latest) => {
  expect(valuesOf(dated(...dates), SUMMIT, "earliest")[0]).toBe(earliest);
  expect(valuesOf(dated(...dates), SUMMIT, "latest")[0]).toBe(latest);
});

test("a label is written in the language of the pack, and in English where it is known", () => {
  const labels = knowledgeQuads(knowledge, settings)
    .filter(
      ({ subject, predicate }) =>
        subject.value.endsWith("place/geneve") && predicate.equals(TERMS.label),
    )
    .map(({ object }) =>
      object.termType === "Literal" ? `${object.value}@${object.language}` : "",
    );
  expect(labels).toEqual(["Genève@fr", "Geneva@en"]);
});

test("coordinates are decimals, whole numbers included", () => {
  const [place, ...others] = knowledge.entities;
  const entity = { ...place, iri: "place/ile", latitude: -4, longitude: 0.1234567 } as Entity;
  const turtle = knowledgeQuads({ ...knowledge, entities: [entity, ...others] }, settings)
    .filter(({ subject }) => subject.value.endsWith("place/ile"))
    .map(({ object }) => object)
    .filter(
      (object) => object.termType === "Literal" && object.datatype.value.endsWith("#decimal"),
    );
  expect(turtle.map(({ value }) => value)).toEqual(["-4.0", "0.123457"]);
});

test("a claim that lost has no fact, and its words are kept", () => {
  const quads = knowledgeQuads(knowledge, settings);
  const said = quads.filter(
    ({ predicate, object }) => predicate.equals(TERMS.object) && object.equals(dpc("planned")),
  );
  const held = quads.filter(
    ({ predicate, object, graph }) =>
      predicate.equals(dpc("status")) &&
      object.equals(dpc("planned")) &&
      graph.termType === "DefaultGraph",
  );
  expect([said.length, held.length]).toEqual([1, 0]);
});

test("every quad outside the facts stands in the graph of an article", () => {
  const graphs = knowledgeQuads(knowledge, settings)
    .map(({ graph }) => graph.value)
    .filter((graph) => graph !== "");
  const articles = knowledge.articles.map(({ id }) => `${settings.base}article/${id}`);
  expect([...new Set(graphs)].sort()).toEqual(articles.sort());
});
