import type { ParsedToken } from "../../document/token.ts";

/**
 * « Selon le quotidien Le Monde, M. Macron a accusé … »: the name inside an opening phrase is not
 * the subject; what the parser took for its apposition behind the comma is.
 */
export function freeOpeningPhrase(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  if (tokens[0]?.upos !== "ADP") return tokens;
  const comma = tokens.findIndex(({ text }) => text === ",");
  return freeRow(freeSubject(tokens, comma), comma);
}

function freeSubject(tokens: readonly ParsedToken[], comma: number): readonly ParsedToken[] {
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

/**
 * « Au terme de sept heures de tractations, Russes, Ukrainiens et Américains se sont entendus »: the
 * row behind the phrase is no continuation of its last noun but the subject, where the verb has none.
 */
function freeRow(tokens: readonly ParsedToken[], comma: number): readonly ParsedToken[] {
  const verb = tokens.findIndex(({ head }) => head < 0);
  const hasSubject = tokens.some(({ head, deprel }) => head === verb && /^nsubj/.test(deprel));
  if (comma < 0 || verb < comma || hasSubject) return tokens;
  const row = tokens.flatMap(({ head, upos, deprel }, i) => {
    const isInside = i > comma && i < verb && ROW.includes(upos);
    return isInside && head < verb && ["conj", "appos"].includes(deprel) ? [i] : [];
  });
  const [first] = row;
  const isRow = first !== undefined && first <= comma + ARTICLE;
  if (!isRow || (tokens[first]?.head ?? verb) > comma) return tokens;
  return tokens.map((token, i) => {
    if (i === first) return { ...token, head: verb, deprel: "nsubj" };
    return row.includes(i) && token.deprel === "conj"
      ? { ...token, head: first, deprel: "conj" }
      : token;
  });
}

const ROW: readonly string[] = ["NOUN", "PROPN"];
/** How far behind the comma the row opens, in words: « , les deux ministres … ». */
const ARTICLE = 4;
