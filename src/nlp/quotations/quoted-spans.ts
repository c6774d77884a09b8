import type { Document, Sentence } from "../../document/document.ts";
import type { QuotedSpan } from "../../document/quotation.ts";
import type { Span } from "../../document/span.ts";
import { feature, type ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileMarks, type MarkedSpan } from "./scan-marks.ts";
import { compileTurns } from "./turns.ts";

/** Finds what an article puts between quotation marks or gives to a labelled speaker. */
export type QuotedSpanFinder = (doc: Document<ParsedToken>) => readonly QuotedSpan[];

/** More words than this between marks are no name. */
const LONGEST_NAME = 5;

/** Compiles the quotation marks, and the words that announce a name or title between them. */
export function compileQuotedSpans(pack: LanguagePack): QuotedSpanFinder {
  const scan = compileMarks(pack);
  const findTurns = compileTurns(pack);
  const announcing = new Set((pack.tables.get("quote-terms") ?? []).map((row) => row.form ?? ""));
  return (doc) => {
    const turns = findTurns(doc.article.text);
    const marked = scan(doc.article.text).filter(
      (span) => !turns.some((turn) => turn.start <= span.start && span.end <= turn.end),
    );
    const spans = [
      ...turns.flatMap((turn) =>
        placed(doc, turn, { depth: 0, kind: "speech", label: turn.label }),
      ),
      ...marked.flatMap((span) =>
        placed(doc, span, { depth: span.depth, kind: kindOf(doc, span, announcing) }),
      ),
    ];
    return spans.sort((one, other) => one.start - other.start || one.depth - other.depth);
  };
}

function placed(
  doc: Document<ParsedToken>,
  { start, end }: Span,
  rest: Pick<QuotedSpan, "depth" | "kind" | "label">,
): readonly QuotedSpan[] {
  const sentence = sentenceAt(doc, start);
  const lastSentence = sentenceAt(doc, end - 1);
  if (sentence < 0 || lastSentence < 0) return [];
  return [
    { start, end, text: doc.article.text.slice(start, end), ...rest, sentence, lastSentence },
  ];
}

/** Index of the sentence that holds an offset; a blank between two belongs to the one before. */
export function sentenceAt(doc: Document<ParsedToken>, offset: number): number {
  const after = doc.sentences.findIndex((sentence) => sentence.start > offset);
  return (after < 0 ? doc.sentences.length : after) - 1;
}

/** Tokens of a sentence inside a span, by index. */
export function tokensIn(sentence: Sentence<ParsedToken>, span: Span): readonly number[] {
  return sentence.tokens.flatMap((token, index) =>
    token.start >= span.start && token.end <= span.end ? [index] : [],
  );
}

function kindOf(
  doc: Document<ParsedToken>,
  span: MarkedSpan,
  announcing: ReadonlySet<string>,
): QuotedSpan["kind"] {
  const sentence = doc.sentences[sentenceAt(doc, span.start)];
  if (!sentence) return "speech";
  const before = sentence.tokens.filter((token) => token.end <= span.start && isWord(token));
  const words = tokensIn(sentence, span).flatMap((index) => sentence.tokens[index] ?? []);
  // « son parti « n'imposera rien » »: a clause is no name, whatever announces it.
  if (words.some((token) => feature(token, "VerbForm") === "Fin")) return "speech";
  if (announcing.has(announcer(before))) return "term";
  return before.length > 0 && isNameLike(doc, span, words) ? "term" : "speech";
}

/** The word that may announce a name: the last, or the one before an adposition (« le nom de « … » »). */
function announcer(before: readonly ParsedToken[]): string {
  const last = before.at(-1);
  const word = last?.upos === "ADP" ? before.at(-2) : last;
  return word?.text.toLowerCase() ?? "";
}

function isWord(token: ParsedToken): boolean {
  return /[\p{L}\p{N}]/u.test(token.text);
}

/** A few words with a capital in mid-sentence and no verb: « Barkhane », « Vieux Fort ». */
function isNameLike(
  doc: Document<ParsedToken>,
  span: Span,
  words: readonly ParsedToken[],
): boolean {
  if (words.length > LONGEST_NAME || !/^\p{Lu}/u.test(doc.article.text.slice(span.start)))
    return false;
  const opener = doc.article.text.slice(0, span.start).match(/(\S)\s*\S{1,2}\s*$/u)?.[1] ?? "";
  if (":.!?…".includes(opener)) return false;
  return words.every((token) => token.upos !== "VERB" && token.upos !== "AUX");
}
