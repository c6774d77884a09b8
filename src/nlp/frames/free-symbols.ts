import type { ParsedToken } from "../../document/token.ts";

/** « 🇺🇲🇷🇺 USA et Russie négocieront »: a picture before a name is no word that could head it. */
export function freeSymbols(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  const heirs = new Map<number, number>();
  for (const [i, token] of tokens.entries()) {
    if (!PICTURE.test(token.text)) continue;
    const heir = tokens.findIndex(
      ({ head, text, upos }) => head === i && upos !== "PUNCT" && !PICTURE.test(text),
    );
    if (heir >= 0) heirs.set(i, heir);
  }
  if (heirs.size === 0) return tokens;
  return tokens.map((token, i) => {
    const own = heirs.get(i);
    if (own !== undefined) return { ...token, upos: "PUNCT", head: own, deprel: "punct" };
    const above = tokens[token.head];
    if (above === undefined || !heirs.has(token.head)) return token;
    const heir = heirs.get(token.head);
    if (heir === i) return { ...token, head: above.head, deprel: above.deprel };
    return heir === undefined ? token : { ...token, head: heir };
  });
}

/** A pictograph, a half of a flag, or what joins and varies them. */
const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D)+$/u;
