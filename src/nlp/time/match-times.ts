import type { Span } from "../../document/span.ts";
import type { CompiledTimeRule, SlotReader } from "./time-rules.ts";

/** Words that a time rule has read, not yet resolved. */
export interface TimeMatch extends Span {
  readonly rule: CompiledTimeRule;
  /** Value of a slot of the rule, `undefined` where its words are not there. */
  readonly slot: (name: string) => string | undefined;
}

/** Finds the times in normalised text: the longest reading wins, then the rule that comes first. */
export function matchTimes(
  text: string,
  rules: readonly CompiledTimeRule[],
  readSlot: SlotReader,
): readonly TimeMatch[] {
  const found = rules.flatMap((rule) => matchesOf(text, rule, readSlot));
  const longestFirst = found.sort((one, other) => length(other) - length(one));
  const kept: TimeMatch[] = [];
  for (const match of longestFirst) {
    if (kept.every((each) => each.end <= match.start || match.end <= each.start)) kept.push(match);
  }
  return kept.sort((one, other) => one.start - other.start);
}

function length(span: Span): number {
  return span.end - span.start;
}

function matchesOf(
  text: string,
  rule: CompiledTimeRule,
  readSlot: SlotReader,
): readonly TimeMatch[] {
  return [...text.matchAll(rule.pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule,
    slot: (name) => {
      const words = match.groups?.[name];
      const slot = rule.slotOf[name];
      return words === undefined || slot === undefined ? undefined : readSlot(slot, words);
    },
  }));
}

/**
 * The text as rules are written: lower case, straight apostrophes, plain blanks and hyphens;
 * character by character, so that offsets hold.
 */
export function plainText(text: string): string {
  return Array.from({ length: text.length }, (_, index) => plainUnit(text[index] ?? "")).join("");
}

function plainUnit(unit: string): string {
  if (unit === "\u2019" || unit === "\u02bc") return "'";
  if (unit === "\u2010" || unit === "\u2011") return "-";
  if (/\s/u.test(unit)) return " ";
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}
