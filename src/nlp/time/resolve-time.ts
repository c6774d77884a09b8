import { readDay, writeYear } from "../../document/calendar.ts";
import { boundsOf } from "../../document/edtf.ts";
import { resolveOffset, resolveShift, resolveWindow } from "./resolve-distance.ts";
import {
  resolveDate,
  resolveDayAlone,
  resolveFeast,
  resolveMonth,
  resolveSeason,
  resolveWeekday,
  resolveWeekend,
  resolveWeekPart,
  resolveYearPart,
} from "./resolve-recurring.ts";
import { absolute, number, type ResolvedTime, type TimeContext } from "./time-context.ts";
import type { TimeValue } from "./time-value.ts";

type Resolver<Op extends TimeValue["op"]> = (
  value: Extract<TimeValue, { op: Op }>,
  context: TimeContext,
) => ResolvedTime | undefined;

/** The date that a rule's value gives in its context, or `undefined` when it gives none. */
export function resolveTime(value: TimeValue, context: TimeContext): ResolvedTime | undefined {
  const resolver: (value: never, context: TimeContext) => ResolvedTime | undefined =
    RESOLVERS[value.op];
  // The table pairs each op with the resolver of its own kind, which the compiler cannot follow.
  return resolver(value as never, context);
}

const RESOLVERS: { readonly [Op in TimeValue["op"]]: Resolver<Op> } = {
  date: resolveDate,
  dayAlone: resolveDayAlone,
  feast: resolveFeast,
  month: resolveMonth,
  year: resolveYear,
  weekday: resolveWeekday,
  shift: resolveShift,
  weekend: resolveWeekend,
  season: resolveSeason,
  yearPart: resolveYearPart,
  weekPart: resolveWeekPart,
  decade: resolveDecade,
  century: resolveCentury,
  window: resolveWindow,
  span: resolveSpan,
  since: (value, context) => open(resolveTime(value.of, context), "since"),
  until: (value, context) => open(resolveTime(value.of, context), "until"),
  offset: resolveOffset,
  none: (value) => ({ kind: value.kind, anchor: "absolute" }),
  skip: () => undefined,
};

/** The time as a beginning or an end: « depuis 2014 » is `2014/..`. */
export function open(
  time: ResolvedTime | undefined,
  effect: "since" | "until",
): ResolvedTime | undefined {
  if (time?.edtf === undefined) return time;
  const [first, last = first] = time.edtf.split("/");
  return { ...time, edtf: effect === "since" ? `${first}/..` : `../${last}` };
}

function resolveSpan(
  value: Extract<TimeValue, { op: "span" }>,
  context: TimeContext,
): ResolvedTime | undefined {
  const from = resolveTime(value.from, context);
  const to = resolveTime(value.to, after(from, context));
  if (from?.edtf === undefined || to?.edtf === undefined) return to;
  return spanOf(from, to);
}

/** The end of an interval lies after its beginning, whatever the tense: « réuni du 13 au 15 juin ». */
function after(from: ResolvedTime | undefined, context: TimeContext): TimeContext {
  const publication = readDay(from?.edtf ?? "");
  return publication === undefined ? context : { ...context, publication, tense: () => "future" };
}

/** The interval from one time to another; the first is of the year or week that fits the last. */
export function spanOf(from: ResolvedTime, to: ResolvedTime): ResolvedTime | undefined {
  const first = from.edtf?.split("/")[0];
  const last = to.edtf?.split("/").at(-1);
  if (first === undefined || last === undefined) return undefined;
  const edtf = `${beforeOrSame(first, last, from.anchor === "absolute")}/${last}`;
  return boundsOf(edtf) ? { ...to, edtf } : undefined;
}

function beforeOrSame(first: string, last: string, isFixed: boolean): string {
  if (isFixed || first.length < 7) return first;
  const moved = `${last.slice(0, 4)}${first.slice(4)}`;
  if (moved <= last) return moved;
  return `${writeYear(Number(last.slice(0, 4)) - 1)}${first.slice(4)}`;
}

function resolveYear(
  value: Extract<TimeValue, { op: "year" }>,
  context: TimeContext,
): ResolvedTime | undefined {
  const year = number(value.year, context);
  return year === undefined ? undefined : absolute(writeYear(year));
}

/** « les années 1990 » and « les années 90 » are `199X`. */
function resolveDecade(
  value: Extract<TimeValue, { op: "decade" }>,
  context: TimeContext,
): ResolvedTime | undefined {
  const told = number(value.year, context);
  if (told === undefined) return undefined;
  const first = told < 100 ? 1900 + told : told;
  return absolute(`${Math.floor(first / 10)}X`);
}

function resolveCentury(
  value: Extract<TimeValue, { op: "century" }>,
  context: TimeContext,
): ResolvedTime | undefined {
  const century = number(value.century, context);
  return century === undefined ? undefined : absolute(`${century - 1}XX`);
}
