import { expect, test } from "vitest";
import { assembleKnowledge } from "../../../src/knowledge/assemble.ts";
import { compileEventLabels } from "../../../src/knowledge/event-label.ts";
import type { Knowledge } from "../../../src/knowledge/knowledge.ts";
import type { AuthorityRecord } from "../../../src/language/authority.ts";
import type { LanguagePack } from "../../../src/language/pack.ts";
import { type Sketch, sketchAnalysis, type Thing } from "./analysis.ts";

const record = (
  iri: string,
  type: AuthorityRecord["type"],
  label: string,
  more: Partial<AuthorityRecord> = {},
): AuthorityRecord => ({
  iri,
  type,
  label,
  names: [label],
  demonyms: [],
  source: "test.ttl",
  ...more,
});

const PACK: LanguagePack = {
  code: "x",
  version: "1",
  tables: new Map([["event-labels", [{ type: "Negotiation", label: "Négociation" }]]]),
  rules: new Map(),
  models: new Map(),
  authority: [
    record("state/RUS", "State", "Russie"),
    record("state/USA", "State", "États-Unis"),
    record("state/SAU", "State", "Arabie saoudite"),
    record("place/istanbul", "Place", "Istanbul", { state: "state/TUR" }),
    record("state/TUR", "State", "Turquie"),
    record("place/riyad", "Place", "Riyad", { state: "state/SAU" }),
    record("person/serguei-lavrov", "Person", "Sergueï Lavrov", { state: "state/RUS" }),
  ],
};
const RUSSIA: Thing = ["State", "Russie", "state/RUS"];
const AMERICA: Thing = ["State", "États-Unis", "state/USA"];
const ISTANBUL: Thing = ["Place", "Istanbul", "place/istanbul"];
const RIYADH: Thing = ["Place", "Riyad", "place/riyad"];
const ARABIA: Thing = ["State", "Arabie saoudite", "state/SAU"];
const BOTH = [
  ["participant", 0],
  ["participant", 1],
] as const;

const term = (name: string) => ({ kind: "term", name }) as const;
const text = (words: string) => ({ kind: "text", text: words }) as const;

function assemble(...sketches: readonly Sketch[]): Knowledge {
  return assembleKnowledge(sketches.map(sketchAnalysis), PACK);
}

function objects(knowledge: Knowledge, predicate: string): readonly string[] {
  return knowledge.facts
    .filter((fact) => fact.predicate === predicate)
    .map(({ object }) => {
      if (object.kind === "thing") return object.iri;
      if (object.kind === "term") return object.name;
      return object.kind === "date" ? object.edtf : object.text;
    });
}

const first: Sketch = {
  text: "Un.",
  date: "2025-02-27",
  things: [RUSSIA, AMERICA, ISTANBUL, ARABIA],
  events: [
    { type: "Negotiation", who: BOTH, place: 2, date: "2025-02-27" },
    { type: "Negotiation", who: BOTH, place: 3, date: "2025-02-17/2025-02-23" },
  ],
};

test("two rounds in one city stay two events: the second lies after its article", () => {
  const second: Sketch = {
    text: "Deux.",
    date: "2025-04-08",
    things: [RUSSIA, AMERICA, ISTANBUL],
    events: [{ type: "Negotiation", who: BOTH, place: 2, status: "planned" }],
  };
  expect(assemble(first, second).events).toHaveLength(3);
});

test("a city and its country are one place, and the city is the fact", () => {
  const second: Sketch = {
    text: "Deux.",
    date: "2025-04-08",
    things: [RUSSIA, AMERICA, RIYADH],
    events: [{ type: "Negotiation", who: BOTH, place: 2 }],
  };
  const knowledge = assemble(first, second);
  expect(knowledge.events).toHaveLength(2);
  expect([...objects(knowledge, "place")].sort()).toEqual(["place/istanbul", "place/riyad"]);
});

test("the order of reading changes nothing", () => {
  const second: Sketch = {
    text: "Deux.",
    date: "2025-04-08",
    things: [RUSSIA, AMERICA, RIYADH],
    events: [{ type: "Meeting", who: BOTH, place: 2 }],
  };
  expect(assemble(second, first)).toEqual(assemble(first, second));
});

test("an actor whom the article calls absent is no participant", () => {
  const knowledge = assemble({
    text: "Un.",
    date: "2025-02-27",
    things: [RUSSIA, AMERICA],
    events: [
      {
        type: "Negotiation",
        who: [
          ["participant", 0],
          ["participant", 1],
          ["absent", 1],
        ],
      },
    ],
  });
  expect(objects(knowledge, "participant")).toEqual(["state/RUS"]);
  expect(objects(knowledge, "absent")).toEqual(["state/USA"]);
});

test("the newest article tells the status; the older claim stays a claim", () => {
  const planned: Sketch = {
    text: "Un.",
    date: "2025-02-20",
    things: [RUSSIA, AMERICA, ISTANBUL],
    events: [{ type: "Negotiation", who: BOTH, place: 2, date: "2025-02-27", status: "planned" }],
  };
  const held: Sketch = {
    ...planned,
    text: "Deux.",
    date: "2025-02-28",
    events: [{ type: "Negotiation", who: BOTH, place: 2, date: "2025-02-27" }],
  };
  const knowledge = assemble(planned, held);
  expect(objects(knowledge, "status")).toEqual(["occurred"]);
  expect(knowledge.claims.filter(({ predicate }) => predicate === "status")).toHaveLength(2);
});

