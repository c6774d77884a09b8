import type { ParsedToken } from "../../document/token.ts";

/** Tells whether a lemma builds its compound tenses with the auxiliary of the passive and has no passive. */
export type IsUnaccusative = (lemma: string) => boolean;

/**
 * « Le ministre est reparti samedi » is active and of the past: verbs that build their perfect
 * with « être » have no passive, though a parser may read one. « a été renvoyé » keeps its own.
 */
export function withoutFalsePassives(
  tokens: readonly ParsedToken[],
  isUnaccusative: IsUnaccusative,
): readonly ParsedToken[] {
  const helpers = new Map<number, number>();
  for (const { head, deprel } of tokens) {
    if (deprel.startsWith("aux")) helpers.set(head, (helpers.get(head) ?? 0) + 1);
  }
  const isFalse = (verb: number) => {
    const token = tokens[verb];
    return token?.upos === "VERB" && helpers.get(verb) === 1 && isUnaccusative(token.lemma);
  };
  return tokens.map((token, i) => {
    if (token.deprel === "aux:pass" && isFalse(token.head))
      return { ...token, deprel: "aux:tense" };
    if (token.deprel === "nsubj:pass" && isFalse(token.head)) return { ...token, deprel: "nsubj" };
    const isPassive = token.feats.includes(PASSIVE) && isFalse(i);
    return isPassive ? { ...token, feats: token.feats.replace(PASSIVE, ACTIVE) } : token;
  });
}

const PASSIVE = "Voice=Pass";
const ACTIVE = "Voice=Act";
