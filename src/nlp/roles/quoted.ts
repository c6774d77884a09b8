import type { Surface } from "../mentions/surface.ts";

/**
 * Whether a token stands between quotation marks of its sentence, or in a quotation that goes on over
 * it: « « La Russie ment », a dit le président, X »: of whom somebody speaks is not whom they serve.
 */
export function isQuoted({ tokens }: Surface, at: number): boolean {
  const before = tokens.slice(0, at).findLast(({ text }) => MARKS.has(text));
  const after = tokens.slice(at).find(({ text }) => MARKS.has(text));
  const isOdd = tokens.slice(0, at).filter(({ text }) => text === '"').length % 2 === 1;
  return isOdd || before?.text === "«" || (before === undefined && after?.text === "»");
}

const MARKS: ReadonlySet<string> = new Set(["«", "»"]);
