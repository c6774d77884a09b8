import type { Document, Sentence } from "./document.ts";
import type { ParsedToken } from "./token.ts";

/** A syntactic word as a line of CoNLL-U gives it; `head` is an index into the words, -1 for the root. */
export interface ConlluWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
}

/** A surface token of several words (« du » = de + le): words `[first, last)` and the form seen. */
export interface ConlluRange {
  readonly first: number;
  readonly last: number;
  readonly form: string;
  readonly misc: string;
}

/** One sentence of a CoNLL-U file; comments are kept without their « # ». */
export interface ConlluSentence {
  readonly comments: readonly string[];
  readonly words: readonly ConlluWord[];
  readonly ranges: readonly ConlluRange[];
}

const RANGE = /^(\d+)-(\d+)$/;
const WORD = /^\d+$/;

/** Reads the sentences of a CoNLL-U text; empty nodes and enhanced dependencies are left out. */
export function readConllu(text: string): readonly ConlluSentence[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n{2,}/)
    .map((block) => readSentence(block.split("\n")))
    .filter((sentence) => sentence.words.length > 0);
}

/** The value of a comment such as « # sent_id = … », or `undefined`. */
export function commentValue(sentence: ConlluSentence, key: string): string | undefined {
  for (const comment of sentence.comments) {
    const [name, ...rest] = comment.split("=");
    if (name?.trim() === key) return rest.join("=").trim();
  }
  return undefined;
}

/** The value of one `key=value` pair of a MISC column, or `undefined`. */
export function miscValue(misc: string, key: string): string | undefined {
  const pair = misc.split("|").find((part) => part.startsWith(`${key}=`));
  return pair?.slice(key.length + 1);
}

function readSentence(lines: readonly string[]): ConlluSentence {
  const rows = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const cells = rows.map((line) => line.split("\t"));
  return {
    comments: lines.filter((line) => line.startsWith("#")).map((line) => line.slice(1).trim()),
    words: cells.filter(([id]) => WORD.test(id ?? "")).map(readWord),
    ranges: cells.flatMap(readRange),
  };
}

function readWord(cells: readonly string[]): ConlluWord {
  const [, form = "_", lemma = "_", upos = "_", xpos = "_", feats = "_"] = cells;
  const [head = "_", deprel = "_", , misc = "_"] = cells.slice(6);
  return {
    form,
    lemma,
    upos,
    xpos: empty(xpos),
    feats: empty(feats),
    head: head === "_" ? -1 : Number(head) - 1,
    deprel,
    misc: empty(misc),
  };
}

function readRange(cells: readonly string[]): readonly ConlluRange[] {
  const match = RANGE.exec(cells[0] ?? "");
  if (!match) return [];
  const [, first, last] = match;
  return [
    {
      first: Number(first) - 1,
      last: Number(last),
      form: cells[1] ?? "_",
      misc: empty(cells[9] ?? "_"),
    },
  ];
}

function empty(cell: string): string {
  return cell === "_" ? "" : cell;
}

/** Writes a parsed article as CoNLL-U; MISC tells `SpaceAfter` and each token's offsets in the text. */
export function writeConllu(doc: Document<ParsedToken>): string {
  const text = doc.article.text;
  return doc.sentences
    .filter((sentence) => sentence.tokens.length > 0)
    .map((sentence, index) => writeSentence(sentence, text, `${doc.article.id}-${index + 1}`))
    .join("");
}

function writeSentence(sentence: Sentence<ParsedToken>, text: string, id: string): string {
  const first = sentence.tokens[0];
  const last = sentence.tokens.at(-1);
  const surface = text.slice(first?.start, last?.end).replace(/[\t\n\r]+/g, " ");
  const lines = [`# sent_id = ${id}`, `# text = ${surface}`];
  let contractionEnd = 0;
  sentence.tokens.forEach((token, index) => {
    if (opensContraction(token)) {
      contractionEnd = index + (token.contraction ?? 0);
      lines.push(rangeLine(token, index, text));
    }
    lines.push(wordLine(token, index, index < contractionEnd ? "_" : misc(token, text)));
  });
  return `${lines.join("\n")}\n\n`;
}

function opensContraction(token: ParsedToken): boolean {
  return (token.contraction ?? 0) > 1;
}

function rangeLine(token: ParsedToken, index: number, text: string): string {
  const id = `${index + 1}-${index + (token.contraction ?? 1)}`;
  const form = cell(text.slice(token.start, token.end));
  return [id, form, ...Array(7).fill("_"), misc(token, text)].join("\t");
}

function wordLine(token: ParsedToken, index: number, misc: string): string {
  return [
    index + 1,
    cell(token.text),
    cell(token.lemma),
    cell(token.upos),
    "_",
    cell(token.feats),
    token.head + 1,
    cell(token.deprel),
    "_",
    misc,
  ].join("\t");
}

function cell(value: string): string {
  return value === "" ? "_" : value.replace(/[\t\n\r]+/g, " ");
}

function misc(token: ParsedToken, text: string): string {
  const glued = token.end < text.length && !/\s/u.test(text[token.end] ?? "");
  const offsets = `start=${token.start}|end=${token.end}`;
  return glued ? `SpaceAfter=No|${offsets}` : offsets;
}
