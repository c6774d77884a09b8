import { type DayNumber, readDay } from "../../document/calendar.ts";
import { boundsOf } from "../../document/edtf.ts";
import type { TimeExpression, TimeOffset } from "../../document/time.ts";
import type { Direction, Tense } from "./nearest.ts";
import type { Origin, Quantity } from "./time-value.ts";

/** A time resolved against the calendar of an article. */
export interface ResolvedTime {
  readonly kind: TimeExpression["kind"];
  readonly anchor: TimeExpression["anchor"];
  readonly edtf?: string;
  readonly offset?: TimeOffset;
}

/** What a relative time is resolved against. */
export interface TimeContext {
  readonly publication?: DayNumber;
  /** The dates told so far, the last one first, as EDTF. */
  readonly narrated?: readonly string[];
  /** Whether the words are quoted: « demain » then counts from the day they were said. */
  readonly isQuoted?: boolean;
  readonly tense: () => Tense;
  /** The number, code or unit that the words of a slot stand for; `undefined` where not said. */
  readonly slot: (name: string) => string | undefined;
}

/** The day a relative time counts from, and what told it. */
export interface OriginDay {
  readonly day: DayNumber;
  readonly anchor: Origin;
}

/**
 * The day that a relative time counts from. The narrative holds until the text tells another date;
 * what is told in the past tense does not count from a date still to come.
 */
export function originDay(from: Origin, context: TimeContext, unit = "day"): OriginDay | undefined {
  const { publication } = context;
  const narrated = narratedDay(context.narrated ?? [], unit);
  if (narrated !== undefined && holds(from, narrated, context)) {
    return { day: narrated, anchor: "narrative" };
  }
  return publication === undefined ? undefined : { day: publication, anchor: "publication" };
}

/** How long before publication words may have been said that the text quotes as fresh. */
const FRESH = 7;

function holds(from: Origin, narrated: DayNumber, context: TimeContext): boolean {
  const { publication, isQuoted } = context;
  if (publication === undefined) return from === "narrative";
  const age = publication - narrated;
  if (from === "publication") return isQuoted === true && age >= 0 && age <= FRESH;
  return age >= 0 || context.tense() !== "past";
}

/** A year told is enough to count years from, not to count days from. */
function narratedDay(narrated: readonly string[], unit: string): DayNumber | undefined {
  const needed = PRECISION_NEEDED.get(unit) ?? 10;
  const date = narrated.find((each) => each.length >= needed);
  return date === undefined ? undefined : readDay(boundsOf(date)?.earliest ?? "");
}

/** Length of the EDTF that is precise enough to count each unit from. */
const PRECISION_NEEDED: ReadonlyMap<string, number> = new Map([
  ["year", 4],
  ["decade", 4],
  ["month", 7],
  ["quarter", 7],
]);

/** A date that the words tell in full. */
export function absolute(edtf: string | undefined): ResolvedTime | undefined {
  return edtf === undefined ? undefined : { kind: "date", anchor: "absolute", edtf };
}

/** A date counted from the day of publication. */
export function counted(edtf: string): ResolvedTime {
  return { kind: "date", anchor: "publication", edtf };
}

/** The number that a quantity stands for, where it is told. */
export function number(quantity: Quantity | undefined, context: TimeContext): number | undefined {
  if (quantity === undefined || typeof quantity === "number") return quantity;
  const told = context.slot(quantity);
  const value = told === undefined ? Number.NaN : Number.parseInt(told, 10);
  return Number.isNaN(value) ? undefined : value;
}

/** The word that a quantity stands for: a unit. */
export function text(quantity: Quantity, context: TimeContext): string {
  return typeof quantity === "number" ? String(quantity) : (context.slot(quantity) ?? quantity);
}

/** An explicit « dernier » or « prochain » leaves the day of publication out; a tense does not. */
export function directionOf(told: Quantity | undefined, context: TimeContext): Direction {
  const direction = number(told, context);
  if (direction === undefined || direction === 0) return context.tense();
  return direction < 0 ? "last" : "next";
}
