import type { ParsedToken, TaggedToken } from "../../document/token.ts";
import { isPicture, PICTURE_TAGS } from "../pictures.ts";

/** The tokens of a sentence that are words or marks; all of them where there are only pictures. */
export function withoutPictures(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  const words = tokens.filter(({ text }) => !isPicture(text));
  return words.length === 0 ? tokens : words;
}

/**
 * Puts pictures back into the tree of the other tokens, each as a leaf of the lowest word that
 * stands over both its neighbours, so that no arc crosses another.
 */
export function withPictures(
  tokens: readonly TaggedToken[],
  words: readonly ParsedToken[],
): readonly ParsedToken[] {
  if (tokens.length === words.length) return words;
  const places = tokens.flatMap(({ text }, index) => (isPicture(text) ? [] : [index]));
  const root = words.findIndex(({ head }) => head < 0);
  let next = 0;
  return tokens.map((token, index): ParsedToken => {
    const word = places[next] === index ? words[next] : undefined;
    if (word) {
      next += 1;
      return { ...word, head: places[word.head] ?? -1 };
    }
    const above = commonHead(words, next) ?? root;
    return { ...token, head: places[above] ?? -1, deprel: PICTURE_TAGS.deprel };
  });
}

/** The lowest word that is, or stands over, both the word at `right` and the one before it. */
function commonHead(words: readonly ParsedToken[], right: number): number | undefined {
  const over = new Set(lineOf(words, right - 1));
  return lineOf(words, right).find((word) => over.has(word));
}

/** A word and all that stand over it. */
function lineOf(words: readonly ParsedToken[], from: number): readonly number[] {
  const line: number[] = [];
  for (let at = from; words[at] && !line.includes(at); at = words[at]?.head ?? -1) line.push(at);
  return line;
}
