/** Counts of a comparison: what was found and right, what was found, what was to be found. */
export interface Counts {
  readonly correct: number;
  readonly predicted: number;
  readonly gold: number;
}

/** No counts yet. */
export const NONE: Counts = { correct: 0, predicted: 0, gold: 0 };

/** Adds counts up. */
export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, one) => ({
      correct: total.correct + one.correct,
      predicted: total.predicted + one.predicted,
      gold: total.gold + one.gold,
    }),
    NONE,
  );
}

/** Share of what was found that is right, 0 to 1. */
export function precision({ correct, predicted }: Counts): number {
  return predicted === 0 ? 0 : correct / predicted;
}

/** Share of what was to be found that was found, 0 to 1. */
export function recall({ correct, gold }: Counts): number {
  return gold === 0 ? 0 : correct / gold;
}

/** Harmonic mean of precision and recall, 0 to 1. */
export function f1({ correct, predicted, gold }: Counts): number {
  return predicted + gold === 0 ? 0 : (2 * correct) / (predicted + gold);
}

/** F1 of two bags of words or things, 1 where both are empty. */
export function overlapF1(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1;
  const left = [...other];
  let shared = 0;
  for (const item of one) {
    const index = left.indexOf(item);
    if (index < 0) continue;
    left.splice(index, 1);
    shared += 1;
  }
  return (2 * shared) / (one.length + other.length);
}
