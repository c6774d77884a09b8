import type { Article } from "../document/article.ts";
import type { Document, Sentence } from "../document/document.ts";
import type { Token } from "../document/token.ts";
import type { LanguagePack } from "../language/pack.ts";
import { compileSentenceSplitter } from "./sentences.ts";
import { type Chunk, compileScanner } from "./tokenise-pattern.ts";
import { compileWordCutter, type WordCutter } from "./tokenise-words.ts";

/** Cuts an article into sentences of surface tokens. */
export type Tokeniser = (article: Article) => Document<Token>;

const LINE = /[^\n\r\u2028\u2029]+/g;
const APOSTROPHE = /^['\u2019\u02bc]/;

/** Makes the tokeniser of a language; a line break always closes a sentence. */
export function compileTokeniser(pack: LanguagePack): Tokeniser {
  const abbreviations = (pack.tables.get("abbreviations") ?? []).map((row) => row.form ?? "");
  const elided = new Set((pack.tables.get("elisions") ?? []).map((row) => row.elision ?? ""));
  const scan = compileScanner(abbreviations);
  const cut = compileWordCutter(pack);
  const split = compileSentenceSplitter(pack);

  const lineTokens = (text: string, start: number, end: number): readonly Token[] => {
    const chunks = joinElisions(scan(text, start, end), text, elided);
    const tokens: Token[] = [];
    for (const chunk of chunks) tokens.push(...chunkTokens(chunk, text, tokens.at(-1), cut));
    return tokens;
  };

  return (article) => {
    const sentences: Sentence<Token>[] = [];
    for (const match of article.text.matchAll(LINE)) {
      const tokens = lineTokens(article.text, match.index, match.index + match[0].length);
      sentences.push(...split(closeLine(tokens)).flatMap(asSentence));
    }
    return { article, sentences };
  };
}

function asSentence(tokens: readonly Token[]): readonly Sentence<Token>[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? [{ start: first.start, end: last.end, tokens }] : [];
}

/** An elided word before a quotation mark or a space keeps its apostrophe: « d'« autres » ». */
function joinElisions(
  chunks: readonly Chunk[],
  text: string,
  elided: ReadonlySet<string>,
): readonly Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const previous = joined.at(-1);
    const isApostrophe = APOSTROPHE.test(text.slice(chunk.start, chunk.end));
    const isGlued = previous?.kind === "word" && previous.end === chunk.start;
    if (!isApostrophe || !isGlued || !isElided(text.slice(previous.start, previous.end), elided)) {
      joined.push(chunk);
      continue;
    }
    joined[joined.length - 1] = { ...previous, end: chunk.end };
  }
  return joined;
}

function isElided(word: string, elided: ReadonlySet<string>): boolean {
  return elided.has(word.toLowerCase());
}

function chunkTokens(
  chunk: Chunk,
  text: string,
  previous: Token | undefined,
  cut: WordCutter,
): readonly Token[] {
  const form = text.slice(chunk.start, chunk.end);
  if (chunk.kind !== "word") return [{ text: form, start: chunk.start, end: chunk.end }];
  const opensClause = previous === undefined || !/[\p{L}\p{N}]$/u.test(previous.text);
  let start = chunk.start;
  return cut(form, opensClause).map((length) => {
    const token = { text: text.slice(start, start + length), start, end: start + length };
    start += length;
    return token;
  });
}

/** A lone initial at the end of a line is a word and a full stop: « la vitamine C. ». */
function closeLine(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  if (!last || !/^\p{Lu}\.$/u.test(last.text)) return tokens;
  const middle = last.end - 1;
  return [
    ...tokens.slice(0, -1),
    { text: last.text.slice(0, 1), start: last.start, end: middle },
    { text: last.text.slice(1), start: middle, end: last.end },
  ];
}
