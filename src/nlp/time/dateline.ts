import { type DayNumber, readDay } from "../../document/calendar.ts";
import type { Document } from "../../document/document.ts";
import type { ParsedToken } from "../../document/token.ts";
import { matchTimes, plainText } from "./match-times.ts";
import { resolveTime } from "./resolve-time.ts";
import type { CompiledTimeRule, TimeLexicon } from "./time-rules.ts";

/** How far into the text a dateline may stand (« ISTANBUL, 27 février 2025 (Agence) – »). */
const REACH = 80;
/** A headline and a place may stand before it. */
const FIRST_SENTENCES = 3;
/** A dash, a colon or the end of the line sets a dateline off from what is told. */
const AFTER_DATELINE = /^\s*(?:\([^)]*\))?\s*[.,]?\s*(?:[–—:-]|\(|$)/u;

/**
 * The day that a dateline tells in full: the calendar of an article that comes without a date.
 */
export function datelineDay(
  doc: Document<ParsedToken>,
  rules: readonly CompiledTimeRule[],
  lexicon: TimeLexicon,
): DayNumber | undefined {
  for (const { start } of doc.sentences.slice(0, FIRST_SENTENCES)) {
    const text = plainText(doc.article.text.slice(start, start + REACH));
    for (const match of matchTimes(text, rules, lexicon)) {
      const time = resolveTime(match.rule.value, { tense: () => "unknown", slot: match.slot });
      const day = readDay(time?.edtf ?? "");
      if (day !== undefined && AFTER_DATELINE.test(text.slice(match.end))) return day;
    }
  }
  return undefined;
}
