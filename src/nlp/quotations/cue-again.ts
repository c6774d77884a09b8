import { feature } from "../../document/token.ts";
import {
  type Cue,
  isOneParagraph,
  isWord,
  type QuoteContext,
  sameSpeaker,
  tokensWhere,
} from "./quote-context.ts";

/**
 * « Puis, s'adressant aux Britanniques : « … » », « Motif invoqué : leurs « ingérences » »: where no
 * clause leads up to the words, whoever spoke in the sentence before goes on.
 */
export function cueColonAgain({ text, quote, previous }: QuoteContext): Cue | undefined {
  const tree = text.treeAt(quote.sentence);
  if (!previous || !tree || quote.sentence - previous.quote.lastSentence !== 1) return undefined;
  if (!isOneParagraph(text, previous.quote.end, quote.start)) return undefined;
  const lead = tokensWhere(tree, (token) => isWord(token) && token.end <= quote.start);
  const isLedUp = tree.tokens.some(({ text: mark, end }) => mark === ":" && end <= quote.start);
  if (!isLedUp || lead.length === 0) return undefined;
  const isClause = lead.some((at) => {
    const token = tree.tokens[at];
    return token !== undefined && feature(token, "VerbForm") === "Fin";
  });
  if (isClause || lead.some((at) => namesSpeaker({ text, quote }, at))) return undefined;
  const reading = sameSpeaker(previous);
  return { ...previous.cue, reading, rule: "quotation.colon-again", confidence: 0.6 };
}

/** « Et X de conclure : », « Réponse de Kigali : »; « s'adressant aux Britanniques » names no speaker. */
function namesSpeaker({ text, quote }: Pick<QuoteContext, "text" | "quote">, at: number): boolean {
  const found = text.named.at(quote.sentence, at);
  if (found?.mention.kind !== "name") return false;
  const tokens = text.treeAt(quote.sentence)?.tokens ?? [];
  const above = tokens[tokens[found.mention.head]?.head ?? -1];
  return found.chain.type === "Person" || above?.upos !== "VERB";
}
