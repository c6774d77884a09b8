import type { Span } from "../document/span.ts";

/** A word placed in a treebank: its span counts the characters of all forms, blanks left out. */
export interface PlacedWord extends Span {
  readonly form: string;
  /** Whether the word is one of several in a surface token (« du »), whose span it shares. */
  readonly inContraction: boolean;
}

/** A gold word and the system word that stands for it. */
export interface WordPair<T> {
  readonly gold: T;
  readonly system: T;
}

interface Cursor {
  readonly gold: number;
  readonly system: number;
}

interface Region {
  readonly from: Cursor;
  readonly to: Cursor;
}

/**
 * Pairs gold and system words as the scorer of the CoNLL 2018 shared task does: by equal
 * spans, and inside surface tokens of several words by the longest common subsequence of forms.
 */
export function alignWords<T extends PlacedWord>(
  gold: readonly T[],
  system: readonly T[],
): readonly WordPair<T>[] {
  const pairs: WordPair<T>[] = [];
  let at: Cursor = { gold: 0, system: 0 };
  for (;;) {
    const goldWord = gold[at.gold];
    const systemWord = system[at.system];
    if (!goldWord || !systemWord) return pairs;
    if (goldWord.inContraction || systemWord.inContraction) {
      const region = contractionRegion(gold, system, at);
      pairs.push(...alignForms(slice(gold, region, "gold"), slice(system, region, "system")));
      at = region.to;
    } else {
      if (sameSpan(goldWord, systemWord)) pairs.push({ gold: goldWord, system: systemWord });
      at = stepOver(at, goldWord, systemWord);
    }
  }
}

function slice<T>(words: readonly T[], region: Region, side: keyof Cursor): readonly T[] {
  return words.slice(region.from[side], region.to[side]);
}

function sameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

function stepOver(at: Cursor, gold: Span, system: Span): Cursor {
  if (sameSpan(gold, system)) return { gold: at.gold + 1, system: at.system + 1 };
  if (gold.start <= system.start) return { ...at, gold: at.gold + 1 };
  return { ...at, system: at.system + 1 };
}

/** The smallest stretch of both sides that holds the contraction met at the cursor. */
function contractionRegion(
  gold: readonly PlacedWord[],
  system: readonly PlacedWord[],
  at: Cursor,
): Region {
  const from = regionStart(gold[at.gold], system[at.system], at);
  const opener = gold[at.gold]?.inContraction ? gold[at.gold] : system[at.system];
  let end = opener?.end ?? 0;
  let to = from;
  while (!isBeyond(gold[to.gold], end) || !isBeyond(system[to.system], end)) {
    const side = nextSide(gold[to.gold], system[to.system]);
    const word = side === "gold" ? gold[to.gold] : system[to.system];
    if (word?.inContraction) end = Math.max(end, word.end);
    to = { ...to, [side]: to[side] + 1 };
  }
  return { from, to };
}

function regionStart(
  gold: PlacedWord | undefined,
  system: PlacedWord | undefined,
  at: Cursor,
): Cursor {
  if (!gold || !system) return at;
  if (gold.inContraction) {
    const isEarlier = !system.inContraction && system.start < gold.start;
    return isEarlier ? { ...at, system: at.system + 1 } : at;
  }
  return gold.start < system.start ? { ...at, gold: at.gold + 1 } : at;
}

function isBeyond(word: PlacedWord | undefined, end: number): boolean {
  if (!word) return true;
  return word.inContraction ? word.start >= end : word.end > end;
}

function nextSide(gold: PlacedWord | undefined, system: PlacedWord | undefined): keyof Cursor {
  if (!gold) return "system";
  return !system || gold.start <= system.start ? "gold" : "system";
}

function alignForms<T extends PlacedWord>(
  gold: readonly T[],
  system: readonly T[],
): readonly WordPair<T>[] {
  const pairs: WordPair<T>[] = [];
  const lengths = commonLengths(gold, system);
  const length = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = 0, column = 0; row < gold.length && column < system.length; ) {
    const pair = { gold: gold[row], system: system[column] };
    if (isSameForm(pair)) {
      pairs.push(pair);
      row += 1;
      column += 1;
    } else if (length(row, column) === length(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

function isSameForm<T extends PlacedWord>(pair: {
  readonly gold: T | undefined;
  readonly system: T | undefined;
}): pair is WordPair<T> {
  if (!pair.gold || !pair.system) return false;
  return pair.gold.form.toLowerCase() === pair.system.form.toLowerCase();
}

/** Length of the longest common subsequence of forms from each pair of positions to the end. */
function commonLengths(
  gold: readonly PlacedWord[],
  system: readonly PlacedWord[],
): readonly (readonly number[])[] {
  const table = Array.from({ length: gold.length + 1 }, () =>
    new Array<number>(system.length + 1).fill(0),
  );
  for (let row = gold.length - 1; row >= 0; row -= 1) {
    for (let column = system.length - 1; column >= 0; column -= 1) {
      const same = isSameForm({ gold: gold[row], system: system[column] });
      const taken = (table[row + 1]?.[column + 1] ?? 0) + 1;
      const skipped = Math.max(table[row + 1]?.[column] ?? 0, table[row]?.[column + 1] ?? 0);
      const line = table[row];
      if (line) line[column] = same ? taken : skipped;
    }
  }
  return table;
}
