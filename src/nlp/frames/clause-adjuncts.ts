import type { Sentence } from "../../document/document.ts";
import type { ParsedToken } from "../../document/token.ts";

const DEPTH = 6;

/**
 * Hangs « en présence de X » on the verb of its clause: parsers give it to the last noun before it
 * (« s'est déroulée au palais, sur les rives du Bosphore, en présence de X »).
 */
export function freeAdjuncts(
  sentence: Sentence<ParsedToken>,
  isAdjunct: (noun: string) => boolean,
): Sentence<ParsedToken> {
  const { tokens } = sentence;
  const freed = tokens.map((token, i) => {
    const verb = isAdjunct(token.lemma) && isBehindComma(tokens, i) ? verbAbove(tokens, i) : -1;
    return verb < 0 ? token : { ...token, head: verb, deprel: "obl" };
  });
  return { ...sentence, tokens: freed };
}

/** « …, en présence de »: the adposition without article, and the comma that sets the phrase off. */
function isBehindComma(tokens: readonly ParsedToken[], noun: number): boolean {
  const isBare = tokens[noun - 1]?.upos === "ADP" && tokens[noun]?.deprel === "nmod";
  return isBare && tokens[noun - 2]?.text === ",";
}

function verbAbove(tokens: readonly ParsedToken[], noun: number): number {
  let above = tokens[noun]?.head ?? -1;
  for (let step = 0; step < DEPTH && above >= 0; step += 1) {
    if (tokens[above]?.upos === "VERB") return above;
    above = tokens[above]?.head ?? -1;
  }
  return -1;
}
