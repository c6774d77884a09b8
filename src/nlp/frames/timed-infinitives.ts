import type { TimeExpression } from "../../document/time.ts";
import type { ParsedToken } from "../../document/token.ts";

const COMPLEMENTS: readonly string[] = ["obj", "xcomp", "ccomp"];

/**
 * Hangs an infinitive behind a time on the verb before it: « ont décidé en moins de deux heures
 * d'interdire leur espace ». Only where that verb has no complement of its own.
 */
export function freeTimedInfinitives(
  tokens: readonly ParsedToken[],
  times: readonly TimeExpression[],
): readonly ParsedToken[] {
  if (times.length === 0) return tokens;
  return tokens.map((token, i) => {
    if (!/^(acl|nmod|xcomp)$/.test(token.deprel) || !token.feats.includes("VerbForm=Inf")) {
      return token;
    }
    const time = times.find(({ firstToken, lastToken }) =>
      isWithin(token.head, firstToken, lastToken),
    );
    const verb = time === undefined || i < time.lastToken ? undefined : verbAbove(tokens, time);
    return verb === undefined ? token : { ...token, head: verb, deprel: "xcomp" };
  });
}

/** The verb that a time hangs on, if it stands before it and lacks a complement. */
function verbAbove(
  tokens: readonly ParsedToken[],
  { firstToken, lastToken }: TimeExpression,
): number | undefined {
  const above = tokens
    .slice(firstToken, lastToken)
    .map(({ head }) => head)
    .find((head) => head >= 0 && !isWithin(head, firstToken, lastToken));
  if (above === undefined || above >= firstToken || tokens[above]?.upos !== "VERB")
    return undefined;
  const isFull = tokens.some(({ head, deprel }) => head === above && COMPLEMENTS.includes(deprel));
  return isFull ? undefined : above;
}

function isWithin(index: number, first: number, last: number): boolean {
  return index >= first && index < last;
}
