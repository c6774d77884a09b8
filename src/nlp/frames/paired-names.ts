import { isBelow, type ParsedToken } from "../../document/token.ts";

/** Tells whether an adposition stands before two or more (« entre »). */
export type IsBetween = (adposition: string) => boolean;

/**
 * « une rencontre entre le président X et son homologue Y »: the second belongs to the first, though
 * parsers may hang it on the encounter or on a noun inside the first (« le président du gouvernement »).
 */
export function joinPairs(
  tokens: readonly ParsedToken[],
  isBetween: IsBetween,
): readonly ParsedToken[] {
  const pairs = tokens.flatMap(({ upos, lemma, deprel, head }, i) =>
    upos === "ADP" && deprel === "case" && isBetween(lemma) && head > i
      ? pairFrom(tokens, head)
      : [],
  );
  if (pairs.length === 0) return tokens;
  const firsts = new Map(pairs);
  return tokens.map((token, i) => {
    const first = firsts.get(i);
    return first === undefined ? token : { ...token, head: first, deprel: "conj" };
  });
}

/** The second of a pair that still lacks it, and the first it belongs to. */
function pairFrom(
  tokens: readonly ParsedToken[],
  first: number,
): readonly (readonly [second: number, first: number])[] {
  if (tokens.some(({ head, deprel }) => head === first && deprel === "conj")) return [];
  const second = tokens.findIndex(
    ({ deprel, head }, i) =>
      i > first &&
      deprel === "conj" &&
      isBareSecond(tokens, i) &&
      (isOver(tokens, { first, noun: head }) || isInside(tokens, { first, noun: head })),
  );
  return second < 0 ? [] : [[second, first]];
}

function isOver(
  tokens: readonly ParsedToken[],
  { first, noun }: { readonly first: number; readonly noun: number },
): boolean {
  return noun !== first && isBelow(tokens, first, noun);
}

/** A noun behind « et » that no adposition introduces. */
function isBareSecond(tokens: readonly ParsedToken[], second: number): boolean {
  const children = tokens.filter(({ head }) => head === second);
  let left = second - 1;
  while (["DET", "ADJ", "NUM"].includes(tokens[left]?.upos ?? "")) left -= 1;
  const isJoined = tokens[left]?.upos === "CCONJ";
  const isNominal = ["NOUN", "PROPN"].includes(tokens[second]?.upos ?? "");
  return isNominal && isJoined && !children.some(({ deprel }) => deprel === "case");
}

/** A noun below the first that an adposition introduces: what is joined to it has one as well. */
function isInside(
  tokens: readonly ParsedToken[],
  { first, noun }: { readonly first: number; readonly noun: number },
): boolean {
  const isIntroduced = tokens.some(({ head, deprel }) => head === noun && deprel === "case");
  return isIntroduced && noun !== first && isBelow(tokens, noun, first);
}
