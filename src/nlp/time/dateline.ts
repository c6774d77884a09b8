import { type DayNumber, readDay } from "../../document/calendar.ts";
import type { Document } from "../../document/document.ts";
import type { ParsedToken } from "../../document/token.ts";
import { matchTimes, plainText } from "./match-times.ts";
import { resolveTime } from "./resolve-time.ts";
import type { CompiledTimeRule, SlotReader } from "./time-rules.ts";

/** How far into the text a dateline may stand (« ISTANBUL, 27 février 2025 (Agence) – »). */
const REACH = 80;

/**
 * The day that a dateline tells in full: the calendar of an article that comes without a date.
 * A date counts as dateline when nothing is said before it, that is, before any verb.
 */
export function datelineDay(
  doc: Document<ParsedToken>,
  rules: readonly CompiledTimeRule[],
  readSlot: SlotReader,
): DayNumber | undefined {
  const first = doc.sentences[0];
  if (!first) return undefined;
  const verb = first.tokens.find((token) => token.upos === "VERB" || token.upos === "AUX");
  const end = Math.min(first.start + REACH, verb?.start ?? first.end);
  const text = plainText(doc.article.text.slice(first.start, Math.min(end, first.end)));
  for (const match of matchTimes(text, rules, readSlot)) {
    const time = resolveTime(match.rule.value, { tense: () => "unknown", slot: match.slot });
    const day = readDay(time?.edtf ?? "");
    if (day !== undefined) return day;
  }
  return undefined;
}
