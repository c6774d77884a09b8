import type { Frame, Participant } from "../../../../src/document/frame.ts";
import type { Telling } from "../../../../src/nlp/episodes/telling.ts";
import type { EventType } from "../../../../src/nlp/frames/event-types.ts";

const SPAN = { start: 0, end: 1 };

/** Chains as participants of one role. */
export function inRole(role: Participant["role"], ...chains: readonly number[]): Participant[] {
  return chains.map((chain) => ({
    role,
    chain,
    evidence: SPAN,
    basis: "stated",
    confidence: 1,
    rule: "test",
  }));
}

/** A date as frames carry it. */
export function on(edtf: string) {
  return { edtf, evidence: SPAN, basis: "stated", confidence: 1, rule: "test" } as const;
}

/** A place as frames carry it. */
export function at(chain: number) {
  return { chain, evidence: SPAN, basis: "stated", confidence: 1, rule: "test" } as const;
}

const MEETING: EventType = {
  name: "Meeting",
  family: "encounter",
  actor: "participant",
  other: "participant",
  rank: 2,
  announced: "planned",
};

/** A frame with what a test says of it. */
export function frameOf(id: number, parts: Partial<Frame> = {}): Frame {
  return {
    id,
    type: "Meeting",
    trigger: { start: id * 10, end: id * 10 + 5 },
    sentence: id,
    head: 0,
    participants: [],
    status: "occurred",
    rule: "test",
    confidence: 1,
    ...parts,
  };
}

/** A telling of an encounter with what a test says of it. */
export function tellingOf(frame: Frame, parts: Partial<Telling> = {}): Telling {
  const present = frame.participants.filter(({ role }) => role !== "absent");
  return {
    frame,
    type: MEETING,
    lemma: "rencontre",
    actors: new Set(present.map(({ chain }) => chain)),
    served: new Set(),
    servedBy: () => [],
    isDefinite: false,
    isDemonstrative: false,
    isNoun: true,
    distinctive: [],
    isHead: frame.sentence <= 2,
    isProgramme: false,
    ...parts,
  };
}
