import type { Span } from "../../document/span.ts";
import { feature } from "../../document/token.ts";
import type { CueKit } from "./cue-kit.ts";
import { isFree } from "./inverted-subject.ts";
import type { ChainedMention } from "./name-chains.ts";
import { type Cue, isOneParagraph, type QuoteContext, type QuoteText } from "./quote-context.ts";
import type { SentenceTree } from "./sentence-tree.ts";

/**
 * A quotation that stands alone is by whom the sentence before it is about: « Le ministre s'est
 * montré confiant. « Nous y arriverons. » »
 */
export function cueSentenceBefore(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote }) => {
    if (!opensItsSentence({ text, quote })) return undefined;
    const found = sentenceSubject(kit, text, quote.sentence - 1);
    if (!found || !isOneParagraph(text, found.end, quote.start)) return undefined;
    return { ...found, rule: "quotation.stands-alone", confidence: 0.5 };
  };
}

/** « Le président a posé ses conditions : « … » »: whoever the words before the colon are about says what follows it. */
export function cueColon(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote }) => {
    if (!isAnnounced({ text, quote })) return undefined;
    const isHead = opensItsSentence({ text, quote });
    const found = sentenceSubject(kit, text, isHead ? quote.sentence - 1 : quote.sentence);
    if (!found || found.end > quote.start || !isOneParagraph(text, found.end, quote.start)) {
      return undefined;
    }
    return { ...found, rule: "quotation.colon", confidence: 0.6 };
  };
}

/** Whether a colon stands before the quoted words. */
function isAnnounced({ text, quote }: Pick<QuoteContext, "text" | "quote">): boolean {
  const lead = text.doc.article.text.slice(0, quote.start - OPENING_MARK + 1);
  return /:\s*[«"“]?$/u.test(lead);
}

/**
 * « La France « condamne cette attaque » », « Téhéran a « fermement condamné » ce vote »: the quoted
 * words go on with what their subject says.
 */
export function cueSubject(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote }) => {
    const tree = text.treeAt(quote.sentence);
    if (!tree) return undefined;
    const verb = tree.tokens.findIndex(
      ({ start, upos }) => start >= quote.start && upos !== "ADV" && upos !== "PUNCT",
    );
    const isBegun = isBegunBefore(tree, verb, quote);
    const telling = kit.speech.at(tree.tokens, verb) ?? (isBegun && doing(tree, verb));
    if (!telling || !(isFiniteAt(tree, verb) || isBegun)) return undefined;
    // « ne serait « jamais reconnu » par X »: what X does not do, somebody else says.
    if (isPassive(tree, verb)) return undefined;
    const rule = "quotation.subject-before";
    const { sentence } = quote;
    const cue = kit.verbCue(text, {
      sentence,
      verb: telling,
      order: "plain",
      rule,
      confidence: 0.7,
    });
    return cue.reading.kind === "chain" ? cue : undefined;
  };
}

/** « Le président a « suspendu » les relations »: whoever does it calls it so. */
function doing({ tokens }: SentenceTree, verb: number) {
  const token = tokens[verb];
  if (token === undefined || feature(token, "VerbForm") !== "Part") return undefined;
  return { start: token.start, end: token.end, token: verb, verbClass: "say" };
}

function isFiniteAt({ tokens }: SentenceTree, verb: number): boolean {
  const token = tokens[verb];
  return token !== undefined && feature(token, "VerbForm") === "Fin";
}

/** Whether the auxiliary of a verb stands before the marks. */
function isBegunBefore(tree: SentenceTree, verb: number, quote: Span): boolean {
  return tree.childrenOf(verb).some((child) => {
    const token = tree.tokens[child];
    return token?.upos === "AUX" && token.end <= quote.start;
  });
}

function isPassive(tree: SentenceTree, verb: number): boolean {
  return tree.childrenOf(verb).some((child) => tree.tokens[child]?.deprel === "aux:pass");
}

