import type { EventStatus, Frame, FrameDate } from "../../document/frame.ts";
import type { TimeExpression, TimeOffset } from "../../document/time.ts";
import { storyHead } from "../frames/story-head.ts";
import { ancestors, type Tree } from "../frames/tree.ts";
import { dateAway } from "../time/resolve-distance.ts";
import type { Told } from "./told.ts";

/** What offsets are read from. */
export interface OffsetInput {
  readonly times: readonly TimeExpression[];
  readonly trees: readonly Tree[];
  readonly published?: string;
}

const CONFIDENCE = 0.6;
/** How far behind its words, in tokens, the event stands that a distance counts from. */
const REACH = 6;

/**
 * Dates one of two events by the other: « deux semaines après le coup d'État, le sommet s'est tenu
 * jeudi » puts the coup two weeks before Thursday.
 */
export function dateByOffsets(told: readonly Told[], input: OffsetInput): readonly Told[] {
  let dated = told;
  for (const time of input.times) {
    if (time.offset !== undefined)
      dated = dateByOffset(dated, { time, offset: time.offset }, input);
  }
  return dated;
}

interface Distance {
  readonly time: TimeExpression;
  readonly offset: TimeOffset;
}

function dateByOffset(
  told: readonly Told[],
  distance: Distance,
  input: OffsetInput,
): readonly Told[] {
  const frames = told
    .flatMap(({ group }) => group.tellings.map(({ frame }) => frame))
    .filter(({ sentence }) => sentence === distance.time.sentence);
  const named = namedBy(distance.time, frames);
  if (named === undefined) return told;
  const above = eventAbove(named, frames, input.trees);
  const dayAbove = dateOf(told, above);
  const anchor = dayAbove ?? leadDay(distance.time, above, input);
  const known = dateOf(told, named);
  const { offset } = distance;
  const back = { ...offset, by: -offset.by };
  if (known === undefined && anchor !== undefined) {
    const dated = { frame: named, edtf: dateAway(anchor, offset), published: input.published };
    return withDate(told, dated, distance.time);
  }
  if (known === undefined || above === undefined || dayAbove !== undefined) return told;
  const dated = { frame: above, edtf: dateAway(known, back), published: input.published };
  return withDate(told, dated, distance.time);
}

/** The event right behind the words: « après *le vote* ». */
function namedBy(time: TimeExpression, frames: readonly Frame[]): Frame | undefined {
  return frames
    .filter(({ head }) => head >= time.lastToken && head - time.lastToken <= REACH)
    .sort((one, other) => one.head - other.head)[0];
}

/** The event whose clause the words stand in. */
function eventAbove(
  named: Frame,
  frames: readonly Frame[],
  trees: readonly Tree[],
): Frame | undefined {
  const tree = trees[named.sentence];
  const path = tree === undefined ? [] : ancestors(tree, named.head);
  return frames
    .filter(({ head }) => path.includes(head))
    .sort((one, other) => path.indexOf(one.head) - path.indexOf(other.head))[0];
}

/** The head of an article counts from its own day where it tells no event: « trois ans après, Paris se tait ». */
function leadDay(
  { sentence }: TimeExpression,
  above: Frame | undefined,
  { published, trees }: OffsetInput,
): string | undefined {
  return sentence <= storyHead(trees) && above === undefined ? published : undefined;
}

function dateOf(told: readonly Told[], frame: Frame | undefined): string | undefined {
  const one = told.find(({ group }) =>
    group.tellings.some((telling) => frame !== undefined && telling.frame.id === frame.id),
  );
  const edtf = one?.summary.date?.edtf;
  return edtf === undefined || edtf.includes("/") ? undefined : edtf;
}

/**
 * « trois semaines avant l'invasion », « à la veille du sommet »: what was ahead then has come since;
 * « à deux semaines du sommet »: what is still ahead has not.
 */
function statusOn(
  { summary: { status } }: Told,
  { edtf = "", published = "" }: Dated,
): EventStatus {
  if (status === "planned" && edtf < published) return "occurred";
  return status === "occurred" && edtf > published ? "planned" : status;
}

interface Dated {
  readonly frame: Frame;
  readonly edtf: string | undefined;
  readonly published: string | undefined;
}

function withDate(
  told: readonly Told[],
  dated: Dated,
  { start, end, rule }: TimeExpression,
): readonly Told[] {
  const { frame, edtf } = dated;
  if (edtf === undefined) return told;
  const date: FrameDate = {
    edtf,
    evidence: { start, end },
    basis: "inferred",
    confidence: CONFIDENCE,
    rule,
  };
  return told.map((one) =>
    one.group.tellings.some((telling) => telling.frame.id === frame.id)
      ? { ...one, summary: { ...one.summary, date, status: statusOn(one, dated) } }
      : one,
  );
}
