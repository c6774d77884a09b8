import { expect, test } from "vitest";
import { groupTellings, type Ties } from "../../../../src/nlp/episodes/group.ts";
import { summarise } from "../../../../src/nlp/episodes/summarise.ts";
import type { Telling } from "../../../../src/nlp/episodes/telling.ts";
import { frameOf, inRole, on, tellingOf } from "./hand-frames.ts";

const [RUSSIA, AMERICA] = [0, 1];
const both = inRole("participant", RUSSIA, AMERICA);
const untied: Ties = { areApart: () => false, areOne: () => false };

function groups(tellings: readonly Telling[], ties: Partial<Ties> = {}): readonly number[][] {
  const tools = { placeType: () => "Place" as const, ties: { ...untied, ...ties } };
  return groupTellings(tellings, tools).map((group) => group.tellings.map(({ frame }) => frame.id));
}

test("what is said to follow an event is not that event", () => {
  const tellings = [0, 1].map((id) => tellingOf(frameOf(id, { participants: both })));
  expect(groups(tellings)).toEqual([[0, 1]]);
  expect(groups(tellings, { areApart: () => true })).toEqual([[0], [1]]);
});

test("« se retrouvent pour une série de pourparlers » tells one event", () => {
  const tellings = [tellingOf(frameOf(0, { participants: both })), tellingOf(frameOf(1))];
  expect(groups(tellings)).toEqual([[0], [1]]);
  expect(groups(tellings, { areOne: () => true })).toEqual([[0, 1]]);
});

test("« la réunion » means the event the article opens with, not a later one", () => {
  const main = tellingOf(frameOf(0, { participants: both, date: on("2025-02-27") }));
  const earlier = tellingOf(frameOf(3, { participants: both, date: on("2025-02-18") }), {
    lemma: "pourparler",
  });
  const bare = tellingOf(frameOf(6), { isDefinite: true, lemma: "réunion" });
  expect(groups([main, earlier, bare])).toEqual([[0, 6], [3]]);
});

test("« nouvelle série » is new to what was, not to what is announced", () => {
  const planned = { participants: both, status: "planned" } as const;
  const fresh = tellingOf(frameOf(1, planned), { distinctive: ["nouveau"] });
  expect(groups([tellingOf(frameOf(0, planned)), fresh])).toEqual([[0, 1]]);
  expect(groups([tellingOf(frameOf(0, { participants: both })), fresh])).toEqual([[0], [1]]);
});

test("« les discussions » of a coming round do not make it past", () => {
  const planned = tellingOf(frameOf(0, { participants: both, status: "planned" }));
  const bare = tellingOf(frameOf(1, { statusBasis: "inferred" }), {
    isDefinite: true,
    isResumptive: true,
  });
  const group = { tellings: [planned, bare], reasons: [] };
  expect(summarise(group, { placeType: () => "Place" }).status).toBe("planned");
});
