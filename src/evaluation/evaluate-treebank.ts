import type { Article } from "../document/article.ts";
import {
  type ConlluRange,
  type ConlluSentence,
  miscValue,
  readConllu,
  writeConllu,
} from "../document/conllu.ts";
import type { Document, Sentence } from "../document/document.ts";
import type { ParsedToken, Token } from "../document/token.ts";
import { scoreTreebank, type TreebankScores } from "./treebank.ts";

/** What is measured: a way from text to trees, and one from given tokens to trees. */
export interface TreebankEngine {
  readonly annotate: (article: Article) => Document<ParsedToken>;
  /** Tags and parses sentences and surface tokens as given; contractions are for it to open. */
  readonly parseTokens: (doc: Document<Token>) => Document<ParsedToken>;
}

/** The scores of one treebank, from its raw text and from its own surface tokens. */
export interface TreebankReport {
  readonly sentences: number;
  readonly words: number;
  readonly raw: TreebankScores;
  readonly goldTokens: TreebankScores;
}

/** Measures an engine on a gold treebank in CoNLL-U, from raw text and on gold tokens. */
export function evaluateTreebank(goldText: string, engine: TreebankEngine): TreebankReport {
  const gold = readConllu(goldText);
  const texts = rawTexts(gold);
  const raw = texts.flatMap((text, index) => analyse(text, index, engine));
  const given = readConllu(writeConllu(engine.parseTokens(goldDocument(gold))));
  return {
    sentences: gold.length,
    words: gold.reduce((sum, sentence) => sum + sentence.words.length, 0),
    raw: scoreTreebank(gold, raw),
    goldTokens: scoreTreebank(gold, given),
  };
}

function analyse(text: string, index: number, engine: TreebankEngine): readonly ConlluSentence[] {
  const article: Article = { id: `text-${index + 1}`, text, origin: "treebank" };
  return readConllu(writeConllu(engine.annotate(article)));
}

/**
 * The running text of each document of a treebank, rebuilt from forms and `SpaceAfter`; a new
 * paragraph opens where the file says so, and sentences are otherwise divided by one space only.
 */
export function rawTexts(gold: readonly ConlluSentence[]): readonly string[] {
  const texts: string[] = [];
  for (const sentence of gold) {
    const text = surfaceText(sentence);
    if (texts.length === 0 || opens(sentence, "newdoc")) texts.push(text);
    else texts.push(`${texts.pop() ?? ""}${opens(sentence, "newpar") ? "\n\n" : ""}${text}`);
  }
  return texts.map((text) => text.trimEnd());
}

function opens(sentence: ConlluSentence, unit: "newdoc" | "newpar"): boolean {
  return sentence.comments.some((comment) => comment.split(/\s/)[0] === unit);
}

/** A token as it stands in the text: its form, how many words it holds, whether a blank follows. */
interface Surface {
  readonly form: string;
  readonly words: number;
  readonly blank: boolean;
}

function surfaces(sentence: ConlluSentence): readonly Surface[] {
  const ranges = new Map(sentence.ranges.map((range) => [range.first, range]));
  const found: Surface[] = [];
  for (let index = 0; index < sentence.words.length; ) {
    const surface = surfaceAt(sentence, ranges.get(index), index);
    found.push(surface);
    index += surface.words;
  }
  return found;
}

function surfaceAt(
  sentence: ConlluSentence,
  range: ConlluRange | undefined,
  index: number,
): Surface {
  const token = range ?? sentence.words[index];
  return {
    form: token?.form ?? "",
    words: range ? range.last - range.first : 1,
    blank: miscValue(token?.misc ?? "", "SpaceAfter") !== "No",
  };
}

function surfaceText(sentence: ConlluSentence): string {
  return surfaces(sentence)
    .map((surface) => surface.form + (surface.blank ? " " : ""))
    .join("");
}

/** A treebank as one document of surface tokens, each with its place in the running text. */
export function goldDocument(gold: readonly ConlluSentence[]): Document<Token> {
  const sentences: Sentence<Token>[] = [];
  let text = "";
  for (const sentence of gold) {
    const start = text.length;
    const tokens = placeTokens(sentence, start);
    text += `${surfaceText(sentence).trimEnd()}\n`;
    sentences.push({ start, end: text.length - 1, tokens });
  }
  return { article: { id: "gold", text, origin: "treebank" }, sentences };
}

function placeTokens(sentence: ConlluSentence, offset: number): readonly Token[] {
  const tokens: Token[] = [];
  let start = offset;
  for (const { form, blank } of surfaces(sentence)) {
    tokens.push({ start, end: start + form.length, text: form });
    start += form.length + (blank ? 1 : 0);
  }
  return tokens;
}
