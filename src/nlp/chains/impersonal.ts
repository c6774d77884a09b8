import type { Mention } from "../../document/mention.ts";
import type { NameLexicon } from "../mentions/name-lexicon.ts";
import type { Discourse } from "./discourse.ts";

/** « il faut », « il s'agit », « il y a »: the pronoun stands for nobody. */
export function compileImpersonal(lexicon: NameLexicon) {
  return (mention: Mention, { doc }: Discourse): boolean => {
    const tokens = doc.sentences[mention.sentence]?.tokens ?? [];
    const token = tokens[mention.head];
    const after = tokens.slice(mention.lastToken, mention.lastToken + 3);
    return (
      token?.deprel.startsWith("expl") === true ||
      lexicon.isOf("impersonal", tokens[token?.head ?? -1]) ||
      after.some((next) => lexicon.isOf("existential", next))
    );
  };
}
