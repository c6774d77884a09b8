import { readDay } from "../../document/calendar.ts";
import { boundsOf } from "../../document/edtf.ts";
import type { Span } from "../../document/span.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { open, spanOf } from "./resolve-time.ts";
import type { ResolvedTime } from "./time-context.ts";
import { blanks, type TimeJoin, type TimeModifier, timeRules } from "./time-rules.ts";

/** A time found in a sentence; offsets count from the sentence's start. */
export interface FoundTime extends Span {
  readonly rule: string;
  /** Absent for words that look like a time and are none. */
  readonly time: ResolvedTime | undefined;
  /** Whether it stands as the heading of a paragraph. */
  readonly isHeading?: boolean;
}

interface Compiled<T> {
  readonly rule: T;
  readonly before: RegExp;
  readonly between: RegExp;
}

/** What is done with times that stand together, and with words before one. */
export interface TimeCombinations {
  readonly combine: (text: string, found: readonly FoundTime[]) => readonly FoundTime[];
  /** The modifier that stands right before an offset, with the offset at which it begins. */
  readonly modifierAt: (text: string, start: number) => ModifierAt | undefined;
}

/** A modifier met in a text. */
export interface ModifierAt {
  readonly rule: TimeModifier;
  readonly start: number;
}

/** Compiles the joining of two times (« de mars à juin ») and what precedes one (« depuis »). */
export function compileCombinations(pack: LanguagePack): TimeCombinations {
  const { joins, modifiers } = timeRules(pack);
  const compiledJoins = joins.map((rule) => ({
    rule,
    before: endingWith(rule.before ?? ""),
    between: new RegExp(`^\\s*${blanks(rule.between)}\\s*$`, "u"),
  }));
  const compiledModifiers = modifiers.map((rule) => ({ rule, before: endingWith(rule.before) }));
  const modifierAt = (text: string, start: number): ModifierAt | undefined => {
    const earlier = text.slice(0, start);
    for (const { rule, before } of compiledModifiers) {
      const match = before.exec(earlier);
      if (match) return { rule, start: match.index };
    }
    return undefined;
  };
  const combine = (text: string, found: readonly FoundTime[]) =>
    joinTimes(text, found, compiledJoins).map((each) => modify(each, modifierAt(text, each.start)));
  return { combine, modifierAt };
}

function endingWith(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${blanks(words)})\\s*$`, "u");
}

function joinTimes(
  text: string,
  found: readonly FoundTime[],
  joins: readonly Compiled<TimeJoin>[],
): readonly FoundTime[] {
  const joined: FoundTime[] = [];
  for (const time of found) {
    const previous = joined.at(-1);
    const both = previous && joinPair(text, { first: previous, second: time }, joins);
    if (both) joined.splice(-1, 1, both);
    else joined.push(time);
  }
  return joined;
}

function joinPair(
  text: string,
  { first, second }: { readonly first: FoundTime; readonly second: FoundTime },
  joins: readonly Compiled<TimeJoin>[],
): FoundTime | undefined {
  if (!first.time || !second.time || !isSamePrecision(first.time, second.time)) return undefined;
  for (const { rule, before, between } of joins) {
    if (!between.test(text.slice(first.end, second.start))) continue;
    const prefix = before.exec(text.slice(0, first.start));
    const time = prefix && spanOf(first.time, second.time);
    if (!time || (rule.adjacent && !isTwoDays(time))) continue;
    return { start: prefix.index, end: second.end, rule: rule.id, time };
  }
  return undefined;
}

function isSamePrecision(first: ResolvedTime, second: ResolvedTime): boolean {
  if (first.edtf === undefined || second.edtf === undefined) return false;
  return first.edtf.length === second.edtf.length && !first.edtf.includes("/");
}

function isTwoDays(time: ResolvedTime): boolean {
  const bounds = boundsOf(time.edtf ?? "");
  const first = readDay(bounds?.earliest ?? "");
  const last = readDay(bounds?.latest ?? "");
  return first !== undefined && last === first + 1;
}

function modify(found: FoundTime, modifier: ModifierAt | undefined): FoundTime {
  if (!modifier || found.time?.edtf === undefined || found.time.edtf.includes("..")) return found;
  const { rule, start } = modifier;
  const time = rule.effect === "at" ? found.time : open(found.time, rule.effect);
  return { ...found, start, rule: rule.id, time };
}
