import {
  calendarDay,
  type DayNumber,
  dayNumber,
  readDay,
  weekdayOf,
  writeDay,
} from "../../document/calendar.ts";
import type { DateBounds } from "../../document/edtf.ts";

/** Where the verb puts an event as seen from publication. */
export type Tense = "past" | "present" | "future" | "unknown";

/** A tense, or words that say it: « dernier » and « prochain » leave the present day out. */
export type Direction = Tense | "last" | "next";

const DAYS_IN_WEEK = 7;
/** How much farther a day to come counts than a day gone by. */
const AHEAD = 1.5;

/** The day of the week nearest to a day in the direction told; the day itself counts for a tense. */
export function nearestWeekday(from: DayNumber, weekday: number, direction: Direction): DayNumber {
  const back = modulo(weekdayOf(from) - weekday, DAYS_IN_WEEK);
  const ahead = modulo(weekday - weekdayOf(from), DAYS_IN_WEEK);
  switch (direction) {
    case "past":
      return from - back;
    // A present beside a weekday tells what is to come: « se rend lundi à Berlin ».
    case "present":
    case "future":
      return from + ahead;
    case "last":
      return from - (back || DAYS_IN_WEEK);
    case "next":
      return from + (ahead || DAYS_IN_WEEK);
    case "unknown":
      return back <= ahead ? from - back : from + ahead;
  }
}

/** The day of that name nearest to a day, of whatever year. */
export function nearestDay(
  from: DayNumber,
  { month, day }: { readonly month: number; readonly day: number },
  direction: Direction,
): DayNumber {
  const { year } = calendarDay(from);
  const candidates = [year - 1, year, year + 1].map((each) =>
    dayNumber({ year: each, month, day }),
  );
  return best(
    candidates.map((each) => ({ value: each, first: each, last: each })),
    from,
    direction,
  );
}

/** The year that makes a month nearest to a day; the running month counts for any tense. */
export function nearestMonth(from: DayNumber, month: number, direction: Direction): number {
  return nearestYear(from, direction, (year) => ({
    earliest: writeDay(dayNumber({ year, month, day: 1 })),
    latest: writeDay(dayNumber({ year, month: month + 1, day: 0 })),
  }));
}

/** The year that makes a recurring part of the year nearest to a day. */
export function nearestYear(
  from: DayNumber,
  direction: Direction,
  boundsIn: (year: number) => DateBounds | undefined,
): number {
  const { year } = calendarDay(from);
  const candidates = [year - 1, year, year + 1].flatMap((each) => {
    const bounds = boundsIn(each);
    const first = readDay(bounds?.earliest ?? "");
    const last = readDay(bounds?.latest ?? "");
    return first === undefined || last === undefined ? [] : [{ value: each, first, last }];
  });
  return best(candidates, from, direction);
}

interface Candidate {
  readonly value: number;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

function best(candidates: readonly Candidate[], from: DayNumber, direction: Direction): number {
  const fitting = candidates.filter((candidate) => fits(candidate, from, direction));
  const pool = fitting.length > 0 ? fitting : candidates;
  const [first, ...rest] = pool;
  if (!first) return from;
  return rest.reduce(
    (nearest, each) => (distance(each, from) < distance(nearest, from) ? each : nearest),
    first,
  ).value;
}

function fits({ first, last }: Candidate, from: DayNumber, direction: Direction): boolean {
  switch (direction) {
    case "past":
      return first <= from;
    case "future":
      return last >= from;
    case "last":
      return last < from;
    case "next":
      return first > from;
    // A present beside a date may tell a history: « L'affaire remonte au 4 mars ».
    case "present":
    case "unknown":
      return true;
  }
}

function distance({ first, last }: Candidate, from: DayNumber): number {
  if (first <= from && from <= last) return 0;
  // Where nothing tells, news looks back further than ahead.
  return last < from ? from - last : AHEAD * (first - from);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
