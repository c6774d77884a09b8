import { readDay } from "../../document/calendar.ts";
import { datesOverlap, spanDays } from "../../document/edtf.ts";
import type { Frame, FrameDate } from "../../document/frame.ts";
import type { TimeExpression } from "../../document/time.ts";
import type { Group } from "./group.ts";
import { isMorePrecise } from "./same-event.ts";
import type { Telling } from "./telling.ts";

/** Rules of time that name the days of a stay; a week or a night only says when in it. */
const STAYS: readonly string[] = [
  "date.days-of-month",
  "date.days-across-months",
  "join.and",
  "join.from-to",
];
/** The most days that an encounter lasts; « de mars à juin » is when a series of them was. */
const LONGEST = 30;

/** What the days of a gathering are read from. */
export interface StayInput {
  readonly times?: readonly TimeExpression[];
  /** The days from its opening to its close, as the sentence of a frame tells them. */
  readonly phasesOf?: (frame: Frame) => FrameDate | undefined;
}

/**
 * The days over which a gathering is told to last: « le sommet (2-4 avril) » stays so where
 * « jeudi, … » tells a day of it.
 */
export function stayOf(
  { tellings }: Group,
  { times = [], phasesOf }: StayInput,
): FrameDate | undefined {
  const isStay = ({ edtf, evidence }: FrameDate) =>
    isOfDays(edtf) &&
    times.some(
      ({ start, end, rule }) =>
        start === evidence.start && end === evidence.end && STAYS.includes(rule),
    );
  const wholes = tellings.filter(isWhole);
  const dates = wholes.flatMap(({ frame }) => frame.date ?? []);
  const phases = wholes.flatMap(({ frame }) => phasesOf?.(frame) ?? []);
  const stays = [...dates.filter(isStay), ...phases.filter(({ edtf }) => isOfDays(edtf))].filter(
    ({ edtf }) => dates.every((other) => datesOverlap(edtf, other.edtf)),
  );
  return stays.reduce<FrameDate | undefined>(
    (best, stay) => (best === undefined || isMorePrecise(stay.edtf, best.edtf) ? stay : best),
    undefined,
  );
}

/** A gathering or a journey. */
function isWhole({ frame, type }: Telling): boolean {
  return LASTING.includes(type.family) && frame.type !== "Call";
}

const LASTING: readonly string[] = ["encounter", "travel"];

/** Both ends are days. */
function isOfDays(edtf: string): boolean {
  if (!edtf.split("/").every((end) => readDay(end) !== undefined)) return false;
  const days = spanDays(edtf);
  return days > 0 && days <= LONGEST;
}
