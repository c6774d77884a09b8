import type { Span } from "../../document/span.ts";
import type { CompiledTimeRule, TimeLexicon } from "./time-rules.ts";

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
  lexicon: TimeLexicon,
): readonly TimeMatch[] {
  const present = lexicon.present(text);
  const found = rules
    .filter((rule) => rule.needs.every((slot) => present.has(slot)))
    .flatMap((rule) => matchesOf(text, rule, lexicon));
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
  lexicon: TimeLexicon,
): readonly TimeMatch[] {
  return [...text.matchAll(rule.pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule,
    slot: (name) => {
      const words = match.groups?.[name];
      const slot = rule.slotOf[name];
      return words === undefined || slot === undefined ? undefined : lexicon.readSlot(slot, words);
    },
  }));
}

/**
 * The text as rules are written: lower case, straight apostrophes, plain blanks and hyphens;
 * character by character, so that offsets hold.
 */
export function plainText(text: string): string {
  return lowerCase(text)
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\s/gu, " ");
}

/** A few capitals (« İ ») grow in lower case; they stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[\s\S]/g, (unit) => {
    const small = unit.toLowerCase();
    return small.length === 1 ? small : unit;
  });
}
