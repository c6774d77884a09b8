import { type DayNumber, readDay } from "../../document/calendar.ts";
import type { Document, Sentence } from "../../document/document.ts";
import type { Span } from "../../document/span.ts";
import type { TimeExpression } from "../../document/time.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileCombinations, type FoundTime } from "./combine-times.ts";
import { datelineDay } from "./dateline.ts";
import { matchTimes, plainText, type TimeMatch } from "./match-times.ts";
import { resolveTime } from "./resolve-time.ts";
import { compileTense } from "./tense.ts";
import type { ResolvedTime } from "./time-context.ts";
import { compileTimeRules } from "./time-rules.ts";

/** Finds the times that an article tells and resolves them, in order of text. */
export type TimeReader = (doc: Document<ParsedToken>) => readonly TimeExpression[];

/** Compiles the rules about time of a language pack. */
export function compileTimes(pack: LanguagePack): TimeReader {
  const { rules, readSlot } = compileTimeRules(pack);
  const tenseOf = compileTense(pack);
  const combine = compileCombinations(pack);

  const resolve = (match: TimeMatch, { sentence, ...calendar }: Place): FoundTime => {
    const { firstToken } = tokenRange(sentence.tokens, shifted(match, sentence.start));
    const tense = () => tenseOf(sentence.tokens, firstToken);
    const time = resolveTime(match.rule.value, { ...calendar, tense, slot: match.slot });
    return { start: match.start, end: match.end, rule: match.rule.id, time };
  };

  return (doc) => {
    const times: TimeExpression[] = [];
    const publication = readDay(doc.article.date ?? "") ?? datelineDay(doc, rules, readSlot);
    let narrated: string | undefined;
    doc.sentences.forEach((sentence, index) => {
      const text = plainText(doc.article.text.slice(sentence.start, sentence.end));
      const found: FoundTime[] = [];
      for (const match of matchTimes(text, rules, readSlot)) {
        const place = { sentence, ...(publication !== undefined && { publication }) };
        const each = resolve(match, { ...place, ...(narrated && { narrated }) });
        narrated = narratedDate(each.time) ?? narrated;
        found.push(each);
      }
      for (const each of combine(text, found)) {
        times.push(...expressionOf(each, { doc, sentence, index }));
      }
    });
    return times;
  };
}

interface Place {
  readonly sentence: Sentence<ParsedToken>;
  readonly publication?: DayNumber;
  readonly narrated?: string;
}

/** The date that later words may count from: a day, month or year, not an interval. */
function narratedDate(time: ResolvedTime | undefined): string | undefined {
  if (time?.kind !== "date" || time.edtf === undefined) return undefined;
  return /^\d{4}(-\d{2})?(-\d{2})?$/.test(time.edtf) ? time.edtf : undefined;
}

function expressionOf(
  found: FoundTime,
  place: {
    readonly doc: Document<ParsedToken>;
    readonly sentence: Sentence<ParsedToken>;
    readonly index: number;
  },
): readonly TimeExpression[] {
  if (!found.time) return [];
  const span = shifted(found, place.sentence.start);
  const range = tokenRange(place.sentence.tokens, span);
  if (range.firstToken >= range.lastToken) return [];
  return [
    {
      ...span,
      ...range,
      text: place.doc.article.text.slice(span.start, span.end),
      sentence: place.index,
      rule: found.rule,
      kind: found.time.kind,
      anchor: found.time.anchor,
      precision: precisionOf(found.time.edtf),
      ...(found.time.edtf !== undefined && { edtf: found.time.edtf }),
    },
  ];
}

function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

function tokenRange(
  tokens: readonly ParsedToken[],
  span: Span,
): { readonly firstToken: number; readonly lastToken: number } {
  const first = tokens.findIndex((token) => token.end > span.start);
  const after = tokens.findIndex((token) => token.start >= span.end);
  return { firstToken: Math.max(first, 0), lastToken: after < 0 ? tokens.length : after };
}

function precisionOf(edtf: string | undefined): TimeExpression["precision"] {
  if (edtf === undefined) return "unknown";
  if (edtf.includes("/")) return "interval";
  if (edtf.length === 10) return "day";
  if (edtf.length === 7) return Number(edtf.slice(5)) > 12 ? "season" : "month";
  return "year";
}
