/** Turns positions in UTF-16 code units into positions in Unicode code points. */
export type CodePointIndex = (offset: number) => number;

/**
 * Counts code points along a text once: spans inside the program are UTF-16, the graph's
 * offsets are code points, because RFC 5147 and every reader outside JavaScript count so.
 */
export function codePointIndex(text: string): CodePointIndex {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (offset) => offset;
  const seconds = secondHalves(text);
  return (offset) => offset - countBelow(seconds, offset);
}

/** Turns positions in code points back into positions in UTF-16 code units. */
export function utf16Index(text: string): CodePointIndex {
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    offsets.push(offset);
    offset += character.length;
  }
  return (position) => offsets[position] ?? text.length;
}

/** Positions right after the first unit of each surrogate pair, in order. */
function secondHalves(text: string): readonly number[] {
  return Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), (match) => match.index + 1);
}

/** How many of the sorted numbers lie below the bound, by bisection. */
function countBelow(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