const twice = (date: string, other: string) => {
  const told = (text: string, edtf: string): Sketch => ({
    text,
    date: "2025-03-01",
    things: [RUSSIA, AMERICA, ISTANBUL],
    events: [{ type: "Negotiation", who: BOTH, place: 2, date: edtf }],
  });
  return assemble(told("Un.", date), told("Deux.", other));
};

test("of a month and a day within it the day is the fact", () => {
  const knowledge = twice("2025-02", "2025-02-27");
  expect(objects(knowledge, "date")).toEqual(["2025-02-27"]);
  expect(knowledge.events[0]?.disputed).toEqual([]);
});

test("days that two outlets give differently are kept and disputed", () => {
  const knowledge = twice("2025-02-26", "2025-02-27");
  expect(objects(knowledge, "date")).toEqual(["2025-02-26", "2025-02-27"]);
  expect(knowledge.events.map(({ disputed }) => disputed)).toEqual([["date"]]);
});

test("talks a week apart are two rounds", () => {
  expect(twice("2025-02-20", "2025-02-27").events).toHaveLength(2);
});

test("every fact has a claim with the same subject, predicate and object", () => {
  const knowledge = assemble(first);
  const told = new Set(
    knowledge.claims.map(({ subject, predicate, object }) =>
      JSON.stringify([subject, predicate, object]),
    ),
  );
  expect(
    knowledge.facts.filter(
      ({ subject, predicate, object }) => !told.has(JSON.stringify([subject, predicate, object])),
    ),
  ).toEqual([]);
});

test("a near-copy is no independent source", () => {
  const text =
    "Les délégations russe et américaine se sont réunies jeudi à Istanbul pour parler de leurs ambassades respectives. ".repeat(
      3,
    );
  const one: Sketch = {
    text,
    date: "2025-02-27",
    things: [RUSSIA, AMERICA, ISTANBUL],
    events: [{ type: "Negotiation", who: BOTH, place: 2, date: "2025-02-27" }],
  };
  const knowledge = assemble(one, { ...one, text: `${text}L'agence l'a annoncé.` });
  expect(
    knowledge.events.map(({ reportedBy, independentSources }) => [
      reportedBy.length,
      independentSources,
    ]),
  ).toEqual([[2, 1]]);
});

test("a bare surname in two articles is two persons unless both serve the same state", () => {
  const named = (text: string, served: Thing): Sketch => ({
    text,
    date: "2025-02-27",
    things: [["Person", "Petrov"], served],
    roles: [{ person: 0, of: 1, office: "ambassadeur", status: "current" }],
  });
  const persons = (knowledge: Knowledge) =>
    knowledge.entities.filter(({ type }) => type === "Person").length;
  expect(persons(assemble(named("Un.", RUSSIA), named("Deux.", RUSSIA)))).toBe(1);
  expect(persons(assemble(named("Un.", RUSSIA), named("Deux.", AMERICA)))).toBe(2);
});

test("a place brings the places that contain it", () => {
  expect(assemble(first).entities.find(({ iri }) => iri === "state/TUR")?.mentionedIn).toEqual([]);
});

test("an event is named by type, actors, place and date", () => {
  expect(assemble(first).events.map(({ label }) => label)).toContain(
    "Négociation : Russie, États-Unis (Istanbul, 2025-02-27)",
  );
});

test("what is quoted, else the topic, tells an event from others like it", () => {
  const labelOf = compileEventLabels(PACK, (iri) => iri);
  const type = { subject: "event/x", predicate: "eventType", object: term("Negotiation") };
  const topic = { subject: "event/x", predicate: "topic", object: text("visas") };
  expect(labelOf([type, topic], [])).toBe("Négociation – visas");
  expect(labelOf([type, topic], ["Non", "Jamais"])).toBe("Négociation – Jamais");
  expect(labelOf([type], [`Nous sommes prêts à ${"poursuivre les pourparlers ".repeat(3)}`])).toBe(
    "Négociation – Nous sommes prêts à poursuivre les pourparlers…",
  );
  expect(labelOf([type], ["x".repeat(99)])).toBe(`Négociation – ${"x".repeat(24)}…`);
});

test("a war that goes on since 2014 is not the invasion of 2022 in the same country", () => {
  const tell = (name: string, date: string): Sketch => ({
    text: name,
    date: "2022-06-01",
    things: [RUSSIA, ARABIA],
    events: [{ type: "MilitaryAction", place: 1, date }],
  });
  expect(assemble(tell("Un.", "2014-04/.."), tell("Deux.", "2022-02-24")).events).toHaveLength(2);
  expect(assemble(tell("Un.", "2022-02"), tell("Deux.", "2022-02-24")).events).toHaveLength(1);
});

test("an office is of a state or an organisation, never of a place", () => {
  const told: Sketch = {
    text: "Un.",
    date: "2025-02-27",
    things: [["Person", "Petrov"], ISTANBUL],
    roles: [{ person: 0, of: 1, office: "sénateur", status: "current" }],
  };
  expect(assemble(told).offices).toEqual([{ iri: "office/senateur", label: "sénateur" }]);
});
