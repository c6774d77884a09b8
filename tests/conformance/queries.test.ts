import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Claim, Knowledge } from "../../src/knowledge/knowledge.ts";
import { openEngine } from "../../src/query/engine.ts";
import { rowsOf, type SparqlRow } from "../../src/query/rows.ts";
import { trigOf } from "../fixtures/graph.ts";
import { before, knowledge, spanOf } from "../fixtures/knowledge.ts";

const FOLDER = new URL("../../ontology/queries/", import.meta.url);
const files = readdirSync(FOLDER).sort();
const textOf = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");

/** The hand-made knowledge, and Berlin's host: none of its two articles names one. */
function withHost(): Knowledge {
  const fact = {
    subject: "event/2025-06-summit-berlin",
    predicate: "host",
    object: { kind: "thing", iri: "state/DEU" },
  } as const;
  const claim: Claim = {
    ...fact,
    iri: "claim/0123456789abcdef",
    article: before.id,
    evidence: [spanOf(before, "à Berlin")],
    basis: "inferred",
    confidence: 0.5,
    rule: "test.host",
  };
  return {
    ...knowledge,
    facts: [...knowledge.facts, fact],
    claims: [...knowledge.claims, claim],
  };
}

const engine = openEngine({ content: trigOf(withHost()), format: "trig" });

/** Answers with IRIs cut to their last part, and only the columns asked for. */
function answer(name: string, columns: readonly string[]): readonly string[] {
  const json = engine.query({ sparql: textOf(name), mediaType: "application/sparql-results+json" });
  const cell = (row: SparqlRow, column: string) =>
    String(row[column] ?? "").replace(/^https?:\S*[/#](?=[^/#]+$)/, "");
  return [...rowsOf(json)].map((row) => columns.map((column) => cell(row, column)).join(" · "));
}

const MEETING = "rencontre de Jean-Noël Barrot et Johann Wadephul à Genève";

const EXPECTED: Readonly<Record<string, readonly [columns: string, rows: readonly string[]]>> = {
  "absentees.rq": [
    "whoName eventName words start end article",
    [`Italie · ${MEETING} · L'Italie n'était pas présente · 197 · 226 · ${before.id}`],
  ],
  "best-attested.rq": [
    "eventName sources articles",
    [
      `${MEETING} · 2 · 2`,
      "sommet de Berlin · 2 · 2",
      "accusation de l'Allemagne contre la Syrie · 1 · 1",
      "déclaration de Jean-Noël Barrot · 1 · 1",
      "sanctions de la France contre la Syrie · 1 · 1",
      "visite d'Annalena Baerbock à Damas · 1 · 1",
    ],
  ],
  "disputed-facts.rq": [
    "property value publisher words",
    [
      "date · 2025-05-13 · Le Courrier (exemple) · mardi",
      "date · 2025-05-12 · La Gazette (exemple) · 12 mai 2025",
    ],
  ],
  "event-chains.rq": [
    "eventName relation otherName",
    [`sommet de Berlin · follows · ${MEETING}`, `sommet de Berlin · follows · ${MEETING}`],
  ],
  "events-by-place.rq": [
    "placeName eventName status date latitude",
    [
      "Berlin · sommet de Berlin · postponed · 2025-06 · 52.52",
      "Damas · visite d'Annalena Baerbock à Damas · occurred ·  · ",
      `palais des Nations · ${MEETING} · occurred · 2025-05-13 · `,
      `palais des Nations · ${MEETING} · occurred · 2025-05-12 · `,
    ],
  ],
  "hosts-and-mediators.rq": [
    "whoName role eventName date",
    ["Allemagne · host · sommet de Berlin · 2025-06"],
  ],
  "life-of-events.rq": [
    "eventName published status words",
    [
      "sommet de Berlin · 2025-05-14 · planned · doit se tenir",
      "sommet de Berlin · 2025-06-02 · postponed · est reporté",
    ],
  ],
  "offices-over-time.rq": [
    "personName officeName ofName status until firstRead",
    [
      "Annalena Baerbock · ministre · Allemagne · former · ../2025 · 2025-06-02",
      "Johann Wadephul · ministre des affaires étrangères · Allemagne · current ·  · 2025-05-14",
      "Jean-Noël Barrot · ministre des affaires étrangères · France · current ·  · 2025-05-14",
    ],
  ],
  "planned-events.rq": [
    "eventName status date placeName published",
    ["sommet de Berlin · postponed · 2025-06 · Berlin · 2025-06-02"],
  ],
  "quotations.rq": [
    "speakerName words kind start end statement",
    [
      "Jean-Noël Barrot · Nous avons parlé de la Syrie, sans tabou · direct · 230 · 270 · 2025-05-13-statement-barrot",
    ],
  ],
  "sanctions.rq": [
    "agentName targetName type status date",
    ["France · Syrie · Sanction · occurred · 2024"],
  ],
  "timeline.rq": [
    "earliest latest date eventName",
    [
      "2024-01-01 · 2024-12-31 · 2024 · sanctions de la France contre la Syrie",
      `2025-05-12 · 2025-05-13 · 2025-05-13 · ${MEETING}`,
      `2025-05-12 · 2025-05-13 · 2025-05-12 · ${MEETING}`,
      "2025-06-01 · 2025-06-30 · 2025-06 · sommet de Berlin",
    ],
  ],
  "who-met-whom.rq": [
    "oneName otherName date placeName",
    [
      "Allemagne · France · 2025-05-12 · palais des Nations",
      "Allemagne · France · 2025-05-13 · palais des Nations",
      "Jean-Noël Barrot · Allemagne · 2025-05-12 · palais des Nations",
      "Jean-Noël Barrot · Allemagne · 2025-05-13 · palais des Nations",
      "Jean-Noël Barrot · Johann Wadephul · 2025-05-12 · palais des Nations",
      "Jean-Noël Barrot · Johann Wadephul · 2025-05-13 · palais des Nations",
      "Johann Wadephul · France · 2025-05-12 · palais des Nations",
      "Johann Wadephul · France · 2025-05-13 · palais des Nations",
    ],
  ],
  "who-speaks-of-whom.rq": [
    "speakerName link aboutName",
    [
      "Allemagne · accused · Syrie",
      "Allemagne · spokeOf · Syrie",
      "Jean-Noël Barrot · spokeOf · Syrie",
    ],
  ],
};

test.each(Object.entries(EXPECTED))("%s is answered", (name, [columns, rows]) => {
  expect([...answer(name, columns.split(" "))].sort()).toEqual([...rows].sort());
});

test("evidence.rq lists every claim about an event once, with its words and its voice", () => {
  const rows = answer("evidence.rq", ["property", "words", "voiceName"]);
  const claims = withHost().claims.filter(({ subject }) => subject.startsWith("event/"));
  expect(rows.length).toBe(claims.length);
  expect(rows).toContain("date · 12 mai 2025 · Allemagne");
  expect(rows).toContain("absent · L'Italie n'était pas présente · ");
});

test("every shipped question has its test here", () => {
  expect(files).toEqual([...Object.keys(EXPECTED), "evidence.rq"].sort());
});

test.each(files)("%s opens with a French and an English title", (name) => {
  expect(textOf(name)).toMatch(/^# fr: \S.*\?\n# en: \S.*\?\n/);
});
