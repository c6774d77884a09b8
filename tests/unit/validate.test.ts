import type { Quad } from "@rdfjs/types";
import { beforeAll, expect, test, vi } from "vitest";
import { readRules } from "../../src/files/read-rules.ts";
import { openEngine } from "../../src/query/engine.ts";
import { rowsOf } from "../../src/query/rows.ts";
import type { Rules } from "../../src/query/rules.ts";
import { addReifiers } from "../../src/rdf/add-reifiers.ts";
import { knowledgeQuads } from "../../src/rdf/knowledge-quads.ts";
import { factory, literal, namedNode, quad, writeQuads } from "../../src/rdf/n3.ts";
import { DATATYPES, DPC, DPT, dpc, TERMS, type TermName } from "../../src/rdf/vocabulary.ts";
import { type Checked, validate } from "../../src/validate.ts";
import { settings } from "../fixtures/graph.ts";
import { after, before, knowledge } from "../fixtures/knowledge.ts";

// Threads and processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const good = knowledgeQuads(knowledge, settings);
const base = settings.base;
const MEETING = `${base}event/2025-05-13-meeting-geneve-barrot-wadephul`;
const STATEMENT = `${base}event/2025-05-13-statement-barrot`;
const BARROT = `${base}person/jean-noel-barrot`;

const selector = good.find(({ object }) => object.equals(TERMS.selector))?.subject;

let rules: Rules;
beforeAll(async () => {
  rules = await readRules();
});

/** The quads as a graph, its engine in this thread: a worker for each would take longer than the check. */
function checked(quads: readonly Quad[]): Checked {
  const engine = openEngine({ content: writeQuads(quads, "nquads"), format: "nquads" });
  return {
    base: engine.base,
    quads: async () => quads,
    select: async function* <Row>(sparql: string, options = {}) {
      const mediaType = "application/sparql-results+json";
      yield* rowsOf(engine.query({ sparql, mediaType, ...options })) as Iterable<Row>;
    },
  };
}

async function codesOf(
  quads: readonly Quad[],
  texts = [before, after],
): Promise<readonly string[]> {
  const issues = await validate(checked(quads), rules, texts);
  return [...new Set(issues.map(({ code }) => code))].sort();
}

const is = (name: TermName) => (found: Quad) => found.predicate.equals(dpc(name));
const isClaim = (found: Quad, predicate: TermName, subject: string) =>
  good.some(
    (other) =>
      other.subject.equals(found.subject) &&
      other.predicate.equals(TERMS.predicate) &&
      other.object.equals(dpc(predicate)) &&
      good.some(
        ({ subject: claim, object }) => claim.equals(found.subject) && object.value === subject,
      ),
  );
const without = (drop: (found: Quad) => boolean) => good.filter((found) => !drop(found));
const withFact = (subject: string, name: TermName, object: Quad["object"]) => [
  ...good,
  quad(namedNode(subject), dpc(name), object as never),
];
const replaced = (pick: (found: Quad) => boolean, object: Quad["object"]) => {
  const first = good.find(pick);
  return good.map((found) =>
    found === first ? factory.quad(found.subject, found.predicate, object, found.graph) : found,
  );
};

test("a good graph has no issue", async () => {
  expect(await codesOf(good)).toEqual([]);
});

