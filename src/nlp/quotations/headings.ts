import type { Quotation, QuotedSpan } from "../../document/quotation.ts";
import { plainText } from "../time/match-times.ts";
import type { QuoteText } from "./quote-context.ts";

/**
 * The quotations of an article with those that are its headings: quoted words alone in their
 * paragraph are by whoever says them again below (« **« Pas négociable »** »).
 */
export function withHeadings(
  text: QuoteText,
  quotations: readonly Quotation[],
): readonly Quotation[] {
  const headings = text.quoted.filter((quote) => quote.depth === 0 && isHeading(text, quote));
  const echoed = headings.flatMap((heading): readonly Quotation[] => {
    const whole = quotations.find((each) => repeats(each, heading));
    if (whole?.speaker === undefined) return [];
    const { start, end } = heading;
    return [{ ...whole, start, end, text: heading.text, rule: "quotation.heading" }];
  });
  const told = quotations.filter(
    ({ start, end }) => !echoed.some((each) => each.start === start && each.end === end),
  );
  return [...told, ...echoed];
}

/** Whether nothing but marks stands beside the words in their paragraph. */
function isHeading({ doc }: QuoteText, { start, end }: QuotedSpan): boolean {
  const { text } = doc.article;
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const close = text.indexOf("\n", end);
  const after = text.slice(end, close < 0 ? text.length : close);
  return !/[\p{L}\p{N}]/u.test(`${before}${after}`);
}

/** Whether a quotation of the body holds the words of a heading: « Ce n'est pas l'échec … ». */
function repeats(quotation: Quotation, heading: QuotedSpan): boolean {
  if (quotation.start <= heading.end || quotation.kind !== "direct") return false;
  return plainText(quotation.text).includes(plainText(heading.text).replace(/[.!?…]$/u, ""));
}
