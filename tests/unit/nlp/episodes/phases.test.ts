import { describe, expect, test } from "vitest";
import type { TimeExpression } from "../../../../src/document/time.ts";
import { compilePhases } from "../../../../src/nlp/episodes/phases.ts";
import { handPack, handTree } from "../frames/hand-made.ts";
import { frameOf, on } from "./hand-frames.ts";

const phasesOf = compilePhases(
  handPack({
    "event-grammar": [
      { word: "ouvrir", class: "opening" },
      { word: "achever", class: "closing" },
      { word: "fin", class: "closing" },
    ],
  }),
);

function day(firstToken: number, edtf: string): TimeExpression {
  return {
    ...{ start: 0, end: 1, text: "", sentence: 0, firstToken, lastToken: firstToken + 1, edtf },
    ...{ kind: "date", precision: "day", anchor: "publication", rule: "weekday.bare" },
  };
}

const days = [day(2, "2025-03-05"), day(5, "2025-03-07")];

/** « Le sommet, VERB mercredi, s'est VERB vendredi ». */
function read(first: string, second: string, times = days): string | undefined {
  const tree = handTree(`
    sommet sommet NOUN 5 nsubj
    ouvert ${first} VERB 1 acl
    mercredi mercredi NOUN 2 obl
    s' soi PRON 5 expl
    achevé ${second} VERB 0 root
    vendredi vendredi NOUN 5 obl`);
  const frame = frameOf(0, { date: on("2025-03-05") });
  return phasesOf(frame, { trees: [tree], times })?.edtf;
}

describe("the opening and the close of an event", () => {
  test("both days told make the interval", () => {
    expect(read("ouvrir", "achever")).toBe("2025-03-05/2025-03-07");
  });

  test.each([
    ["annoncer", "achever"],
    ["ouvrir", "reporter"],
  ])("« %s … %s » tell no interval", (first, second) => {
    expect(read(first, second)).toBeUndefined();
  });

  test("a close before the opening is none", () => {
    const times = [day(2, "2025-03-07"), day(5, "2025-03-05")];
    expect(read("ouvrir", "achever", times)).toBeUndefined();
  });

  test("« prendre fin »: what the verb takes may tell the close", () => {
    const tree = handTree(`
      Ouverte ouvrir ADJ 4 advcl
      mercredi mercredi NOUN 1 obl
      conférence conférence NOUN 4 nsubj
      pris prendre VERB 0 root
      fin fin NOUN 4 obj
      vendredi vendredi NOUN 4 obl`);
    const times = [day(1, "2025-03-05"), day(5, "2025-03-07")];
    const frame = frameOf(0, { head: 2, date: on("2025-03-07") });
    expect(phasesOf(frame, { trees: [tree], times })?.edtf).toBe("2025-03-05/2025-03-07");
  });
});
