import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ClaimObject, Knowledge } from "../../src/knowledge/knowledge.ts";
import { openEngine } from "../../src/query/engine.ts";
import { directLinks } from "../../src/rdf/direct-links.ts";
import { knowledgeQuads } from "../../src/rdf/knowledge-quads.ts";
import { namedNode, quad, readQuads, writeQuads } from "../../src/rdf/n3.ts";
import {
  DIRECT_LINKS,
  dpc,
  EVENT_STATUSES,
  EVENT_TYPES,
  eventType,
  PARTICIPANT_ROLES,
  TENURE_STATUSES,
} from "../../src/rdf/vocabulary.ts";
import { settings } from "../fixtures/graph.ts";
import { knowledge } from "../fixtures/knowledge.ts";

const EDGES = readFileSync(new URL("../../ontology/edges.rq", import.meta.url), "utf8");
const LINKS = new Set(DIRECT_LINKS.map((name) => dpc(name).value));

type Quads = ReturnType<typeof directLinks>;

const keys = (quads: Quads) =>
  [
    ...new Set(
      quads.map(
        ({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`,
      ),
    ),
  ].sort();

function constructed(facts: Quads): readonly string[] {
  const engine = openEngine({ content: writeQuads(facts, "ntriples"), format: "ntriples" });
  const text = engine.query({ sparql: EDGES, mediaType: "application/n-triples" });
  return keys(readQuads(text, "ntriples"));
}

/** A small generator with a fixed seed (mulberry32): the same graphs each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Events and tenures of all types, statuses and roles among a few actors. */
function randomFacts(seed: number): Quads {
  const next = random(seed);
  const pick = <T>(from: readonly [T, ...T[]]): T =>
    from[Math.floor(next() * from.length)] ?? from[0];
  const node = (kind: string, count: number) =>
    namedNode(`${settings.base}${kind}/${Math.floor(next() * count)}`);
  const roles = ["participant", ...PARTICIPANT_ROLES, "absent", "place", "topic"] as const;
  const events = Array.from({ length: 30 }, (_, index) => {
    const event = namedNode(`${settings.base}event/${index}`);
    const type =
      next() < 0.7
        ? pick(["Meeting", "Visit", "Statement", "Accusation", "Sanction"])
        : pick(EVENT_TYPES as unknown as [string]);
    const status = next() < 0.7 ? "occurred" : pick(EVENT_STATUSES);
    return [
      quad(event, dpc("eventType"), eventType(type)),
      quad(event, dpc("status"), dpc(status)),
      ...Array.from({ length: 4 }, () => quad(event, dpc(pick(roles)), node("actor", 6))),
    ];
  });
  const tenures = Array.from({ length: 4 }, (_, index) => {
    const tenure = namedNode(`${settings.base}tenure/${index}`);
    const office = node("office", 3);
    return [
      quad(tenure, dpc("person"), node("actor", 6)),
      quad(tenure, dpc("office"), office),
      quad(tenure, dpc("tenureStatus"), dpc(pick(TENURE_STATUSES))),
      quad(office, dpc("of"), node("actor", 6)),
    ];
  });
  return [...events, ...tenures].flat();
}

test("the direct links of the hand-made graph are those that edges.rq constructs", () => {
  const facts = knowledgeQuads(knowledge, settings).filter(
    ({ graph }) => graph.termType === "DefaultGraph",
  );
  const links = facts.filter(({ predicate }) => LINKS.has(predicate.value));
  const others = facts.filter(({ predicate }) => !LINKS.has(predicate.value));
  expect(links.length).toBeGreaterThan(10);
  expect(keys(links)).toEqual(constructed(others));
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])("they are the same over random graph %i", (seed) => {
  const facts = randomFacts(seed);
  const links = keys(directLinks(facts));
  expect(new Set(links.map((link) => link.split(" ")[1])).size).toBeGreaterThan(4);
  expect(links).toEqual(constructed(facts));
});

test.each([
  ["planned", "met"],
  ["denied", "met"],
  ["cancelled", "met"],
])("an event that is %s links nobody by %s", (status, link) => {
  const term: ClaimObject = { kind: "term", name: status };
  const unheld: Knowledge = {
    ...knowledge,
    facts: knowledge.facts.map((fact) =>
      fact.predicate === "status" ? { ...fact, object: term } : fact,
    ),
  };
  const found = knowledgeQuads(unheld, settings).filter(({ predicate }) =>
    predicate.value.endsWith(`#${link}`),
  );
  expect(found).toEqual([]);
});
