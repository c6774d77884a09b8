import { afterWord, piecesOf, type Surface } from "./surface.ts";

/** A phrase found in a sentence: the token after its last, and what the list says of it. */
export interface PhraseHit<V> {
  readonly last: number;
  readonly value: V;
}

/** Finds the longest listed phrase that opens at a token and ends at `limit` or before. */
export type PhraseFinder<V> = (
  surface: Surface,
  first: number,
  limit?: number,
) => PhraseHit<V> | undefined;

interface Step<V> {
  readonly next: Map<string, Step<V>>;
  value?: V;
}

/**
 * Compiles phrases to a finder. Words are compared without case and accents; a
 * hyphen equals a blank (« vice-ministre », « vice ministre »). With `byLemma` inflected words match too.
 */
export function compilePhrases<V>(
  entries: Iterable<readonly [string, V]>,
  options: { readonly byLemma?: boolean } = {},
): PhraseFinder<V> {
  const root: Step<V> = { next: new Map() };
  for (const [phrase, value] of entries) insert(root, piecesOf(phrase), value);
  const byLemma = options.byLemma === true;
  return (surface, first, limit = surface.tokens.length) =>
    longest(root, surface, { first, limit, byLemma });
}

function insert<V>(root: Step<V>, words: readonly string[], value: V): void {
  let step = root;
  for (const word of words) {
    const next: Step<V> = step.next.get(word) ?? { next: new Map() };
    step.next.set(word, next);
    step = next;
  }
  step.value ??= value;
}

interface Search {
  readonly first: number;
  readonly limit: number;
  readonly byLemma: boolean;
}

function longest<V>(
  root: Step<V>,
  surface: Surface,
  { first, limit, byLemma }: Search,
): PhraseHit<V> | undefined {
  let step: Step<V> | undefined = root;
  let best: PhraseHit<V> | undefined;
  for (let at = first; at < limit; at = afterWord(surface, at)) {
    step = follow(step, surface, at, byLemma);
    if (step === undefined) break;
    if (step.value !== undefined) best = { last: afterWord(surface, at), value: step.value };
  }
  return best;
}

function follow<V>(
  step: Step<V>,
  surface: Surface,
  at: number,
  byLemma: boolean,
): Step<V> | undefined {
  const bySurface = walk(step, surface.pieces[at] ?? []);
  if (bySurface !== undefined || !byLemma) return bySurface;
  return walk(step, surface.lemmaPieces[at] ?? []);
}

function walk<V>(step: Step<V>, words: readonly string[]): Step<V> | undefined {
  if (words.length === 0) return undefined;
  let at: Step<V> | undefined = step;
  for (const word of words) at = at?.next.get(word);
  return at;
}
