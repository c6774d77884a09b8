import type { Frame } from "../../document/frame.ts";
import type { Clauses } from "../frames/clause.ts";
import { ancestors, isVerb, relation, type Tree } from "../frames/tree.ts";
import { isPresentParticiple } from "../frames/verb-form.ts";
import type { WordClasses } from "../frames/words.ts";

/** What statements of a sentence are compared with. */
export interface SpeechTieTools {
  readonly isSpeech: (frame: Frame) => boolean;
  readonly caseOf: Clauses["caseOf"];
  readonly classes: WordClasses;
}

/**
 * Pairs of frames by which one sentence tells one occasion of speech: « a déclaré … lors d'une
 * conférence de presse », « a prévenu … dans une lettre à X », « a dit …, dénonçant Y ».
 */
export function joinedSpeech(
  frames: readonly Frame[],
  trees: readonly Tree[],
  tools: SpeechTieTools,
): readonly (readonly [number, number])[] {
  const speech = frames.filter(tools.isSpeech);
  return speech.flatMap((below) => {
    const tree = trees[below.sentence];
    if (tree === undefined) return [];
    const above = ancestors(tree, below.head);
    const whole = speech.find(
      (one) =>
        one.sentence === below.sentence &&
        one.id !== below.id &&
        above.includes(one.head) &&
        shareSpeaker(one, below) &&
        mayShareDay(one, below) &&
        isPartOf(below, tree, tools),
    );
    return whole === undefined ? [] : [[whole.id, below.id] as const];
  });
}

/** A form in which something is said, or a participle that goes on with what is said. */
function isPartOf({ head }: Frame, tree: Tree, { caseOf, classes }: SpeechTieTools): boolean {
  if (isVerb(tree, head))
    return relation(tree, head) === "advcl" && isPresentParticiple(tree, head);
  return relation(tree, head) === "obl" && classes(caseOf({ tree, token: head }), "speech-form");
}

function shareSpeaker(one: Frame, other: Frame): boolean {
  const speakers = (frame: Frame) =>
    frame.participants.filter(({ role }) => role === "speaker").map(({ chain }) => chain);
  return speakers(one).some((chain) => speakers(other).includes(chain));
}

function mayShareDay(one: Frame, other: Frame): boolean {
  return one.date === undefined || other.date === undefined || one.date.edtf === other.date.edtf;
}
