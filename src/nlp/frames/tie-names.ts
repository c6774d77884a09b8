import type { Sentence } from "../../document/document.ts";
import { isBelow, type ParsedToken } from "../../document/token.ts";
import type { ChainMention } from "./actors.ts";

/**
 * Hangs the words of a name on the word that heads it: « Arabie saoudite » is one thing even where
 * the parser takes its second word for a verb.
 */
export function tieNames(
  sentence: Sentence<ParsedToken>,
  mentions: readonly ChainMention[],
): Sentence<ParsedToken> {
  const heads = new Map<number, number>();
  for (const { mention } of mentions) {
    const { firstToken, lastToken, head } = mention;
    if (mention.kind !== "name") continue;
    for (let i = firstToken; i < lastToken; i += 1) {
      const above = sentence.tokens[i]?.head ?? -1;
      const isOutside = above < firstToken || above >= lastToken;
      const isVerb = sentence.tokens[i]?.upos === "VERB";
      if (i !== head && (isOutside || isVerb)) heads.set(i, head);
    }
  }
  if (heads.size === 0) return sentence;
  const tokens = sentence.tokens.map((token, i) => {
    const head = heads.get(i);
    return head === undefined || token.deprel === "root" || isBelow(sentence.tokens, head, i)
      ? token
      : { ...token, head, deprel: "flat:name", upos: token.upos === "VERB" ? "PROPN" : token.upos };
  });
  return { ...sentence, tokens };
}
