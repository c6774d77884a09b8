import type { ParsedToken } from "../../document/token.ts";

const DEPTH = 6;

/**
 * Hangs « avant d'être reçu », « après avoir signé » on the verb of its clause: parsers give it to
 * the last noun before it (« a été accueilli par son homologue, avant d'être reçu par X »).
 */
export function freeOrderClauses(
  tokens: readonly ParsedToken[],
  isOrder: (lemma: string) => boolean,
): readonly ParsedToken[] {
  return tokens.map((token, i) => {
    const isClause = token.deprel.startsWith("acl") && hasMark(tokens, i, isOrder);
    const verb = isClause ? verbAbove(tokens, token.head) : undefined;
    return verb === undefined ? token : { ...token, head: verb, deprel: "advcl" };
  });
}

/** An infinitive, or the auxiliary of one, behind a word of order. */
function hasMark(
  tokens: readonly ParsedToken[],
  verb: number,
  isOrder: (lemma: string) => boolean,
): boolean {
  const below = tokens.filter(({ head }) => head === verb);
  const isInfinitive = [tokens[verb], ...below].some((word) =>
    word?.feats.includes("VerbForm=Inf"),
  );
  return isInfinitive && below.some(({ deprel, lemma }) => deprel === "mark" && isOrder(lemma));
}

/** The verb that a noun depends on, where it stands before the noun. */
function verbAbove(tokens: readonly ParsedToken[], noun: number): number | undefined {
  let above = tokens[noun]?.head ?? -1;
  for (let step = 0; step < DEPTH && above >= 0; step += 1) {
    if (tokens[above]?.upos === "VERB") return above < noun ? above : undefined;
    above = tokens[above]?.head ?? -1;
  }
  return undefined;
}
