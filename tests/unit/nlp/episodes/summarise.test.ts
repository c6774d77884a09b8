import { describe, expect, test } from "vitest";
import type { Frame } from "../../../../src/document/frame.ts";
import type { EntityType } from "../../../../src/document/mention.ts";
import type { TimeExpression } from "../../../../src/document/time.ts";
import { summarise } from "../../../../src/nlp/episodes/summarise.ts";
import { at, frameOf, inRole, on, tellingOf } from "./hand-frames.ts";

const TYPES: readonly EntityType[] = ["Person", "State", "Place", "Venue"];
const tools = { placeType: (chain: number) => TYPES[chain], published: "2025-03-05" };

function summary(...frames: readonly Frame[]) {
  return summarise({ tellings: frames.map((frame) => tellingOf(frame)), reasons: [] }, tools);
}

describe("what tellings say is made one", () => {
  test("the narrowest place and the sharpest date win", () => {
    const found = summary(
      frameOf(0, { place: at(1), date: on("2025-02") }),
      frameOf(1, { place: at(3), date: on("2025-02-18") }),
      frameOf(2, { place: at(2) }),
    );
    expect(found.place?.chain).toBe(3);
    expect(found.date?.edtf).toBe("2025-02-18");
  });

  test.each([
    ["date.days-of-month", "2025-02-18/2025-02-20"],
    ["unit.running", "2025-02-19"],
  ])("days told of a gathering by %s outlast a day of it or not", (rule, expected) => {
    const days = { ...on("2025-02-18/2025-02-20"), evidence: { start: 3, end: 9 } };
    const frames = [frameOf(0, { date: days }), frameOf(1, { date: on("2025-02-19") })];
    const group = { tellings: frames.map((frame) => tellingOf(frame)), reasons: [] };
    const time: TimeExpression = {
      ...{ start: 3, end: 9, text: "", sentence: 0, firstToken: 0, lastToken: 1 },
      ...{ kind: "date", precision: "interval", anchor: "publication", rule },
    };
    expect(summarise(group, { ...tools, times: [time] }).date?.edtf).toBe(expected);
  });

  test("an absentee is never also a participant", () => {
    const found = summary(
      frameOf(0, { participants: inRole("participant", 0) }),
      frameOf(1, { participants: inRole("absent", 0) }),
    );
    expect(found.participants.map(({ role }) => role)).toEqual(["absent"]);
  });

  test("a host is more than a participant", () => {
    const found = summary(
      frameOf(0, { participants: inRole("participant", 0) }),
      frameOf(1, { participants: inRole("host", 0) }),
    );
    expect(found.participants.map(({ role }) => role)).toEqual(["host"]);
  });

  test.each([
    [["planned", "occurred"], "occurred"],
    [["hypothetical", "planned"], "planned"],
    [["planned", "cancelled"], "cancelled"],
    [["occurred", "postponed"], "postponed"],
  ] as const)("tellings that are %j make one that is %s", (statuses, expected) => {
    expect(summary(...statuses.map((status, id) => frameOf(id, { status }))).status).toBe(expected);
  });

  test("what lies after the day of publication has not occurred", () => {
    expect(summary(frameOf(0, { date: on("2025-03-09") })).status).toBe("planned");
  });
});
