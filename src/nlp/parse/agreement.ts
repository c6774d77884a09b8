import { agree, feature, isBelow, type ParsedToken } from "../../document/token.ts";

const AGREEING = ["Gender", "Number"];
const NOMINAL = new Set(["NOUN", "PROPN"]);

/**
 * Hangs an adjective that cannot be of the noun it hangs on to the noun right before it, where that
 * one agrees (« l'expulsion de diplomates français »); modifiers in a row count as one.
 */
export function withAgreement(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  return tokens.map((token, index) => {
    const head = tokens[token.head];
    if (token.deprel !== "amod" || head === undefined || token.head > index) return token;
    const near = nounBefore(tokens, index);
    const noun = tokens[near];
    if (near <= token.head || noun === undefined || !isBelow(tokens, near, token.head))
      return token;
    return !agree(token, head) && agrees(token, noun) ? { ...token, head: near } : token;
  });
}

/** The noun that a word stands right behind, or behind its adjectives; -1 if there is none. */
function nounBefore(tokens: readonly ParsedToken[], index: number): number {
  let at = index - 1;
  while (tokens[at]?.upos === "ADJ") at -= 1;
  return NOMINAL.has(tokens[at]?.upos ?? "") ? at : -1;
}

/** Whether two words share each feature that both have, and one at least. */
function agrees(one: ParsedToken, other: ParsedToken): boolean {
  const shared = AGREEING.some((name) => {
    const own = feature(one, name);
    return own !== undefined && own === feature(other, name);
  });
  return shared && agree(one, other);
}
