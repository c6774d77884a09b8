import {
  calendarDay,
  type DayNumber,
  dayNumber,
  mondayOf,
  readDay,
  writeDay,
  writeMonth,
  writeYear,
} from "../../document/calendar.ts";
import type { TimeOffset } from "../../document/time.ts";
import { number, originDay, type ResolvedTime, type TimeContext, text } from "./time-context.ts";
import type { TimeValue } from "./time-value.ts";

const DAYS_IN_WEEK = 7;

export function resolveShift(
  value: Extract<TimeValue, { op: "shift" }>,
  context: TimeContext,
): ResolvedTime | undefined {
  const by = number(value.by, context);
  const unit = text(value.unit, context);
  const origin = originDay(value.from, context, unit);
  if (by === undefined) return undefined;
  if (origin === undefined) return { kind: "date", anchor: value.from };
  const away = by * (value.sign ?? 1);
  // « jeudi … dans la nuit, une raffinerie a été touchée »: what has been done is not of tomorrow.
  const isAhead = unit === "day" && origin.day + away > (context.publication ?? Infinity);
  const isPast = isAhead && origin.anchor === "narrative" && context.tense() === "past";
  const edtf = shifted(origin.day, isPast ? 0 : away, unit);
  return edtf === undefined ? undefined : { kind: "date", anchor: origin.anchor, edtf };
}

/** The unit of the calendar that lies so many units from a day. */
function shifted(day: DayNumber, by: number, unit: string): string | undefined {
  const from = calendarDay(day);
  switch (unit) {
    case "day":
      return writeDay(day + by);
    case "week":
      return week(mondayOf(day) + DAYS_IN_WEEK * by);
    case "month":
    case "quarter":
      return monthOf(from.year, from.month + by * (unit === "month" ? 1 : 3));
    case "year":
      return writeYear(from.year + by);
    case "decade":
    case "century":
      return writeYear(from.year + by * (unit === "decade" ? 10 : 100));
    default:
      return undefined;
  }
}

function monthOf(yearNumber: number, month: number): string {
  const { year, month: rest } = calendarDay(dayNumber({ year: yearNumber, month, day: 1 }));
  return writeMonth(year, rest);
}

function week(monday: DayNumber): string {
  return `${writeDay(monday)}/${writeDay(monday + DAYS_IN_WEEK - 1)}`;
}

/** From the origin to so many units away: « dans un délai de deux mois », « ces trois dernières années ». */
export function resolveWindow(
  value: Extract<TimeValue, { op: "window" }>,
  context: TimeContext,
): ResolvedTime | undefined {
  const by = number(value.by, context);
  const unit = text(value.unit, context);
  const origin = originDay(value.from, context, "day");
  if (by === undefined) return undefined;
  if (origin === undefined) return { kind: "vague", anchor: value.from };
  const other = dayAway(origin.day, by * (value.sign ?? 1), unit);
  if (other === undefined) return { kind: "duration", anchor: origin.anchor };
  const [first, last] = other < origin.day ? [other, origin.day] : [origin.day, other];
  return { kind: "date", anchor: origin.anchor, edtf: `${writeDay(first)}/${writeDay(last)}` };
}

function dayAway(from: DayNumber, by: number, unit: string): DayNumber | undefined {
  const { year, month, day } = calendarDay(from);
  switch (unit) {
    case "day":
      return from + by;
    case "week":
      return from + DAYS_IN_WEEK * by;
    case "month":
      return dayNumber({ year, month: month + by, day });
    case "year":
      return dayNumber({ year: year + by, month, day });
    default:
      return undefined;
  }
}

/** No calendar tells « deux jours après le vote »; who knows the day of either event can count. */
export function resolveOffset(
  value: Extract<TimeValue, { op: "offset" }>,
  context: TimeContext,
): ResolvedTime {
  const by = number(value.by, context);
  const vague: ResolvedTime = { kind: "vague", anchor: "absolute" };
  if (by === undefined) return vague;
  return { ...vague, offset: { by: by * value.sign, unit: text(value.unit, context) } };
}

/** The date so far from another one, as precise as the unit and the date allow. */
export function dateAway(edtf: string, { by, unit }: TimeOffset): string | undefined {
  const day = readDay(
    edtf.length === 4 ? `${edtf}-07-01` : edtf.length === 7 ? `${edtf}-15` : edtf,
  );
  if (day === undefined) return undefined;
  const needed = unit === "year" ? 4 : unit === "month" ? 7 : 10;
  const away = edtf.length < needed ? undefined : dayAway(day, by, unit);
  return away === undefined ? undefined : writeDay(away).slice(0, needed);
}
