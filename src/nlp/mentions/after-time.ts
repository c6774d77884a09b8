import type { NounContext } from "./complement-state.ts";

/** Where an office phrase ends with the time it was held in: « patronne du FMI depuis 2019, X », « (2013-2017) ». */
export function afterTime(context: NounContext, last: number): number {
  const { surface, lexicon } = context;
  const closed = afterYears(context, last);
  if (closed > last || !lexicon.isOf("time-opener", surface.tokens[last])) return closed;
  const length = surface.tokens
    .slice(last, last + LONGEST)
    .findIndex(({ text, upos }) => text === "," || !ADJUNCT.has(upos));
  const end = last + length;
  const isTime = length > 0 && surface.tokens[end]?.text === "," && tellsTime(context, last, end);
  return isTime ? end : last;
}

/** How many tokens the words of a time may have (« depuis le début de l'année dernière »). */
const LONGEST = 9;

/** Parts of speech of the words of a time. */
const ADJUNCT: ReadonlySet<string> = new Set(["ADP", "DET", "NOUN", "NUM", "ADJ", "ADV", "PROPN"]);

/** Whether the tokens of a range are a time: a number or a noun of the calendar, and no name. */
export function tellsTime(context: NounContext, first: number, last: number): boolean {
  const { surface, lexicon, spans } = context;
  const tokens = surface.tokens.slice(first, last);
  const isNamed = tokens.some((_, index) => spans.has(first + index));
  const isPlain = tokens.every(({ upos }) => ADJUNCT.has(upos));
  const isTime = tokens.some((token) => token.upos === "NUM" || lexicon.isOf("time-noun", token));
  return !isNamed && isPlain && isTime;
}

/** « (2013-2017) »: the years of an office in parentheses. */
function afterYears({ surface }: NounContext, last: number): number {
  const { tokens } = surface;
  if (tokens[last]?.text !== "(") return last;
  const length = tokens.slice(last, last + LONGEST).findIndex(({ text }) => text === ")");
  const inside = tokens.slice(last + 1, last + length);
  const isYears = inside.length > 0 && inside.every(({ text }) => YEARS.test(text));
  return length > 0 && isYears ? last + length + 1 : last;
}

const YEARS = /^(\d{4}|[-\u2013]|\d{4}[-\u2013]\d{4})$/;

/** Whether the words of a time tell its end: « de 2007 à 2016 », « (2013-2017) », « jusqu'en 2019 ». */
export function hasEnded(context: NounContext, last: number): boolean {
  const { surface, lexicon } = context;
  const [opener, next] = surface.tokens.slice(last, last + 2);
  if (afterYears(context, last) > last) {
    const inside = surface.tokens.slice(last, afterYears(context, last));
    return (
      inside
        .map(({ text }) => text)
        .join("")
        .replace(/\D/g, "").length === TWO_YEARS
    );
  }
  if (!lexicon.isOf("time-opener", opener)) return false;
  const years = surface.tokens.slice(last, last + RANGE).filter(({ text }) => /^\d{4}$/.test(text));
  const isRange = /^\d{4}$/.test(next?.text ?? "") && years.length === 2;
  return isRange || (lexicon.isOf("until", opener) && years.length > 0);
}

/** Digits of two years. */
const TWO_YEARS = 8;

/** How many tokens « de 2007 à 2016 » and the like have. */
const RANGE = 4;
