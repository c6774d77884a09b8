import type { TimeExpression } from "../../document/time.ts";
import { feature, type ParsedToken } from "../../document/token.ts";

/** How far a verb may stand before its object. */
const REACH = 12;

/**
 * « a imposé la semaine dernière des sanctions », « a rencontré à Sanaa des responsables »: behind a
 * verb and its time or town, « des » is an article and opens the object, though parsers read
 * « de les » and hang the noun on what stands between.
 */
export function freePartitives(
  tokens: readonly ParsedToken[],
  times: readonly TimeExpression[],
): readonly ParsedToken[] {
  return tokens.reduce<readonly ParsedToken[]>((all, _, i) => {
    const found = partitiveAt(all, i, times);
    return found === undefined ? all : withObject(all, found);
  }, tokens);
}

interface Partitive {
  /** The word « de » of « des ». */
  readonly article: number;
  readonly noun: number;
  readonly verb: number;
}

function partitiveAt(
  tokens: readonly ParsedToken[],
  article: number,
  times: readonly TimeExpression[],
): Partitive | undefined {
  const [first, second] = [tokens[article], tokens[article + 1]];
  if (first?.contraction !== 2 || first.upos !== "ADP" || second?.upos !== "DET") return undefined;
  if (feature(second, "Number") !== "Plur" || first.head !== second.head) return undefined;
  const noun = first.head;
  if (tokens[noun]?.upos !== "NOUN" || first.deprel !== "case") return undefined;
  const verb = verbBefore(tokens, article, times);
  return verb === undefined || !isTransitive(tokens, verb) ? undefined : { article, noun, verb };
}

/** The verb from which only a time, adverbs and the like part the article. */
function verbBefore(
  tokens: readonly ParsedToken[],
  article: number,
  times: readonly TimeExpression[],
): number | undefined {
  let left = article - 1;
  for (let skipped = 0; left >= 0 && article - left <= REACH; skipped += 1) {
    const before = beforeAdjunct(tokens, left, times);
    if (before === undefined) {
      return tokens[left]?.upos === "VERB" && skipped > 0 ? left : undefined;
    }
    left = before;
  }
  return undefined;
}

/** What stands before the time, the town or the adverb that ends at a token. */
function beforeAdjunct(
  tokens: readonly ParsedToken[],
  last: number,
  times: readonly TimeExpression[],
): number | undefined {
  const time = times.find(({ firstToken, lastToken }) => firstToken <= last && last < lastToken);
  if (time !== undefined) return time.firstToken - 1;
  return tokens[last]?.upos === "ADV" ? last - 1 : beforeTown(tokens, last);
}

/** What stands before « à Sanaa », « au Caire », where the name ends at a token. */
function beforeTown(tokens: readonly ParsedToken[], last: number): number | undefined {
  let left = last;
  while (tokens[left]?.upos === "PROPN") left -= 1;
  if (left === last) return undefined;
  if (tokens[left]?.upos === "DET") left -= 1;
  const adposition = tokens[left];
  if (adposition?.upos !== "ADP" || adposition.head !== left + 1) {
    const isOfName =
      adposition?.upos === "ADP" && adposition.head > left && adposition.head <= last;
    if (!isOfName) return undefined;
  }
  return left - 1;
}

/** A verb that may still take an object: none stands behind it but the noun of the time. */
function isTransitive(tokens: readonly ParsedToken[], verb: number): boolean {
  const children = tokens.filter(({ head }) => head === verb);
  return !children.some(({ deprel }) => /^(aux:pass|nsubj:pass|expl|ccomp|xcomp)/.test(deprel));
}

function withObject(
  tokens: readonly ParsedToken[],
  { article, noun, verb }: Partitive,
): readonly ParsedToken[] {
  return tokens.map((token, i) => {
    if (i === noun) return { ...token, head: verb, deprel: "obj" };
    if (i === article) {
      return { ...token, upos: "DET", deprel: "det", feats: "Definite=Ind|Number=Plur" };
    }
    if (i === article + 1) return { ...token, feats: "Definite=Ind|Number=Plur" };
    const isTime = token.head === verb && token.deprel === "obj" && i > verb && i < article;
    return isTime ? { ...token, deprel: "obl" } : token;
  });
}
