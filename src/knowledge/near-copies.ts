import type { Article } from "../document/article.ts";
import { shinglesOf } from "./sameness.ts";

const NEAR_COPY = 0.4;

/** Groups articles that repeat one another: article id → id of the first article of its group. */
export function groupNearCopies(articles: readonly Article[]): ReadonlyMap<string, string> {
  const originals: { readonly id: string; readonly shingles: ReadonlySet<string> }[] = [];
  const groups = new Map<string, string>();
  const holders = new Map<string, number[]>();
  for (const { id, text } of articles) {
    const shingles = new Set(shinglesOf(text));
    const original = originals[mostShared(shingles, holders)];
    if (original !== undefined && resemblance(shingles, original.shingles) >= NEAR_COPY) {
      groups.set(id, original.id);
      continue;
    }
    groups.set(id, id);
    for (const shingle of shingles)
      holders.set(shingle, [...(holders.get(shingle) ?? []), originals.length]);
    originals.push({ id, shingles });
  }
  return groups;
}

/** Index of the original that shares most runs of words with a text, -1 for none. */
function mostShared(
  shingles: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly number[]>,
): number {
  const counts = new Map<number, number>();
  for (const shingle of shingles) {
    for (const index of holders.get(shingle) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [
    -1, 0,
  ] as const)[0];
}

/** Share of the shorter text's runs of words that stand in the other, 0 to 1. */
function resemblance(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((shingle) => other.has(shingle)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}
