import type { TimeExpression } from "../../document/time.ts";
import type { ParsedToken } from "../../document/token.ts";

const VERBAL: readonly string[] = ["VERB", "AUX"];

/**
 * « Il y a vingt ans, le 10 avril 1998, Londres signait … »: a time told with a verb of its own is
 * no clause; what the parser hung on that verb belongs to the verb above.
 */
export function freeTimeClauses(
  tokens: readonly ParsedToken[],
  times: readonly TimeExpression[],
): readonly ParsedToken[] {
  const verbs = times.filter(({ kind }) => kind === "date").flatMap((time) => verbOf(tokens, time));
  return verbs.reduce(withoutClause, tokens);
}

interface TimeVerb {
  readonly verb: number;
  readonly time: TimeExpression;
}

function verbOf(tokens: readonly ParsedToken[], time: TimeExpression): readonly TimeVerb[] {
  const { firstToken, lastToken } = time;
  return tokens.flatMap(({ upos, head }, verb) => {
    const isInside = verb >= firstToken && verb < lastToken;
    const hangsOutside = head >= 0 && (head < firstToken || head >= lastToken);
    return isInside && hangsOutside && VERBAL.includes(upos) ? [{ verb, time }] : [];
  });
}

function withoutClause(
  tokens: readonly ParsedToken[],
  { verb, time: { firstToken, lastToken } }: TimeVerb,
): readonly ParsedToken[] {
  const above = tokens[verb]?.head ?? -1;
  return tokens.map((token, i) => {
    if (i === verb) return { ...token, upos: "ADP", deprel: "obl:mod" };
    const isInside = i >= firstToken && i < lastToken;
    return token.head === verb && !isInside ? { ...token, head: above } : token;
  });
}
