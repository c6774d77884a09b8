import { feature } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { plainText } from "../time/match-times.ts";
import type { CueKit } from "./cue-kit.ts";
import {
  type Cue,
  isWord,
  type QuoteContext,
  type QuoteText,
  textBetween,
} from "./quote-context.ts";
import { relation, type SentenceTree } from "./sentence-tree.ts";

interface Source {
  readonly pattern: RegExp;
  readonly place: string;
  readonly isFirstOnly: boolean;
}

const NOMINAL = new Set(["NOUN", "PROPN", "PRON"]);

/** Finds the source that a sentence names: « selon X », « d'après X », « pour X, … ». */
export type SourceFinder = (
  text: QuoteText,
  sentence: number,
  options?: { readonly isVoice: boolean },
) => Cue | undefined;

/** Compiles the words that introduce a source. */
export function compileSources(pack: LanguagePack, kit: CueKit): SourceFinder {
  const sources = (pack.tables.get("speech-sources") ?? []).map((row) => ({
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${sourceWords(row.form ?? "")}`, "gu"),
    place: row.place ?? "",
    isFirstOnly: row.place === "first",
  }));
  return (text, index, options) => {
    const asked = sources.filter(({ place }) => !options?.isVoice || place === "voice");
    const sentence = text.doc.sentences[index];
    const tree = text.treeAt(index);
    if (!sentence || !tree) return undefined;
    const words = plainText(text.doc.article.text.slice(sentence.start, sentence.end));
    for (const source of asked) {
      const cue = sourceAt(kit, { text, tree, index, words, source });
      if (cue) return cue;
    }
    return undefined;
  };
}

/** « de » at the end of a phrase joins with an article: « de l'avis du ministre ». */
function sourceWords(form: string): string {
  const words = form.replaceAll(" ", "\\s+");
  const joined = words.endsWith("\\s+de") ? `${words.slice(0, -2)}(?:de|du|des|d')` : words;
  return `${joined}(?![\\p{L}\\p{N}])`;
}

function sourceAt(
  kit: CueKit,
  at: {
    readonly text: QuoteText;
    readonly tree: SentenceTree;
    readonly index: number;
    readonly words: string;
    readonly source: Source;
  },
): Cue | undefined {
  const offset = at.text.doc.sentences[at.index]?.start ?? 0;
  for (const match of at.words.matchAll(at.source.pattern)) {
    const span = { start: offset + match.index, end: offset + match.index + match[0].length };
    if (!isPlaced(at, match.index, span.end) || at.text.isQuoted(span)) continue;
    const head = nounAfter(at.tree, span.end);
    if (head === undefined) continue;
    const reading = kit.readSpeaker({ tree: at.tree, sentence: at.index, head }, at.text);
    if (reading.kind === "unknown" && at.source.isFirstOnly) continue;
    return {
      ...span,
      sentence: at.index,
      head,
      reading,
      verbClass: "source",
      rule: "quotation.source",
      confidence: 0.85,
    };
  }
  return undefined;
}

/** Whether the words stand where they name a source: « pour X, … », « X, pour qui … ». */
function isPlaced(
  {
    source,
    words,
    tree,
  }: { readonly source: Source; readonly words: string; readonly tree: SentenceTree },
  index: number,
  end: number,
): boolean {
  if (!source.isFirstOnly) return true;
  if (!/[\p{L}\p{N}]/u.test(words.slice(0, index))) return true;
  const next = tree.tokens.find((token) => token.start >= end && isWord(token));
  return next !== undefined && feature(next, "PronType") === "Rel";
}

/** Head of the noun phrase that begins after an offset. */
function nounAfter(tree: SentenceTree, offset: number): number | undefined {
  const relative = tree.tokens.findIndex((token) => token.start >= offset && isWord(token));
  const clause = tree.tokens[relative];
  if (clause && feature(clause, "PronType") === "Rel") return antecedentOf(tree, relative);
  const first = tree.tokens.findIndex((token) => token.end > offset && NOMINAL.has(token.upos));
  const from = tree.tokens.findIndex((token) => token.start >= offset && isWord(token));
  // More than a determiner and two adjectives is another phrase.
  if (first < 0 || from < 0 || first - from > 3) return undefined;
  const head = tree.tokens[first]?.head ?? -1;
  const isInner =
    head > first && ["flat", "compound", "nummod"].includes(relation(tree.tokens[first]));
  return isInner ? head : first;
}

/** « le rapport de l'institut, selon lequel … »: the noun that the clause is about. */
function antecedentOf(tree: SentenceTree, pronoun: number): number | undefined {
  const clause = tree.ancestorsOf(pronoun).find((index) => relation(tree.tokens[index]) === "acl");
  const head = tree.tokens[clause ?? -1]?.head ?? -1;
  return head >= 0 && head < pronoun ? head : phraseBefore(tree, pronoun);
}

/** Where the tree hangs the clause elsewhere, the whole phrase that ends before it. */
function phraseBefore(tree: SentenceTree, pronoun: number): number | undefined {
  let top = tree.tokens.findLastIndex((token, at) => at < pronoun && NOMINAL.has(token.upos));
  while (INNER.has(relation(tree.tokens[top]))) top = tree.tokens[top]?.head ?? -1;
  return top < 0 ? undefined : top;
}

const INNER = new Set(["nmod", "flat", "appos"]);

/** The source named in the sentence of the quoted words. */
export function cueSource(find: SourceFinder): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote }) => find(text, quote.sentence) ?? find(text, quote.lastSentence);
}

/** « …, qui les a dénoncés, et pour qui la junte est « illégitime » »: a source named since the words before. */
export function cueSourceBetween(find: SourceFinder): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote, previous }) => {
    if (!previous || previous.quote.lastSentence !== quote.sentence) return undefined;
    const cue = find(text, quote.sentence);
    if (cue?.reading.kind !== "chain" || cue.end > quote.start) return undefined;
    return cue.start >= Math.max(previous.cue.end, previous.quote.end) ? cue : undefined;
  };
}

