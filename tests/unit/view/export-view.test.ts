import type { Term } from "@rdfjs/types";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Graph } from "../../../src/graph.ts";
import { readQuads } from "../../../src/rdf/n3.ts";
import { dpc, TERMS } from "../../../src/rdf/vocabulary.ts";
import { type ExportFormat, exportView } from "../../../src/view/export-view.ts";
import { graphOf } from "../../fixtures/graph.ts";
import { istanbul } from "../../fixtures/istanbul.ts";

const NODES = ["event/2025-02-27-negotiation-istanbul", "place/istanbul"];

let graph: Graph;

beforeAll(async () => {
  graph = await graphOf(istanbul);
});

afterAll(async () => {
  await graph.close();
});

const written = async (format: ExportFormat) =>
  exportView(await graph.quads(), { nodes: NODES, base: graph.base }, format);

test.each(["trig", "turtle"] as const)(
  "a part of the graph is written as %s with its claims, without those about what is left out",
  async (format) => {
    const text = await written(format);
    expect(text).toContain("negotiation-istanbul");
    expect(text).toContain("dpc:Claim");
    expect(text).not.toContain("serguei-lavrov");
  },
);

test("in Turtle, which has one graph, every claim names the article whose graph it is in", async () => {
  const trig = readQuads(await written("trig"), "trig");
  const turtle = new Set(readQuads(await written("turtle"), "turtle").map(tripleText));
  const claims = trig.filter(({ object }) => object.equals(dpc("Claim")));
  expect(claims.length).toBeGreaterThan(3);
  for (const { subject, graph: article } of claims) {
    expect(turtle).toContain(tripleText({ subject, predicate: TERMS.source, object: article }));
  }
  expect([...turtle]).toEqual(expect.arrayContaining(trig.map(tripleText)));
});

test("every article that is pointed at is described", async () => {
  const quads = readQuads(await written("turtle"), "turtle");
  const described = quads
    .filter(({ object }) => object.equals(dpc("Article")))
    .map(({ subject }) => subject.value);
  const pointed = quads.filter(({ predicate }) => predicate.equals(dpc("mentionedIn")));
  expect(pointed.length).toBeGreaterThan(0);
  for (const { object } of pointed) expect(described).toContain(object.value);
});

function tripleText({
  subject,
  predicate,
  object,
}: Record<"subject" | "predicate" | "object", Term>) {
  return [subject, predicate, object].map(({ value }) => value).join(" ");
}
