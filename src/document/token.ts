import type { Span } from "./span.ts";

/** A surface token: what the tokeniser saw, before any analysis. */
export interface Token extends Span {
  readonly text: string;
}

/**
 * A syntactic word (UD) after tagging. The words of one contraction (« du » = de + le)
 * share the span of the surface token; `text` is then the word's own form (« de », « le »).
 */
export interface TaggedToken extends Token {
  readonly lemma: string;
  /** UD part of speech. */
  readonly upos: string;
  /** UD features as in CoNLL-U: `Gender=Masc|Number=Sing`, or `""`. */
  readonly feats: string;
  /** Number of words in the contraction this word opens, 0 on the words it does not open. */
  readonly contraction?: number;
}

/** A tagged word with its place in the dependency tree. */
export interface ParsedToken extends TaggedToken {
  /** Index of the head in the sentence's tokens, -1 for the root. */
  readonly head: number;
  /** UD relation to the head, subtype included (`nsubj:pass`). */
  readonly deprel: string;
}

/** Whether a token is another one or hangs below it. */
export function isBelow(
  tokens: readonly Pick<ParsedToken, "head">[],
  index: number,
  top: number,
): boolean {
  let at = index;
  for (let step = 0; at >= 0 && step <= tokens.length; step += 1) {
    if (at === top) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

/** Whether no feature of `names` tells two tokens apart; what one of them does not tell fits. */
export function agree(
  one: Pick<TaggedToken, "feats">,
  other: Pick<TaggedToken, "feats">,
  names: readonly string[] = ["Gender", "Number"],
): boolean {
  return names.every((name) => {
    const [here, there] = [feature(one, name), feature(other, name)];
    return here === undefined || there === undefined || here === there;
  });
}

/** The value of one UD feature of a token, or `undefined` (`feature(token, "Number")` → `"Plur"`). */
export function feature(token: Pick<TaggedToken, "feats">, name: string): string | undefined {
  for (const pair of token.feats.split("|")) {
    if (pair.startsWith(name) && pair[name.length] === "=") return pair.slice(name.length + 1);
  }
  return undefined;
}
