import type { ParsedToken } from "../../document/token.ts";

/**
 * « Lors d'une conférence de presse lundi à Rabat »: parsers hang on the adverb all that follows it;
 * what stands behind its noun belongs to the noun.
 */
export function closeAdverbPhrases(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  const nouns = new Map<number, number>();
  for (const [i, { head, deprel, upos }] of tokens.entries()) {
    const isFirst = upos === "NOUN" && NOMINAL.test(deprel) && i > head && !nouns.has(head);
    if (isFirst && tokens[head]?.upos === "ADV") nouns.set(head, i);
  }
  if (nouns.size === 0) return tokens;
  return tokens.map((token, i) => {
    const noun = nouns.get(token.head);
    const isBehind = noun !== undefined && i > noun && NOMINAL.test(token.deprel);
    return isBehind ? { ...token, head: noun, deprel: "nmod" } : token;
  });
}

const NOMINAL = /^(?:obl|nmod)/;
