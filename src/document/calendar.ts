/** A day of the proleptic Gregorian calendar, counted from 1970-01-01. */
export type DayNumber = number;

/** Year, month (1-12) and day of the month of a day. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number of a day; a day or month out of its range runs over into the next. */
export function dayNumber({ year, month, day }: CalendarDay): DayNumber {
  // setUTCFullYear, since Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / MILLISECONDS);
}

/** Year, month and day of a day number. */
export function calendarDay(day: DayNumber): CalendarDay {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Day of the week, 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week a day lies in. */
export function mondayOf(day: DayNumber): DayNumber {
  return day - weekdayOf(day) + 1;
}

/** Number of days of a month. */
export function monthLength(year: number, month: number): number {
  return calendarDay(dayNumber({ year, month: month + 1, day: 0 })).day;
}

/** Whether year, month and day name a day that exists. */
export function isDay({ year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** The day of an ISO 8601 date (`2025-02-27`), or `undefined` when it is none. */
export function readDay(iso: string): DayNumber | undefined {
  const match = ISO_DAY.exec(iso);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? dayNumber(day) : undefined;
}

/** The ISO 8601 date of a day. */
export function writeDay(day: DayNumber): string {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  return `${writeYear(year)}-${pad(month)}-${pad(dayOfMonth)}`;
}

/** The ISO 8601 date some days after another (before it when negative); what is no date stays as it is. */
export function addDays(iso: string, days: number): string {
  const day = readDay(iso);
  return day === undefined ? iso : writeDay(day + days);
}

/** Days from one ISO 8601 date to another, negative where the other comes first; NaN where one is no date. */
export function daysBetween(from: string, to: string): number {
  return (readDay(to) ?? Number.NaN) - (readDay(from) ?? Number.NaN);
}

/** The ISO 8601 name of a month (`2025-02`). */
export function writeMonth(year: number, month: number): string {
  return `${writeYear(year)}-${pad(month)}`;
}

/** The ISO 8601 name of a year, four digits. */
export function writeYear(year: number): string {
  return String(year).padStart(4, "0");
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
