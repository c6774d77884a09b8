import type { Document } from "../../document/document.ts";
import type { ParsedToken } from "../../document/token.ts";

/** The number of the paragraph in which each sentence stands. */
export function paragraphsOf({ article, sentences }: Document<ParsedToken>): readonly number[] {
  const gaps = sentences.map(({ start }, index) =>
    article.text.slice(sentences[index - 1]?.end ?? start, start),
  );
  // The headline stands apart in every article; where nothing else does, a line is a paragraph.
  const hasBlankLines = gaps.filter((gap) => BLANK_LINE.test(gap)).length > 1;
  const limit = hasBlankLines ? BLANK_LINE : NEW_LINE;
  let paragraph = 0;
  return gaps.map((gap) => {
    if (limit.test(gap)) paragraph += 1;
    return paragraph;
  });
}

const BLANK_LINE = /\n\s*\n/;
const NEW_LINE = /\n/;
