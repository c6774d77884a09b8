import type { Span } from "../../document/span.ts";
import type { LanguagePack } from "../../language/pack.ts";

/** What stands between two quotation marks: the words alone, and how deep the marks are nested. */
export interface MarkedSpan extends Span {
  readonly depth: number;
  /** Whether the closing mark is there; without it the words run to the end of the paragraph. */
  readonly isClosed: boolean;
}

interface Mark {
  readonly open: string;
  readonly close: string;
  readonly continues: string;
}

interface OpenMark {
  readonly mark: Mark;
  readonly start: number;
}

/** Finds what stands between quotation marks in a stretch of text, paragraph by paragraph. */
export type MarkScanner = (text: string) => readonly MarkedSpan[];

/** Compiles the quotation marks of a language pack. */
export function compileMarks(pack: LanguagePack): MarkScanner {
  const marks = (pack.tables.get("quote-marks") ?? []).map((row) => ({
    open: row.open ?? "",
    close: row.close ?? "",
    continues: row.continues ?? "",
  }));
  return (text) => {
    const spans: MarkedSpan[] = [];
    let pending: Mark | undefined;
    for (const paragraph of paragraphsOf(text)) {
      const scan = scanParagraph(text, paragraph, { marks, pending });
      spans.push(...scan.spans);
      pending = scan.pending;
    }
    return spans.filter((span) => span.start < span.end).sort(byPlace);
  };
}

function byPlace(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end;
}

function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

interface Scan {
  readonly spans: readonly MarkedSpan[];
  /** The mark left open at the end, which the next paragraph may continue. */
  readonly pending: Mark | undefined;
}

function scanParagraph(
  text: string,
  paragraph: Span,
  { marks, pending }: { readonly marks: readonly Mark[]; readonly pending: Mark | undefined },
): Scan {
  const spans: MarkedSpan[] = [];
  const stack: OpenMark[] = [];
  let at = continuationEnd(text, paragraph, pending);
  if (at > paragraph.start && pending) stack.push({ mark: pending, start: at });
  while (at < paragraph.end) {
    const top = stack.at(-1);
    const opened = marks.find((mark) => opensAt(text, at, { mark, top: top?.mark }));
    if (top && closesAt(text, at, top.mark)) {
      stack.pop();
      const words = trimmed(text, { start: top.start, end: at });
      spans.push({ ...words, depth: stack.length, isClosed: true });
      at += top.mark.close.length;
    } else if (opened) {
      at += opened.open.length;
      stack.push({ mark: opened, start: at });
    } else at += 1;
  }
  const outer = stack[0];
  if (!outer) return { spans, pending: undefined };
  return { spans: leftOpen(text, paragraph, { outer, spans }), pending: outer.mark };
}

/** Where the words of a paragraph begin that goes on with an open quotation. */
function continuationEnd(text: string, paragraph: Span, pending: Mark | undefined): number {
  const mark = pending?.continues ?? "";
  const goesOn = mark !== "" && text.startsWith(mark, paragraph.start);
  return goesOn ? paragraph.start + mark.length : paragraph.start;
}

/** A mark that was never closed ends before the next quotation, else with the paragraph. */
function leftOpen(
  text: string,
  paragraph: Span,
  { outer, spans }: { readonly outer: OpenMark; readonly spans: readonly MarkedSpan[] },
): readonly MarkedSpan[] {
  const inner = spans.filter((span) => span.start > outer.start);
  const end = inner.length > 0 ? Math.min(...inner.map((span) => span.start)) : paragraph.end;
  const words = trimmed(text, { start: outer.start, end: withoutMark(text, end) });
  const shallower = spans.map((span) =>
    inner.includes(span) ? { ...span, depth: Math.max(0, span.depth - 1) } : span,
  );
  return [...shallower, { ...words, depth: 0, isClosed: false }];
}

/** The end of what stands before an opening mark. */
function withoutMark(text: string, end: number): number {
  const before = text.slice(0, end).replace(/\s*[^\p{L}\p{N}\s.,;:!?…)]+\s*$/u, "");
  return before.length;
}

function opensAt(
  text: string,
  at: number,
  { mark, top }: { readonly mark: Mark; readonly top: Mark | undefined },
): boolean {
  if (!text.startsWith(mark.open, at)) return false;
  if (mark.open !== mark.close) return true;
  // A straight mark opens after a blank or an opening sign, and before a word.
  const isFree = at === 0 || /[\s([«“'’‘—–-]/u.test(text[at - 1] ?? " ");
  return isFree && top !== mark && /\S/u.test(text[at + mark.open.length] ?? " ");
}

function closesAt(text: string, at: number, mark: Mark): boolean {
  if (!text.startsWith(mark.close, at)) return false;
  // An apostrophe inside a word closes nothing.
  return mark.close !== "’" || !/\p{L}/u.test(text[at + 1] ?? "");
}

function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.start + words.trimEnd().length) };
}
