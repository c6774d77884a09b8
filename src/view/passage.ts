import type { Span } from "../document/span.ts";

/** A stretch of an article around evidence, and the ranges to mark in it. */
export interface Passage {
  /** UTF-16 offset of the passage in the article's text. */
  readonly start: number;
  readonly text: string;
  /** Ranges to mark, counted from the start of the passage. */
  readonly marks: readonly Span[];
}

/** Maps offsets in code points (as the graph stores them) to UTF-16 offsets of one text. */
export function compileOffsets(text: string): (codePoints: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (codePoints) => Math.min(codePoints, text.length);
  const starts: number[] = [];
  for (let unit = 0; unit < text.length; unit += width(text, unit)) starts.push(unit);
  return (codePoints) => starts[codePoints] ?? text.length;
}

function width(text: string, unit: number): number {
  const point = text.codePointAt(unit);
  return point !== undefined && point > 0xffff ? 2 : 1;
}

/** An initial or a short title with its full stop (« M. », « J. », « Dr. ») ends no sentence. */
const SHORT_FORM = /(?<!\p{L})\p{Lu}\p{Ll}?\.\s*$/u;

/** The sentences of a text, as spans; good enough to show context, never to count offsets. */
export function contextSentences(text: string, lang: string | undefined): readonly Span[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: "sentence" });
  const sentences: Span[] = [];
  let start = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    if (SHORT_FORM.test(segment) && end < text.length) continue;
    sentences.push({ start, end });
    start = end;
  }
  return sentences;
}

/** Longest passage shown; a sentence beyond it is cut around its marks. */
const LONGEST = 900;
const AROUND = 320;

/** The sentence or sentences that hold the marks, with the marks counted from their start. */
export function cutPassage(
  text: string,
  sentences: readonly Span[],
  marks: readonly Span[],
): Passage {
  const first = Math.min(...marks.map((mark) => mark.start));
  const last = Math.max(...marks.map((mark) => mark.end));
  const touched = sentences.filter((sentence) => sentence.start < last && first < sentence.end);
  const whole = { start: touched[0]?.start ?? first, end: touched.at(-1)?.end ?? last };
  const { start, end } = trim(text, shorten(whole, { start: first, end: last }));
  return {
    start,
    text: text.slice(start, end),
    marks: marks.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  };
}

function shorten(whole: Span, marked: Span): Span {
  if (whole.end - whole.start <= LONGEST) return whole;
  return {
    start: Math.max(whole.start, marked.start - AROUND),
    end: Math.min(whole.end, marked.end + AROUND),
  };
}

function trim(text: string, span: Span): Span {
  const slice = text.slice(span.start, span.end);
  const start = span.start + (slice.length - slice.trimStart().length);
  return { start, end: start + slice.trim().length };
}
