import type { Token } from "../document/token.ts";
import type { LanguagePack, Row } from "../language/pack.ts";
import { plainForm } from "./plain-form.ts";

const TERMINATOR = /^(?:[.!?…]+|\.{2,})$/u;
const CLOSER = /^[»”’"')\]]$/u;
const OPENER = /^(?:[\p{Lu}\p{Lt}\p{N}«“"‘([¿¡–—•-]|\p{Extended_Pictographic})/u;
const STOPPED = /\p{L}\.$/u;

/** Cuts the tokens of one line into sentences. */
export type SentenceSplitter = (tokens: readonly Token[]) => readonly (readonly Token[])[];

/** Makes the splitter of a language from its abbreviations and the words that open sentences. */
export function compileSentenceSplitter(pack: LanguagePack): SentenceSplitter {
  const rows = (name: string): readonly Row[] => pack.tables.get(name) ?? [];
  const ends = new Map(rows("abbreviations").map((row) => [row.form ?? "", row.ends === "yes"]));
  const starters = new Set(rows("sentence-starters").map((row) => row.form ?? ""));

  const mayEnd = (token: Token, next: Token): boolean => {
    if (!STOPPED.test(token.text)) return false;
    return ends.get(token.text) ?? starters.has(plainForm(next.text).toLowerCase());
  };

  return (tokens) => {
    const sentences: (readonly Token[])[] = [];
    let first = 0;
    for (let index = 0; index < tokens.length; index++) {
      const last = lastOfSentence(tokens, index, first, mayEnd);
      if (last === undefined) continue;
      sentences.push(tokens.slice(first, last + 1));
      first = last + 1;
      index = last;
    }
    if (first < tokens.length) sentences.push(tokens.slice(first));
    return joinMarks(sentences);
  };
}

/** A « sentence » of marks alone (« [...] », a stray quotation mark) belongs to its neighbour. */
function joinMarks(sentences: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const joined: (readonly Token[])[] = [];
  for (const sentence of sentences) {
    const previous = joined.at(-1);
    const isJoined = previous && !(hasWord(sentence) && hasWord(previous));
    if (isJoined) joined[joined.length - 1] = [...previous, ...sentence];
    else joined.push(sentence);
  }
  return joined;
}

function hasWord(tokens: readonly Token[]): boolean {
  return tokens.some((token) => /[\p{L}\p{N}]/u.test(token.text));
}

/** Where the sentence that `tokens[index]` may close has its last token, or `undefined`. */
function lastOfSentence(
  tokens: readonly Token[],
  index: number,
  first: number,
  mayEnd: (token: Token, next: Token) => boolean,
): number | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  const isTerminator = TERMINATOR.test(token.text);
  if (!isTerminator && !STOPPED.test(token.text)) return undefined;
  if (isTerminator && isListNumber(tokens, index, first)) return undefined;
  const last = afterClosers(tokens, index);
  const next = tokens[last + 1];
  if (!next || next.start === tokens[last]?.end || !OPENER.test(next.text)) return undefined;
  return isTerminator || mayEnd(token, next) ? last : undefined;
}

/** « 1. Le sommet » opens with a number that is no sentence. */
function isListNumber(tokens: readonly Token[], index: number, first: number): boolean {
  return index === first + 1 && /^\d{1,2}$/.test(tokens[first]?.text ?? "");
}

/** Quotation marks and brackets that close belong to the sentence before them. */
function afterClosers(tokens: readonly Token[], index: number): number {
  let last = index;
  for (;;) {
    const closer = tokens[last + 1];
    if (!closer || !CLOSER.test(closer.text)) return last;
    const isGlued = closer.start === tokens[last]?.end;
    if (!isGlued && closer.text !== "»") return last;
    last++;
  }
}
