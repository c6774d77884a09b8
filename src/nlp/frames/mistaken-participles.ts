import type { Sentence } from "../../document/document.ts";
import type { ParsedToken } from "../../document/token.ts";

/**
 * Makes an adposition of a word that taggers take for a participle: « a-t-elle dit devant une salle
 * comble ». The verb of that form is followed by an infinitive, never by a noun phrase.
 */
export function freeParticiples(
  sentence: Sentence<ParsedToken>,
  isAdposition: (form: string) => boolean,
): Sentence<ParsedToken> {
  const found = sentence.tokens.flatMap(({ upos, text }, word) => {
    const isVerb = upos === "VERB" && isAdposition(text.toLowerCase());
    const noun = isVerb ? nounBehind(sentence.tokens, word) : undefined;
    return noun === undefined ? [] : [{ word, noun }];
  });
  return { ...sentence, tokens: found.reduce(turned, sentence.tokens) };
}

interface Phrase {
  readonly word: number;
  readonly noun: number;
}

const OPENERS: readonly string[] = ["DET", "NUM", "NOUN", "PROPN"];
const NOUNS: readonly string[] = ["NOUN", "PROPN"];

/** The noun below a word whose phrase opens right behind it. */
function nounBehind(tokens: readonly ParsedToken[], word: number): number | undefined {
  if (!OPENERS.includes(tokens[word + 1]?.upos ?? "")) return undefined;
  const noun = tokens.findIndex(
    ({ head, upos }, i) => i > word && head === word && NOUNS.includes(upos),
  );
  return noun < 0 ? undefined : noun;
}

function turned(tokens: readonly ParsedToken[], { word, noun }: Phrase): readonly ParsedToken[] {
  const above = verbAbove(tokens, tokens[word]?.head ?? -1);
  if (above < 0) return tokens;
  return tokens.map((token, i) => {
    if (i === noun) return { ...token, head: above, deprel: "obl" };
    if (i === word) return { ...token, upos: "ADP", feats: "", head: noun, deprel: "case" };
    return token.head === word ? { ...token, head: noun } : token;
  });
}

const DEPTH = 8;

/** The verb of the clause: a phrase behind a subject does not belong to the subject. */
function verbAbove(tokens: readonly ParsedToken[], from: number): number {
  let at = from;
  for (let step = 0; step < DEPTH && at >= 0; step += 1) {
    if (tokens[at]?.upos === "VERB") return at;
    at = tokens[at]?.head ?? -1;
  }
  return from;
}
