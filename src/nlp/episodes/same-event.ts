import { spanDays } from "../../document/edtf.ts";
import type { Frame } from "../../document/frame.ts";
import { type ComparisonTools, conflictOf, sharedActors } from "./conflicts.ts";
import type { Telling } from "./telling.ts";

/** How well two tellings fit one event: a reason against it, or points and the reasons for them. */
export interface Sameness {
  readonly points: number;
  readonly reasons: readonly string[];
  readonly against?: string;
}

const SAME_DATE = 0.6;
const NEAR_DATE = 0.3;
const SAME_PLACE = 0.4;
const SAME_WORD = 0.3;
const SAME_TYPE = 0.2;
const NEXT_TO = 0.2;
const DEFINITE = 0.55;
const INDEFINITE = -0.3;
const FAR = 8;
const HEADLINE = 1;

/** Weighs whether two tellings tell one event. */
export function compareTellings(one: Telling, other: Telling, tools: ComparisonTools): Sameness {
  const against = conflictOf(one, other, tools);
  if (against !== undefined) return { points: Number.NEGATIVE_INFINITY, reasons: [], against };
  if (isSameWar(one, other)) return { points: 1, reasons: ["it goes on at the same place"] };
  const scored = [
    ...actorPoints(one, other),
    ...settingPoints(one.frame, other.frame),
    ...wordPoints(one, other),
  ];
  return {
    points: scored.reduce((sum, [points]) => sum + points, 0),
    reasons: scored.filter(([points]) => points > 0).map(([, reason]) => reason),
  };
}

/** « la guerre », « trois ans de guerre »: fighting that goes on at one place is one event. */
function isSameWar(one: Telling, other: Telling): boolean {
  const places = [one, other].map(({ frame }) => frame.place?.chain);
  const goesOn = [one, other].every(({ frame }) => frame.status === "ongoing");
  const isForce = [one, other].every(({ type }) => type.family === "force");
  return isForce && goesOn && places[0] !== undefined && places[0] === places[1];
}

type Scored = readonly (readonly [number, string])[];

function actorPoints(one: Telling, other: Telling): Scored {
  const least = Math.min(one.actors.size, other.actors.size);
  if (least > 0 && (!one.isJoined || sharedActors(one, other) > 0)) {
    const share = Math.min(1, sharedActors(one, other) / least);
    return [[share, "the same take part"]];
  }
  // « le sommet » takes up what was told before it; only a headline may run ahead.
  const bare = one.actors.size === 0 || one.isJoined ? one : other;
  const inOrder = bare === one;
  const isHeadline = bare !== one && bare.frame.sentence <= HEADLINE && takesUp(one, other);
  const known = isHeadline || (inOrder && (bare.isDefinite || bare.isDemonstrative));
  return [[known ? DEFINITE : INDEFINITE, "the words take it as known"]];
}

/** Families of events that a lead tells in full. */
const RETOLD: readonly string[] = ["encounter", "accord", "travel"];

/** A headline is told again by « le sommet », or by what happens on its day or at its place. */
function takesUp(one: Telling, other: Telling): boolean {
  // « À Rome, un sommet sans accord. X et Y se sont retrouvés jeudi »: the lead tells the headline.
  if (one.isHead && !one.isNoun && RETOLD.includes(one.type.family)) return true;
  if (one.isNoun && (one.isDefinite || one.lemma === other.lemma)) return true;
  return (
    isSameDay(one.frame, other.frame) ||
    (one.frame.place !== undefined && one.frame.place.chain === other.frame.place?.chain)
  );
}

/** Whether two frames tell the same date. */
export function isSameDay(one: Frame, other: Frame): boolean {
  return one.date !== undefined && one.date.edtf === other.date?.edtf;
}

function settingPoints(one: Frame, other: Frame): Scored {
  const points: (readonly [number, string])[] = [];
  if (one.date !== undefined && other.date !== undefined) {
    const same = one.date.edtf === other.date.edtf;
    points.push([same ? SAME_DATE : NEAR_DATE, same ? "same date" : "dates overlap"]);
  }
  if (one.place !== undefined && one.place.chain === other.place?.chain) {
    points.push([SAME_PLACE, "same place"]);
  }
  const distance = Math.abs(one.sentence - other.sentence);
  if (distance <= 1) points.push([NEXT_TO, "told side by side"]);
  if (distance > FAR) points.push([-NEXT_TO, "told far apart"]);
  return points;
}

function wordPoints(one: Telling, other: Telling): Scored {
  if (one.lemma === other.lemma) return [[SAME_WORD, "same word"]];
  return one.frame.type === other.frame.type ? [[SAME_TYPE, "same type"]] : [];
}

/** Whether a date is more precise than another. */
export function isMorePrecise(one: string, other: string): boolean {
  return spanDays(one) < spanDays(other);
}
