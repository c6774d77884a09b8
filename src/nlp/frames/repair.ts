import type { Sentence } from "../../document/document.ts";
import { feature, type ParsedToken } from "../../document/token.ts";
import { freeLeadIn } from "./lead-in.ts";

/**
 * Sets right an arc that matters for events and that parsers often miss: a participle behind a
 * noun and a comma belongs to the noun (« leur rencontre, prévue mardi »), not to the verb.
 */
export function repairSentence(sentence: Sentence<ParsedToken>): Sentence<ParsedToken> {
  const tokens = freeLeadIn(sentence.tokens);
  const repaired = tokens.map((token, i) => {
    const noun = participleNoun(tokens, i);
    if (noun !== undefined) return { ...token, head: noun, deprel: "acl" };
    return isListed(tokens, i) ? { ...token, deprel: "conj" } : token;
  });
  return { ...sentence, tokens: repaired };
}

function participleNoun(tokens: readonly ParsedToken[], index: number): number | undefined {
  const token = tokens[index];
  if (token === undefined || !isLoose(tokens, index)) return undefined;
  if (tokens[index - 1]?.upos !== "PUNCT") return undefined;
  let noun = index - 2;
  while (noun >= 0 && ["ADJ", "PUNCT"].includes(tokens[noun]?.upos ?? "")) noun -= 1;
  const found = tokens[noun];
  if (found === undefined || found.upos !== "NOUN" || !agree(token, found)) return undefined;
  return found.head === index ? undefined : noun;
}

/** « Angela Merkel, François Hollande et … »: one name does not explain another, it follows it. */
function isListed(tokens: readonly ParsedToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.deprel !== "appos" || token.upos !== "PROPN" || token.head > index) return false;
  return tokens[token.head]?.upos === "PROPN" && tokens[index - 1]?.text === ",";
}

/** A past participle without auxiliary that hangs on a verb as a clause. */
function isLoose(tokens: readonly ParsedToken[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || feature(token, "VerbForm") !== "Part") return false;
  if (feature(token, "Tense") !== "Past" || token.deprel !== "advcl") return false;
  return !tokens.some(({ head, deprel }) => head === index && /^(aux|cop|nsubj)/.test(deprel));
}

function agree(one: ParsedToken, other: ParsedToken): boolean {
  return ["Gender", "Number"].every((name) => {
    const [mine, theirs] = [feature(one, name), feature(other, name)];
    return mine === undefined || theirs === undefined || mine === theirs;
  });
}