test.each<readonly [string, () => readonly Quad[], string]>([
  [
    "a claim removed",
    () => without((found) => isClaim(found, "absent", MEETING)),
    "fact-has-claim",
  ],
  [
    "no trigger",
    () => without((found) => isClaim(found, "eventType", STATEMENT)),
    "event-has-trigger",
  ],
  [
    "evidence removed",
    () => without((found) => is("evidence")(found) && isClaim(found, "absent", MEETING)),
    "min-count",
  ],
  ["a selector removed", () => without(({ subject }) => subject.equals(selector ?? null)), "class"],
  [
    "an offset moved",
    () =>
      replaced(({ predicate }) => predicate.equals(TERMS.start), literal("3", DATATYPES.integer)),
    "selector-named-for-span",
  ],
  [
    "an end before its start",
    () => replaced(({ predicate }) => predicate.equals(TERMS.end), literal("0", DATATYPES.integer)),
    "less-than",
  ],
  [
    "an end beyond the text",
    () =>
      replaced(({ predicate }) => predicate.equals(TERMS.end), literal("9999", DATATYPES.integer)),
    "evidence-reach",
  ],
  [
    "words changed",
    () => replaced(({ predicate }) => predicate.equals(TERMS.exact), literal("Jean-Noël Barot")),
    "evidence-moved",
  ],
  [
    "empty words",
    () => replaced(({ predicate }) => predicate.equals(TERMS.exact), literal("")),
    "min-length",
  ],
  [
    "an absentee who takes part",
    () => withFact(MEETING, "absent", namedNode(BARROT)),
    "absent-or-participant",
  ],
  ["a role told twice", () => withFact(MEETING, "host", namedNode(BARROT)), "most-specific-role"],
  ["an unknown status", () => replaced(is("status"), namedNode(`${DPC}imagined`)), "class"],
  ["two statuses", () => withFact(MEETING, "status", dpc("planned")), "max-count"],
  ["an unknown type", () => replaced(is("eventType"), namedNode(`${DPT}Party`)), "class"],
  [
    "a date that is no EDTF",
    () => replaced(is("date"), literal("mardi 13 mai", DATATYPES.edtf)),
    "node",
  ],
  ["a date without its datatype", () => replaced(is("date"), literal("2025-05-13")), "node"],
  [
    "an earliest day after the latest",
    () => replaced(is("earliest"), literal("2031-01-01", DATATYPES.date)),
    "less-than-or-equals",
  ],
  [
    "a participant nobody knows",
    () => replaced(is("participant"), namedNode(`${base}person/inconnu`)),
    "node",
  ],
  ["a place that is a person", () => replaced(is("place"), namedNode(BARROT)), "node"],
  [
    "an event after itself",
    () => withFact(MEETING, "follows", namedNode(MEETING)),
    "relation-to-another",
  ],
  [
    "an event after nothing",
    () => replaced(is("follows"), namedNode(`${base}event/rien`)),
    "class",
  ],
  [
    "a dispute about nothing",
    () => withFact(MEETING, "disputed", dpc("absent")),
    "dispute-has-versions",
  ],
  [
    "too many sources",
    () => replaced(is("independentSources"), literal("7", DATATYPES.integer)),
    "sources-counted",
  ],
  [
    "a label gone",
    () =>
      without(
        ({ subject, predicate }) => subject.value === BARROT && predicate.equals(TERMS.label),
      ),
    "min-count",
  ],
  [
    "a thing nobody mentions",
    () => without((found) => is("mentionedIn")(found) && found.subject.value === BARROT),
    "node",
  ],
  [
    "a link nobody made",
    () => withFact(BARROT, "sanctioned", namedNode(`${base}state/SYR`)),
    "link-unfounded",
  ],
  ["a link gone", () => without(is("sanctioned")), "link-missing"],
  [
    "a sure claim beyond doubt",
    () => replaced(is("confidence"), literal("1.5", DATATYPES.decimal)),
    "max-inclusive",
  ],
  ["a claim without a rule", () => without(is("rule")), "min-count"],
  [
    "claims among the facts",
    () => good.map(({ subject, predicate, object }) => factory.quad(subject, predicate, object)),
    "claim-placed",
  ],
  [
    "an article's hash changed",
    () => replaced(is("sha256"), literal("0".repeat(64))),
    "text-changed",
  ],
  ["a tenure without an office", () => without(is("office")), "min-count"],
])("%s is found", async (_, tampered, code) => {
  expect(await codesOf(tampered())).toContain(code);
});

test("facts without any claim are told once, not fact by fact", async () => {
  const facts = without(({ graph }) => graph.termType !== "DefaultGraph");
  expect(await codesOf(facts)).toEqual(["no-claims"]);
});

test("a graph of no article keeps its promises", async () => {
  const none = { articles: [], entities: [], offices: [], tenures: [], events: [] };
  const empty = knowledgeQuads({ ...none, facts: [], claims: [], quotations: [] }, settings);
  expect(await codesOf(empty)).toEqual([]);
});

test("a graph with reifiers keeps its promises", async () => {
  expect(await codesOf(addReifiers(good))).toEqual([]);
});

test("evidence from another article than its graph is found", async () => {
  const swapped = good.map((found) =>
    found.graph.value.endsWith(before.id)
      ? factory.quad(
          found.subject,
          found.predicate,
          found.object,
          namedNode(`${base}article/${after.id}`),
        )
      : found,
  );
  expect(await codesOf(swapped)).toContain("evidence-placed");
});

test("a stored text that changed, or is gone, is found", async () => {
  const changed = { ...before, text: before.text.replace("mardi", "lundi") };
  expect(await codesOf(good, [changed, after])).toEqual(["evidence-moved", "text-changed"]);
  expect(await codesOf(good, [after])).toEqual(["text-missing"]);
});

test("an issue tells the article, the offset and what was found", async () => {
  const tampered = replaced(({ predicate }) => predicate.equals(TERMS.exact), literal("autre"));
  const [issue] = await validate(checked(tampered), rules, [before, after]);
  expect(issue?.article).toMatch(/^[0-9a-f]{16}$/);
  const [offset, words] = [issue?.offset ?? 0, /« (.*?) » where/.exec(issue?.message ?? "")?.[1]];
  const text = issue?.article === before.id ? before.text : after.text;
  expect(text.slice(offset, offset + (words?.length ?? 0))).toBe(words);
  expect(issue?.message).toMatch(
    /^article\/\S+: The text has « .* » where the evidence has « autre »/,
  );
});