/** « La Chine, par la voix de X, a salué « … » »: who speaks for the subject of the verb. */
export function cueVoice(
  find: SourceFinder,
  cueOfVerb: (context: QuoteContext) => Cue | undefined,
): (context: QuoteContext) => Cue | undefined {
  return (context) => {
    const voice = find(context.text, context.quote.sentence, { isVoice: true });
    // A voice named behind the words speaks for whoever comes next (« …, et l'Union, par la voix de X »).
    if (voice?.reading.kind !== "chain" || !isOfWords(context, voice)) return undefined;
    const cue = cueOfVerb(context);
    return cue ? { ...cue, reading: voice.reading } : voice;
  };
}

/** Whether a voice is told before the quoted words, or right behind them (« s'est dit « ému » par la voix de X »). */
function isOfWords({ text, quote }: QuoteContext, voice: Cue): boolean {
  if (voice.start <= quote.start) return true;
  return !/[\p{L}\p{N}]/u.test(textBetween(text, quote.end, voice.start));
}

/** « …, a dit l'OTAN par la voix de son porte-parole, X »: the voice follows the verb in its clause. */
export function cueVoiceAfter(
  find: SourceFinder,
  cueOfVerb: (context: QuoteContext) => Cue | undefined,
): (context: QuoteContext) => Cue | undefined {
  return (context) => {
    const cue = cueOfVerb(context);
    const voice = cue && find(context.text, cue.sentence, { isVoice: true });
    if (cue?.verb === undefined || voice?.reading.kind !== "chain") return undefined;
    const { tokens } = context.text.treeAt(cue.sentence) ?? { tokens: [] };
    const between = tokens.slice(cue.verb + 1).filter(({ end }) => end <= voice.start);
    const isNear = voice.start >= cue.end && !between.some(({ upos }) => CLAUSE.has(upos));
    return isNear ? { ...cue, reading: voice.reading } : undefined;
  };
}

/** What opens another clause between a verb and the voice it is said by. */
const CLAUSE = new Set(["VERB", "SCONJ"]);
