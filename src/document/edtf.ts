import { dayNumber, daysBetween, isDay, monthLength, writeDay, writeMonth } from "./calendar.ts";

/** First and last day that a date may mean, ISO 8601; a bound that is open or unknown is absent. */
export interface DateBounds {
  readonly earliest?: string;
  readonly latest?: string;
}

interface Bounds {
  readonly first: string;
  readonly last: string;
}

/** `2025-02-27`, `2025-02`, `2025`, `199X`, `2024-21`, each with an optional qualifier. */
const DATE = /^(\d{2}(?:\d{2}|\dX|XX))(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?[?~%]?$/;

/** First month and number of months of the season codes of EDTF: spring 21 to winter 24. */
const SEASONS: ReadonlyMap<number, number> = new Map([
  [21, 3],
  [22, 6],
  [23, 9],
  [24, 12],
]);
const SEASON_MONTHS = 3;

/**
 * The bounds of an EDTF level 1 date or interval: `2025-02` lies between 2025-02-01 and
 * 2025-02-28, `../2019` has no earliest day. `undefined` when the text is no such date.
 */
export function boundsOf(edtf: string): DateBounds | undefined {
  const parts = edtf.split("/");
  if (parts.length === 1) return spread(dateBounds(edtf));
  const [start = "", end = ""] = parts;
  if (parts.length > 2 || (isOpen(start) && isOpen(end))) return undefined;
  const first = isOpen(start) ? undefined : dateBounds(start);
  const last = isOpen(end) ? undefined : dateBounds(end);
  if ((!first && !isOpen(start)) || (!last && !isOpen(end))) return undefined;
  if (first && last && first.first > last.last) return undefined;
  return {
    ...(first && { earliest: first.first }),
    ...(last && { latest: last.last }),
  };
}

/** Days from the first to the last that a date may mean, 0 for one day; infinite where a bound is not known. */
export function spanDays(edtf: string): number {
  const { earliest, latest } = boundsOf(edtf) ?? {};
  if (earliest === undefined || latest === undefined) return Number.POSITIVE_INFINITY;
  return daysBetween(earliest, latest);
}

/** Whether a text is a date or interval of EDTF level 1 as this project writes them. */
export function isEdtf(text: string): boolean {
  return boundsOf(text) !== undefined;
}

/** Whether two dates may mean a common day. */
export function datesOverlap(one: string, other: string): boolean {
  const left = boundsOf(one);
  const right = boundsOf(other);
  if (!left || !right) return false;
  return startsBefore(left, right) && startsBefore(right, left);
}

/** Whether an interval has no end (« depuis 2014 », `2014/..`). */
export function isOpenEnded(edtf: string): boolean {
  return edtf.endsWith(OPEN_END);
}

/** Whether an interval has no beginning or no end (`../2019`, `2014/..`). */
export function isOpenInterval(edtf: string): boolean {
  return isOpenEnded(edtf) || edtf.startsWith(OPEN_START);
}

/** The beginning of an interval without end; any other date as it is. */
export function withoutOpenEnd(edtf: string): string {
  return isOpenEnded(edtf) ? edtf.slice(0, -OPEN_END.length) : edtf;
}

/** The end of an interval without beginning; any other date as it is. */
export function withoutOpenStart(edtf: string): string {
  return edtf.startsWith(OPEN_START) ? edtf.slice(OPEN_START.length) : edtf;
}

const OPEN_START = "../";
const OPEN_END = "/..";

function startsBefore(one: DateBounds, other: DateBounds): boolean {
  if (one.earliest === undefined || other.latest === undefined) return true;
  return one.earliest <= other.latest;
}

function isOpen(part: string): boolean {
  return part === ".." || part === "";
}

function spread(bounds: Bounds | undefined): DateBounds | undefined {
  return bounds && { earliest: bounds.first, latest: bounds.last };
}

function dateBounds(text: string): Bounds | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year = "", month, day] = match;
  if (month === undefined || month === "XX") return yearBounds(year);
  if (year.includes("X")) return undefined;
  const season = SEASONS.get(Number(month));
  if (season !== undefined) {
    return day === undefined ? seasonBounds(Number(year), season) : undefined;
  }
  if (day === undefined || day === "XX") return monthBounds(Number(year), Number(month));
  return dayBounds({ year: Number(year), month: Number(month), day: Number(day) });
}

function yearBounds(year: string): Bounds {
  return {
    first: `${year.replaceAll("X", "0")}-01-01`,
    last: `${year.replaceAll("X", "9")}-12-31`,
  };
}

/** Winter runs into the year after the one it is named by. */
function seasonBounds(year: number, firstMonth: number): Bounds {
  const first = dayNumber({ year, month: firstMonth, day: 1 });
  const last = dayNumber({ year, month: firstMonth + SEASON_MONTHS, day: 0 });
  return { first: writeDay(first), last: writeDay(last) };
}

function monthBounds(year: number, month: number): Bounds | undefined {
  if (month < 1 || month > 12) return undefined;
  const name = writeMonth(year, month);
  return { first: `${name}-01`, last: `${name}-${monthLength(year, month)}` };
}

function dayBounds(day: { year: number; month: number; day: number }): Bounds | undefined {
  if (!isDay(day)) return undefined;
  const iso = writeDay(dayNumber(day));
  return { first: iso, last: iso };
}
