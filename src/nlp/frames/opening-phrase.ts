import type { ParsedToken } from "../../document/token.ts";

/**
 * « Selon le quotidien Le Monde, M. Macron a accusé … »: the name inside an opening phrase is not
 * the subject; what the parser took for its apposition behind the comma is.
 */
export function freeOpeningPhrase(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  if (tokens[0]?.upos !== "ADP") return tokens;
  const comma = tokens.findIndex(({ text }) => text === ",");
  const inside = tokens.findIndex(
    ({ head, deprel }, i) => i < comma && head > comma && deprel.startsWith("nsubj"),
  );
  const wrong = tokens[inside];
  if (wrong === undefined) return tokens;
  const subject = tokens.findIndex(
    ({ head, deprel }, i) => i > comma && head === inside && deprel === "appos",
  );
  if (subject < 0) return tokens;
  return tokens.map((token, i) => {
    if (i === subject) return { ...token, head: wrong.head, deprel: wrong.deprel };
    if (i === inside) return { ...token, deprel: "obl" };
    const isBehind = token.head === inside && i > subject && token.deprel !== "punct";
    return isBehind ? { ...token, head: subject } : token;
  });
}
