import {
  calendarDay,
  type DayNumber,
  dayNumber,
  isDay,
  mondayOf,
  readDay,
  writeDay,
  writeMonth,
  writeYear,
} from "../../document/calendar.ts";
import { boundsOf } from "../../document/edtf.ts";
import {
  type Direction,
  nearestDay,
  nearestMonth,
  nearestWeekday,
  nearestYear,
} from "./nearest.ts";
import {
  absolute,
  counted,
  directionOf,
  number,
  originDay,
  type ResolvedTime,
  type TimeContext,
} from "./time-context.ts";
import type { TimeValue } from "./time-value.ts";

const DAYS_IN_WEEK = 7;
const SATURDAY = 6;

export function resolveDate(
  value: Extract<TimeValue, { op: "date" }>,
  context: TimeContext,
): ResolvedTime | undefined {
  const day = number(value.day, context);
  const month = number(value.month, context);
  const yearTold = value.from === "narrative" ? yearOfStory(context) : number(value.year, context);
  if (day === undefined || month === undefined) return undefined;
  if (yearTold !== undefined) {
    const date = { year: fullYear(yearTold), month, day };
    return isDay(date) ? absolute(writeDay(dayNumber(date))) : undefined;
  }
  if (!isDay({ year: 2024, month, day })) return undefined;
  if (context.publication === undefined) return { kind: "date", anchor: "publication" };
  const direction = directionOf(value.direction, context);
  const near = nearestDay(context.publication, { month, day }, direction);
  const ofStory = value.direction === undefined ? dayOfStory({ month, day }, context) : undefined;
  const isFar = Math.abs(context.publication - near) > RECENT;
  return ofStory !== undefined && isFar && direction !== "future"
    ? { kind: "date", anchor: "narrative", edtf: writeDay(ofStory) }
    : counted(writeDay(near));
}

/** Days around publication in which a day without a year is of the news, whatever was told before. */
const RECENT = 60;
/** Days in which a story goes on from one date to the next without telling the year again. */
const STEP = 100;

/** « En mars 2014, … Le 18 mars, il signait … »: the first such day from the date told last. */
function dayOfStory(
  { month, day }: { readonly month: number; readonly day: number },
  { narrated = [] }: TimeContext,
): DayNumber | undefined {
  const [last = ""] = narrated;
  const from = readDay(boundsOf(last)?.earliest ?? "");
  if (last.length < MONTH || from === undefined) return undefined;
  const { year } = calendarDay(from);
  return [year, year + 1]
    .filter((each) => isDay({ year: each, month, day }))
    .map((each) => dayNumber({ year: each, month, day }))
    .find((each) => each >= from && each - from <= STEP);
}

/** Length of a date that tells its month. */
const MONTH = 7;

function yearOfStory(context: TimeContext): number | undefined {
  const origin = originDay("narrative", context, "year");
  return origin === undefined ? undefined : calendarDay(origin.day).year;
}

/** « à la veille de Noël »: a feast of the year that fits the tense, or a day so far from it. */
export function resolveFeast(
  { feast, year, by = 0 }: Extract<TimeValue, { op: "feast" }>,
  context: TimeContext,
): ResolvedTime | undefined {
  const told = number(feast, context);
  if (told === undefined) return undefined;
  const date = { op: "date", day: told % 100, month: Math.floor(told / 100) } as const;
  const found = resolveDate(year === undefined ? date : { ...date, year }, context);
  const day = readDay(found?.edtf ?? "");
  return day === undefined ? found : { ...found, ...counted(writeDay(day + by)) };
}

/** The day of that number nearest to the day told last. */
export function resolveDayAlone(
  value: Extract<TimeValue, { op: "dayAlone" }>,
  context: TimeContext,
): ResolvedTime | undefined {
  const told = number(value.day, context);
  const origin = originDay("narrative", context);
  if (told === undefined || origin === undefined) return undefined;
  const { year, month } = calendarDay(origin.day);
  const candidates = [month - 1, month, month + 1].map((each) =>
    dayNumber({ year, month: each, day: told }),
  );
  const fitting = candidates.filter((each) => calendarDay(each).day === told);
  const [nearest] = fitting.sort(
    (one, other) => Math.abs(one - origin.day) - Math.abs(other - origin.day),
  );
  return nearest === undefined
    ? undefined
    : { kind: "date", anchor: origin.anchor, edtf: writeDay(nearest) };
}