function opensItsSentence({ text, quote }: Pick<QuoteContext, "text" | "quote">): boolean {
  const sentence = text.doc.sentences[quote.sentence];
  if (!sentence) return false;
  const lead = text.doc.article.text.slice(sentence.start, quote.start);
  return !/[\p{L}\p{N}]/u.test(lead);
}

/**
 * A quotation that opens a paragraph may be by whom the next sentence is about: « Nous tiendrons. »
 * En déplacement à Varsovie, X a voulu rassurer.
 */
export function cueSentenceAfter(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote }) => {
    const opensParagraph = !isOneParagraph(text, quote.start - OPENING_MARK - 1, quote.start);
    const found = sentenceSubject(kit, text, quote.lastSentence + 1);
    if (!opensParagraph || !found || !isOneParagraph(text, quote.end, found.start))
      return undefined;
    if (found.reading.kind !== "chain" || text.named.typeOf(found.reading.chain) !== "Person") {
      return undefined;
    }
    return { ...found, rule: "quotation.announces", confidence: 0.4 };
  };
}

/** Length of an opening mark with the blank after it. */
const OPENING_MARK = 2;

/** Words that go on telling what the speaker of the sentence before said: « Celui-ci devra « redéfinir les termes » ». */
export function cueFreeSpeech(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote }) => {
    if (!holdsVerb(text, quote)) return undefined;
    const sentence = quote.sentence - 1;
    const tree = text.treeAt(sentence);
    const root = tree?.tokens.findIndex((token) => token.head < 0) ?? -1;
    const verb = tree && kit.speech.at(tree.tokens, root);
    if (!verb || !isOneParagraph(text, verb.end, quote.start)) return undefined;
    const rule = "quotation.free-speech";
    const cue = kit.verbCue(text, { sentence, verb, order: "plain", rule, confidence: 0.45 });
    return cue.reading.kind === "unknown" ? undefined : cue;
  };
}

function holdsVerb(text: QuoteText, quote: QuoteContext["quote"]): boolean {
  const tokens = text.doc.sentences[quote.sentence]?.tokens ?? [];
  return tokens.some(
    (token) =>
      token.start >= quote.start &&
      token.end <= quote.end &&
      feature(token, "VerbForm") !== undefined,
  );
}

/** Whom the main clause of a sentence is about. */
export function sentenceSubject(
  kit: CueKit,
  text: QuoteText,
  sentence: number,
): (Span & Pick<Cue, "reading" | "sentence">) | undefined {
  const tree = text.treeAt(sentence);
  if (!tree) return undefined;
  // « La voix nouée, X a rappelé … »: the tree may take a circumstance for the subject.
  for (const head of [mainSubject(tree), nameBeforeVerb(tree, text.named.inSentence(sentence))]) {
    const token = tree.tokens[head ?? -1];
    if (head === undefined || !token) continue;
    const reading = kit.readSpeaker({ tree, sentence, head }, text);
    if (reading.kind !== "unknown" || reading.isAnonymous)
      return { start: token.start, end: token.end, sentence, reading };
  }
  return undefined;
}

function mainSubject(tree: SentenceTree): number | undefined {
  const root = tree.tokens.findIndex((token) => token.head < 0);
  // The tree may take a personal « il » for an impersonal one.
  return tree
    .childrenOf(root)
    .find((each) =>
      ["nsubj", "expl:subj"].includes(
        tree.tokens[each]?.deprel.replace("nsubj:pass", "nsubj") ?? "",
      ),
    );
}

/** The name right before the finite verb of a main clause, wherever the tree hangs it. */
function nameBeforeVerb(
  tree: SentenceTree,
  mentions: readonly ChainedMention[],
): number | undefined {
  const found = mentions.find(({ mention }) => {
    const next = tree.tokens[mention.lastToken];
    const isTold = next !== undefined && feature(next, "VerbForm") === "Fin";
    const above = next?.deprel.startsWith("aux") ? tree.tokens[next.head] : next;
    return isTold && above?.head === -1 && mention.kind === "name";
  });
  return found && isFree(tree, found.mention.firstToken) ? found.mention.head : undefined;
}
