import type { Sentence } from "../../document/document.ts";
import type { ParsedToken } from "../../document/token.ts";

/** The number of the paragraph in which each sentence stands. */
export function paragraphsOf(sentences: readonly Sentence<ParsedToken>[]): readonly number[] {
  let paragraph = 0;
  return sentences.map((sentence, index) => {
    const before = sentences[index - 1];
    // Sentences stand apart by a blank; a paragraph leaves more between them.
    if (before !== undefined && sentence.start - before.end > 1) paragraph += 1;
    return paragraph;
  });
}
