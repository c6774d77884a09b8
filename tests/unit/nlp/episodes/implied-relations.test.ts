import { expect, test } from "vitest";
import { implyRelations } from "../../../../src/nlp/episodes/implied-relations.ts";
import { summarise } from "../../../../src/nlp/episodes/summarise.ts";
import type { Telling } from "../../../../src/nlp/episodes/telling.ts";
import { at, frameOf, inRole, on, tellingOf } from "./hand-frames.ts";

const [ABIY, ISSAIAS, ASMARA, ROME] = [0, 1, 2, 3];

function relationsOf(...tellings: readonly Telling[]): readonly string[] {
  const told = tellings.map((telling) => {
    const group = { tellings: [telling], reasons: [] };
    return { group, summary: summarise(group, { placeType: () => "Place" }) };
  });
  const typeOf = (chain: number) => (chain > ISSAIAS ? "Place" : "Person");
  return implyRelations({ told, typeOf }).map(({ kind, from, to }) => `${from} ${kind} ${to}`);
}

const both = inRole("participant", ABIY, ISSAIAS);

function visit(id: number, place: number, date: string): Telling {
  const frame = frameOf(id, {
    type: "Visit",
    participants: inRole("participant", ABIY),
    place: at(place),
    date: on(date),
  });
  const telling = tellingOf(frame);
  return { ...telling, type: { ...telling.type, name: "Visit", family: "travel" } };
}

function meeting(id: number, place: number, date: string): Telling {
  return tellingOf(frameOf(id, { participants: both, place: at(place), date: on(date) }));
}

test("talks at the place of a visit are part of it", () => {
  expect(relationsOf(visit(0, ASMARA, "2018-07-08"), meeting(1, ASMARA, "2018-07-08"))).toEqual([
    "1 partOf 0",
  ]);
});

test("talks elsewhere are not", () => {
  expect(relationsOf(visit(0, ASMARA, "2018-07-08"), meeting(1, ROME, "2018-07-08"))).toEqual([]);
});

test("the later round of the same two follows the earlier one", () => {
  expect(relationsOf(meeting(0, ASMARA, "2018-07-08"), meeting(1, ROME, "2018-09-16"))).toEqual([
    "1 follows 0",
  ]);
});
