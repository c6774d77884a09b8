/** What one step of the scanner has found. */
export type ChunkKind = "address" | "abbreviation" | "initial" | "number" | "word" | "mark";

/** A piece of text between two borders that any language has: white space, punctuation. */
export interface Chunk {
  readonly kind: ChunkKind;
  readonly start: number;
  readonly end: number;
}

const SPACE = "[\\s\\u200b\\u2060\\ufeff]";
const THOUSANDS_SPACE = "[ \\u00a0\\u202f\\u2009]";
const LETTER = "[\\p{L}\\p{M}\\p{N}_]";
const HYPHEN = "[-\\u2010\\u2011]";
const APOSTROPHE = "['\\u2019\\u02bc]";

/** Rows, tried in this order at each place; the first that matches names the chunk. */
const PATTERNS: readonly (readonly [ChunkKind, string])[] = [
  ["address", `(?:https?://|www\\.)[^\\s«»"<>]*[^\\s«»"<>.,;:!?)\\]…]`],
  ["address", `[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+`],
  ["address", `[@#]${LETTER}+`],
  ["initial", `\\p{Lu}\\.(?:${HYPHEN}?\\p{Lu}\\.)*(?!${LETTER})`],
  ["initial", `(?:\\p{Lu}\\.)+\\p{Lu}\\p{L}{0,2}(?!${LETTER})`],
  ["number", `[+-]?\\d{1,3}(?:${THOUSANDS_SPACE}\\d{3})+(?:,\\d+)?(?!${LETTER})`],
  ["number", `[+-]?\\d+(?:[.,:/'-]\\d+)*(?!${LETTER}|[-./'’]\\p{L})`],
  ["mark", "[nN]°"],
  [
    "word",
    `${LETTER}+(?:(?:${HYPHEN}|${APOSTROPHE}(?!\\p{Lu}\\.\\p{Lu})|[&·])${LETTER}+|\\.\\p{Ll}{2,4}(?!${LETTER}))*(?:\\(\\p{L}{1,2}\\)\\p{L}?)?`,
  ],
  ["mark", "\\.{2,}|-{2,}|[?!]{2,}|\\+/-|°C?"],
  ["mark", "\\p{RI}\\p{RI}"],
  [
    "mark",
    "\\p{Extended_Pictographic}[\\ufe0f\\p{EMod}]*(?:\\u200d\\p{Extended_Pictographic}[\\ufe0f\\p{EMod}]*)*",
  ],
  ["mark", "[^\\s]\\p{M}*"],
];

/** Makes the scanner of a language: from a line's range of the text to its chunks. */
export function compileScanner(
  abbreviations: readonly string[],
): (text: string, start: number, end: number) => readonly Chunk[] {
  const { kinds, master } = compilePatterns(abbreviations);
  const space = new RegExp(`${SPACE}+`, "uy");
  return (text, start, end) => {
    const chunks: Chunk[] = [];
    let at = skip(space, text, start);
    while (at < end) {
      const chunk = chunkAt(text, at, master, kinds);
      chunks.push(chunk);
      at = skip(space, text, chunk.end);
    }
    return chunks;
  };
}

function compilePatterns(abbreviations: readonly string[]) {
  const rows = [abbreviationRow(abbreviations), ...PATTERNS];
  return {
    kinds: rows.map(([kind]) => kind),
    master: new RegExp(rows.map(([, pattern]) => `(${pattern})`).join("|"), "uy"),
  };
}

function abbreviationRow(abbreviations: readonly string[]): readonly [ChunkKind, string] {
  const longestFirst = [...abbreviations].sort((one, other) => other.length - one.length);
  const escaped = longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  // « min. » is no abbreviation inside « Kemin. »: a letter before it forbids it. A letter after
  // it does too, but for a name that lacks its space: « M.Houdré ».
  const border = `(?:(?!${LETTER})|(?=\\p{Lu}\\p{Ll}{2}))`;
  return ["abbreviation", `(?<!${LETTER})(?:${escaped.join("|") || "(?!)"})${border}`];
}

function chunkAt(text: string, at: number, master: RegExp, kinds: readonly ChunkKind[]): Chunk {
  master.lastIndex = at;
  const match = master.exec(text);
  const group = match ? match.findIndex((part, index) => index > 0 && part !== undefined) : 0;
  const end = match && match[0].length > 0 ? master.lastIndex : at + 1;
  return { kind: kinds[group - 1] ?? "mark", start: at, end };
}

function skip(space: RegExp, text: string, at: number): number {
  space.lastIndex = at;
  return space.test(text) ? space.lastIndex : at;
}
