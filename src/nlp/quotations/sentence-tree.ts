import type { Sentence } from "../../document/document.ts";
import type { Span } from "../../document/span.ts";
import type { ParsedToken } from "../../document/token.ts";

/** Questions to the dependency tree of one sentence, by index of token. */
export interface SentenceTree {
  readonly tokens: readonly ParsedToken[];
  readonly childrenOf: (index: number) => readonly number[];
  /** The heads above a token, nearest first. */
  readonly ancestorsOf: (index: number) => readonly number[];
  /** The characters from the first to the last token below one, itself included. */
  readonly spanBelow: (index: number) => Span;
}

/** Builds the lists of children of a sentence once. */
export function treeOf(sentence: Sentence<ParsedToken>): SentenceTree {
  const { tokens } = sentence;
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, index) => {
    children[token.head]?.push(index);
  });
  const childrenOf = (index: number) => children[index] ?? [];
  return {
    tokens,
    childrenOf,
    ancestorsOf: (index) => ancestors(tokens, index),
    spanBelow: (index) => spanBelow(tokens, childrenOf, index),
  };
}

function ancestors(tokens: readonly ParsedToken[], index: number): readonly number[] {
  const found: number[] = [];
  let at = tokens[index]?.head ?? -1;
  while (at >= 0 && !found.includes(at)) {
    found.push(at);
    at = tokens[at]?.head ?? -1;
  }
  return found;
}

function spanBelow(
  tokens: readonly ParsedToken[],
  childrenOf: (index: number) => readonly number[],
  index: number,
): Span {
  const pending = [index];
  let start = tokens[index]?.start ?? 0;
  let end = tokens[index]?.end ?? 0;
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const token = tokens[at];
    if (!token) continue;
    start = Math.min(start, token.start);
    end = Math.max(end, token.end);
    pending.push(...childrenOf(at));
  }
  return { start, end };
}

/** The relation of a token without its subtype. */
export function relation(token: ParsedToken | undefined): string {
  return token?.deprel.split(":")[0] ?? "";
}
