import { type DayNumber, readDay } from "../../document/calendar.ts";
import type { Document, Sentence } from "../../document/document.ts";
import { covers, type Span } from "../../document/span.ts";
import type { TimeExpression } from "../../document/time.ts";
import { feature, type ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileMarks } from "../quotations/scan-marks.ts";
import { compileCombinations, type FoundTime } from "./combine-times.ts";
import { datelineDay } from "./dateline.ts";
import { headingEnd, opensLine } from "./heading.ts";
import { matchTimes, plainText, type TimeMatch } from "./match-times.ts";
import { resolveTime } from "./resolve-time.ts";
import { compileTense } from "./tense.ts";
import type { ResolvedTime } from "./time-context.ts";
import { type CompiledTimeRule, compileTimeRules, type TimeLexicon } from "./time-rules.ts";

/** Finds the times that an article tells and resolves them, in order of text. */
export type TimeReader = (doc: Document<ParsedToken>) => readonly TimeExpression[];

/** Compiles the rules about time of a language pack. */
export function compileTimes(pack: LanguagePack): TimeReader {
  const { rules, lexicon } = compileTimeRules(pack);
  const scanMarks = compileMarks(pack);
  const readSentence = compileSentenceTimes(pack, rules, lexicon);
  return (doc) => {
    const quoted = scanMarks(doc.article.text);
    const publication = readDay(doc.article.date ?? "") ?? datelineDay(doc, rules, lexicon);
    const times: TimeExpression[] = [];
    const narrated: string[] = [];
    doc.sentences.forEach((sentence, index) => {
      const text = plainText(doc.article.text.slice(sentence.start, sentence.end));
      const isQuoted = (span: Span) =>
        quoted.some((each) => covers(each, shifted(span, sentence.start)));
      const isFirst = opensLine(doc.article.text, sentence.start);
      const place = { text, sentence, isQuoted, isFirst, narrated, publication };
      for (const each of readSentence(place)) {
        times.push(...expressionOf(each, { doc, sentence, index }));
      }
    });
    return times;
  };
}

interface SentencePlace {
  /** The sentence as rules are written. */
  readonly text: string;
  readonly sentence: Sentence<ParsedToken>;
  readonly isQuoted: (span: Span) => boolean;
  /** Whether the sentence opens a line. */
  readonly isFirst: boolean;
  readonly publication: DayNumber | undefined;
  /** The dates told so far, the last first; the sentence adds its own. */
  readonly narrated: string[];
}

/** Reads the times of one sentence in order, each told date being one that the next may count from. */
function compileSentenceTimes(
  pack: LanguagePack,
  rules: readonly CompiledTimeRule[],
  lexicon: TimeLexicon,
): (place: SentencePlace) => readonly FoundTime[] {
  const tenseOf = compileTense(pack);
  const { combine, modifierAt } = compileCombinations(pack);

  const resolve = (match: TimeMatch, place: SentencePlace, heading: number): FoundTime => {
    const { sentence, publication, narrated, text } = place;
    const { firstToken } = tokenRange(sentence.tokens, shifted(match, sentence.start));
    const modifier = modifierAt(text, match.start);
    const isPast = firstToken < heading && tellsPast(sentence.tokens);
    const isEnd = modifier?.rule.effect === "until";
    const time = resolveTime(match.rule.value, {
      ...(publication !== undefined && { publication }),
      narrated,
      isQuoted: place.isQuoted(match),
      tense: () =>
        modifier?.rule.tense ?? (isPast ? "past" : tenseOf(sentence.tokens, firstToken, isEnd)),
      slot: match.slot,
    });
    // « depuis 2014 » tells no date that what follows counts from.
    const { value } = match.rule;
    const isAside =
      value.op === "shift"
        ? value.isAside === true
        : // « depuis que X avait porté un toast, la nuit de la Saint-Sylvestre 1977 »: long past.
          (value.op === "feast" && match.slot("year") !== undefined) ||
          (value.op === "date" && isBackground(sentence.tokens, firstToken));
    if (!modifier && !isAside && !place.isQuoted(match)) narrated.unshift(...narratedDate(time));
    return { start: match.start, end: match.end, rule: match.rule.id, time };
  };

  return (place) => {
    const found: FoundTime[] = [];
    const matches = matchTimes(place.text, rules, lexicon);
    const { tokens, start } = place.sentence;
    const isTime = (token: ParsedToken) =>
      matches.some((match) => covers(shifted(match, start), token));
    const heading = place.isFirst ? headingEnd(tokens, isTime) : 0;
    for (const match of matches) found.push(resolve(match, place, heading));
    const isHeading = (span: Span) => tokenRange(tokens, shifted(span, start)).firstToken < heading;
    return combine(place.text, found).map((each) =>
      isHeading(each) ? { ...each, isHeading: true } : each,
    );
  };
}

/** A chronology tells in the present what has been: « **Samedi.** La ministre arrive … ». */
function tellsPast(tokens: readonly ParsedToken[]): boolean {
  return !tokens.some((token) => feature(token, "Tense") === "Fut");
}

/** « l'explosion survenue le 25 »: a clause about a noun is no step of the story. */
function isBackground(tokens: readonly ParsedToken[], token: number): boolean {
  for (let at = token, step = 0; at >= 0 && step < tokens.length; step += 1) {
    if (tokens[at]?.deprel.startsWith("acl")) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

/** The date that later words may count from: a day, month or year, not an interval. */
function narratedDate(time: ResolvedTime | undefined): readonly string[] {
  if (time?.kind !== "date" || time.edtf === undefined) return [];
  return /^\d{4}(-\d{2})?(-\d{2})?$/.test(time.edtf) ? [time.edtf] : [];
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
      ...(found.isHeading === true && { isHeading: true }),
      ...(found.time.offset !== undefined && { offset: found.time.offset }),
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