/** « 24/02/22 » is of this century. */
function fullYear(told: number): number {
  return told < 100 ? 2000 + told : told;
}

export function resolveMonth(
  value: Extract<TimeValue, { op: "month" }>,
  context: TimeContext,
): ResolvedTime | undefined {
  const month = number(value.month, context);
  const yearTold = value.from === "narrative" ? yearOfStory(context) : number(value.year, context);
  if (month === undefined) return undefined;
  if (yearTold !== undefined) return absolute(writeMonth(yearTold, month));
  if (context.publication === undefined) return { kind: "date", anchor: "publication" };
  const direction = directionOf(value.direction, context);
  return counted(writeMonth(nearestMonth(context.publication, month, direction), month));
}

export function resolveWeekday(
  value: Extract<TimeValue, { op: "weekday" }>,
  context: TimeContext,
): ResolvedTime | undefined {
  const weekday = number(value.weekday, context);
  const origin = originDay(value.from ?? "publication", context);
  if (weekday === undefined) return undefined;
  if (origin === undefined) return { kind: "date", anchor: "publication" };
  const week = number(value.week, context);
  if (week !== undefined) {
    return counted(writeDay(mondayOf(origin.day) + DAYS_IN_WEEK * week + weekday - 1));
  }
  const direction = directionOf(value.direction, context);
  const day = nearestWeekday(origin.day, weekday, direction);
  return { kind: "date", anchor: origin.anchor, edtf: writeDay(day) };
}

export function resolveWeekend(
  value: Extract<TimeValue, { op: "weekend" }>,
  context: TimeContext,
): ResolvedTime {
  if (context.publication === undefined) return { kind: "date", anchor: "publication" };
  const saturday = weekendNear(context.publication, directionOf(value.direction, context));
  return counted(`${writeDay(saturday)}/${writeDay(saturday + 1)}`);
}

function weekendNear(publication: DayNumber, direction: Direction): DayNumber {
  if (direction === "last") return nearestWeekday(publication - 1, SATURDAY, "last");
  if (direction === "next") return nearestWeekday(publication, SATURDAY, "next");
  if (direction === "past") return nearestWeekday(publication, SATURDAY, "past");
  // On a Sunday the weekend that is told is the one that runs.
  return nearestWeekday(publication - 1, SATURDAY, "future");
}

export function resolveSeason(
  value: Extract<TimeValue, { op: "season" }>,
  context: TimeContext,
): ResolvedTime | undefined {
  const season = number(value.season, context);
  const yearTold = number(value.year, context);
  if (season === undefined) return undefined;
  if (yearTold !== undefined) return absolute(`${writeYear(yearTold)}-${season}`);
  if (context.publication === undefined) return { kind: "date", anchor: "publication" };
  const direction = directionOf(value.direction, context);
  const near = nearestYear(context.publication, direction, (candidate) =>
    boundsOf(`${writeYear(candidate)}-${season}`),
  );
  return counted(`${writeYear(near)}-${season}`);
}

export function resolveYearPart(
  value: Extract<TimeValue, { op: "yearPart" }>,
  context: TimeContext,
): ResolvedTime | undefined {
  const part = number(value.part, context);
  if (part === undefined || part < 1 || part > value.of) return undefined;
  const months = 12 / value.of;
  const first = (part - 1) * months + 1;
  const yearTold = number(value.year, context);
  const span = (of: number) => `${writeMonth(of, first)}/${writeMonth(of, first + months - 1)}`;
  if (yearTold !== undefined) return absolute(span(yearTold));
  if (context.publication === undefined) return { kind: "date", anchor: "publication" };
  const near = nearestYear(context.publication, context.tense(), (each) => boundsOf(span(each)));
  return counted(span(near));
}

export function resolveWeekPart(
  value: Extract<TimeValue, { op: "weekPart" }>,
  context: TimeContext,
): ResolvedTime {
  if (context.publication === undefined) return { kind: "date", anchor: "publication" };
  const by = number(value.by, context) ?? 0;
  const running = mondayOf(context.publication) + DAYS_IN_WEEK * by;
  // « l'a reçu en fin de semaine », told on a Tuesday: of the week before.
  const isPast = running + value.first - 1 > context.publication && context.tense() === "past";
  const monday = isPast ? running - DAYS_IN_WEEK : running;
  return counted(`${writeDay(monday + value.first - 1)}/${writeDay(monday + value.last - 1)}`);
}
