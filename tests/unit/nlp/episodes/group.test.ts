import { expect, test } from "vitest";
import { groupTellings } from "../../../../src/nlp/episodes/group.ts";
import type { Telling } from "../../../../src/nlp/episodes/telling.ts";
import { at, frameOf, inRole, on, tellingOf } from "./hand-frames.ts";

const [TRUMP, POUTINE, LAVROV, RUBIO, RUSSIA, AMERICA] = [0, 1, 2, 3, 4, 5];
const tools = { placeType: () => "Place" as const };

function groups(...tellings: readonly Telling[]): readonly (readonly number[])[] {
  return groupTellings(tellings, tools).map(({ tellings: found }) =>
    found.map(({ frame }) => frame.id),
  );
}

const both = inRole("participant", TRUMP ?? 0, POUTINE ?? 1);
const first = tellingOf(frameOf(0, { participants: both, date: on("2025-08-15") }));

test("two tellings with the same participants are one event", () => {
  expect(groups(first, tellingOf(frameOf(1, { participants: both })))).toEqual([[0, 1]]);
});

test("« cette rencontre » takes up the one just told", () => {
  const bare = tellingOf(frameOf(1), { isDefinite: true, isDemonstrative: true });
  expect(groups(first, bare)).toEqual([[0, 1]]);
});

test("« une rencontre » without participants is another one", () => {
  expect(groups(first, tellingOf(frameOf(4)))).toEqual([[0], [4]]);
});

test.each([
  ["another date", tellingOf(frameOf(1, { participants: both, date: on("2025-09-01") }))],
  ["« prochain »", tellingOf(frameOf(1, { participants: both }), { distinctive: ["prochain"] })],
  [
    "one that may not take place",
    tellingOf(frameOf(1, { participants: both, status: "hypothetical" })),
  ],
  [
    "one from which a participant is absent",
    tellingOf(
      frameOf(1, {
        participants: [...inRole("participant", TRUMP ?? 0), ...inRole("absent", POUTINE ?? 1)],
      }),
    ),
  ],
])("%s sets a telling apart", (_, other) => {
  expect(groups(first, other)).toHaveLength(2);
});

test("two towns are two events", () => {
  const there = (id: number, place: number) =>
    tellingOf(frameOf(id, { participants: both, place: at(place) }));
  expect(groups(there(0, 7), there(1, 8))).toEqual([[0], [1]]);
});

test("X with Y and X with Z are two encounters", () => {
  const other = inRole("participant", TRUMP ?? 0, LAVROV ?? 2);
  expect(groups(first, tellingOf(frameOf(1, { participants: other })))).toEqual([[0], [1]]);
});

test("states and the ministers who serve them take part in one event", () => {
  const states = tellingOf(
    frameOf(0, { participants: inRole("participant", RUSSIA ?? 4, AMERICA ?? 5) }),
  );
  const serves = (person: number) => (person === LAVROV ? [RUSSIA ?? 4] : [AMERICA ?? 5]);
  const ministers = tellingOf(
    frameOf(1, { participants: inRole("participant", LAVROV ?? 2, RUBIO ?? 3) }),
    { served: new Set([RUSSIA ?? 4, AMERICA ?? 5]), servedBy: serves },
  );
  expect(groups(states, ministers)).toEqual([[0, 1]]);
});

test("a frame that adds to another joins it whatever it says", () => {
  const added = tellingOf(
    frameOf(9, { of: 0, participants: inRole("delegationHead", LAVROV ?? 2) }),
  );
  expect(groups(first, added)).toEqual([[0, 9]]);
});
