import { datesOverlap, spanDays } from "../../document/edtf.ts";
import type { EpisodeSummary, Filler, FrameDate } from "../../document/frame.ts";
import type { Group } from "./group.ts";
import type { Telling } from "./telling.ts";

/** The tellings of an event and what they say, made one. */
export interface Told {
  readonly group: Group;
  readonly summary: EpisodeSummary;
}

/** How surely an event has the place or day of its scene. */
const CONFIDENCE = 0.6;

/** The chains that take part in an event. */
export function chainsOf({ summary }: Told): readonly number[] {
  return summary.participants.filter(({ role }) => role !== "absent").map(({ chain }) => chain);
}

/** The tellings that are not mere additions to another one. */
export function ownTellings({ group }: Told): readonly Telling[] {
  return group.tellings.filter(({ frame }) => frame.of === undefined);
}

/** The family of an event's type. */
export function familyOf({ group }: Told): string {
  return group.tellings[0]?.type.family ?? "";
}

/** Whether the head of the article tells an event. */
export function isMain({ group }: Told): boolean {
  return group.tellings.some(({ isHead }) => isHead);
}

/** Whether an event is a call, which has no place that all share. */
export function isCall({ group }: Told): boolean {
  return group.tellings.some(({ type }) => type.name === "Call");
}

/** Whether an event has still to come, if it ever does. */
export function isAhead({ summary: { status } }: Told): boolean {
  return status === "planned" || status === "hypothetical";
}

/** Longest gathering, in days, whose words and outcomes have its days. */
const STAY = 6;

/** Whether an event is dated to the day, or to the few days it lasted. */
export function isDatedToDays({ summary: { date } }: Told): boolean {
  return date !== undefined && spanDays(date.edtf) <= STAY;
}

/** Whether what is known of two events' days lets them fall together. */
export function mayFallTogether(one: Told, other: Told): boolean {
  const [here, there] = [one.summary.date?.edtf, other.summary.date?.edtf];
  return here === undefined || there === undefined || datesOverlap(here, there);
}

/** What an event lacks, taken from elsewhere as inferred. */
export function withSetting(
  one: Told,
  { place, date }: Pick<EpisodeSummary, "place" | "date">,
): Told {
  const { summary } = one;
  const taken = {
    ...(summary.place === undefined && place !== undefined && { place: inferred(place) }),
    ...(summary.date === undefined && date !== undefined && { date: inferred(date) }),
  };
  return { ...one, summary: { ...summary, ...taken } };
}

function inferred<T extends Filler | FrameDate>(value: T): T {
  return { ...value, basis: "inferred", confidence: CONFIDENCE };
}
