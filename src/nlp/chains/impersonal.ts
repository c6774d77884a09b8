import type { Mention } from "../../document/mention.ts";
import { feature, type ParsedToken } from "../../document/token.ts";
import type { NameLexicon } from "../mentions/name-lexicon.ts";
import type { Discourse } from "./discourse.ts";

/**
 * « il faut », « il s'agit », « il y a »: the pronoun stands for nobody; « il y a rencontré », which
 * parsers read alike, is told of somebody.
 */
export function compileImpersonal(lexicon: NameLexicon) {
  return (mention: Mention, { doc }: Discourse): boolean => {
    const tokens = doc.sentences[mention.sentence]?.tokens ?? [];
    const token = tokens[mention.head];
    const verb = tokens[token?.head ?? -1];
    const after = tokens.slice(mention.lastToken, mention.lastToken + REACH);
    const isThere = after.some((next) => lexicon.isOf("place-clitic", next));
    // « Ils sont convenus »: several are somebody.
    if (lexicon.isOf("impersonal", verb)) return !isPlural(token);
    return isThere ? lexicon.isOf("existential", verb) : token?.deprel.startsWith("expl") === true;
  };
}

function isPlural(token: ParsedToken | undefined): boolean {
  return token !== undefined && feature(token, "Number") === "Plur";
}

/** How far behind its subject « y » may stand, in words. */
const REACH = 3;
