import { feature, type ParsedToken } from "../../document/token.ts";
import { type Cue, isWord, type QuoteContext } from "./quote-context.ts";
import { relation } from "./sentence-tree.ts";

/** Fewer words than this, with no verb among them, are speech only where somebody is said to speak. */
const FEWEST_WORDS = 5;
/** Classes of verbs that judge what they name: its marks are the speaker's (« dénonce la « trahison » »). */
const JUDGING = new Set([
  "accuse",
  "condemn",
  "criticise",
  "deny",
  "refuse",
  "regret",
  "support",
  "welcome",
  "fear",
  "announce",
  "promise",
  "demand",
]);
/** Rules by which the words about a quotation say whose it is, whatever its form. */
const SURE = new Set([
  "quotation.turn",
  "quotation.incise-after",
  "quotation.clause-about",
  "quotation.noun",
]);

/** Whether words that nobody is said to speak are speech all the same: a clause with its own verb. */
export function isSpeech({ text, quote }: QuoteContext): boolean {
  const words = wordsOf({ text, quote });
  return (
    words.length >= FEWEST_WORDS && words.some((token) => feature(token, "VerbForm") === "Fin")
  );
}

/**
 * Whether marked words are a name in use, although a verb of speech stands above them: a noun
 * phrase after a definite article (« une réunion de la « coalition des volontaires » »).
 */
export function isName(context: QuoteContext, cue: Cue): boolean {
  if (SURE.has(cue.rule) || !isAfterDefinite(context)) return false;
  const words = wordsOf(context);
  const isClause = words.some((token) => token.upos === "VERB" || token.upos === "AUX");
  const isQuality =
    words.length > 0 && words.every((token) => token.upos !== "NOUN" && token.upos !== "PROPN");
  if (isClause || isQuality) return false;
  return !(JUDGING.has(cue.verbClass ?? "") && isObjectOf(context, cue));
}

function wordsOf({ text, quote }: Pick<QuoteContext, "text" | "quote">): readonly ParsedToken[] {
  const sentences = text.doc.sentences.slice(quote.sentence, quote.lastSentence + 1);
  return sentences
    .flatMap((sentence) => sentence.tokens)
    .filter((token) => token.start >= quote.start && token.end <= quote.end && isWord(token));
}

function isAfterDefinite({ text, quote }: QuoteContext): boolean {
  const tokens = text.doc.sentences[quote.sentence]?.tokens ?? [];
  const before = tokens.filter((token) => token.end <= quote.start && isWord(token)).at(-1);
  if (before?.upos !== "DET") return false;
  return feature(before, "Definite") === "Def" && feature(before, "Number") !== "Plur";
}

function isObjectOf({ text, quote }: QuoteContext, cue: Cue): boolean {
  const tree = text.treeAt(quote.sentence);
  if (!tree || cue.verb === undefined) return false;
  return tree
    .childrenOf(cue.verb)
    .some((child) => TAKEN.has(relation(tree.tokens[child])) && inside(tree.tokens[child], quote));
}

/** « dénonce la « trahison » », « s'indigne de la « brutalité » »: what a verb judges. */
const TAKEN = new Set(["obj", "obl", "iobj"]);

function inside(token: ParsedToken | undefined, quote: QuoteContext["quote"]): boolean {
  return token !== undefined && token.start >= quote.start && token.end <= quote.end;
}
