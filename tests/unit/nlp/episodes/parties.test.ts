import { expect, test } from "vitest";
import { inheritParties } from "../../../../src/nlp/episodes/parties.ts";
import { summarise } from "../../../../src/nlp/episodes/summarise.ts";
import type { Telling } from "../../../../src/nlp/episodes/telling.ts";
import { frameOf, inRole, on, tellingOf } from "./hand-frames.ts";

const [KAGAME, TSHISEKEDI] = [0, 1];

function toldOf(telling: Telling) {
  const group = { tellings: [telling], reasons: [] };
  return { group, summary: summarise(group, { placeType: () => "Place" }) };
}

/** Who takes part in the last of some events told in order. */
function partiesOfLast(...tellings: readonly Telling[]): readonly number[] {
  const last = inheritParties(tellings.map(toldOf), () => "Person").at(-1);
  return (last?.summary.participants ?? []).map(({ chain }) => chain);
}

const talks = tellingOf(
  frameOf(0, {
    participants: inRole("participant", KAGAME ?? 0, TSHISEKEDI ?? 1),
    date: on("2024-07-30"),
  }),
);

test("« la prochaine session » has the parties of the talks before it", () => {
  const next = tellingOf(frameOf(6, { date: on("2024-08-09") }), { distinctive: ["prochain"] });
  expect(partiesOfLast(talks, next)).toEqual([KAGAME, TSHISEKEDI]);
});

test("« la rencontre » right after means those who have just met", () => {
  expect(partiesOfLast(talks, tellingOf(frameOf(1), { isDefinite: true }))).toEqual([
    KAGAME,
    TSHISEKEDI,
  ]);
});

test.each([
  ["« une réunion » is one of anybody", tellingOf(frameOf(1))],
  ["« la rencontre » far behind is left open", tellingOf(frameOf(9), { isDefinite: true })],
  [
    "« le sommet » of another day is another one",
    tellingOf(frameOf(1, { date: on("2019-06-28") }), { isDefinite: true }),
  ],
])("%s", (_, bare) => {
  expect(partiesOfLast(talks, bare)).toEqual([]);
});

test("« une rencontre avec X » is one of the two who have met before", () => {
  const again = tellingOf(frameOf(9, { participants: inRole("participant", KAGAME ?? 0) }));
  expect(partiesOfLast(talks, again)).toEqual([KAGAME, TSHISEKEDI]);
});
