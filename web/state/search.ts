import type { PictureNode } from "../../src/view/picture.ts";
import { fold } from "./fold.ts";

/** A node that the search found, and the name by which it was found. */
export interface Found {
  readonly node: number;
  readonly name: string;
}

/** Finds nodes by what a person typed, best first. */
export type Search = (typed: string, limit: number) => readonly Found[];

interface Entry {
  readonly node: number;
  readonly name: string;
  readonly folded: string;
  readonly isLabel: boolean;
}

/** Words that join the parts of a name and that a person may leave out when typing. */
const PARTICLES = new Set([
  "de",
  "du",
  "des",
  "d",
  "la",
  "le",
  "les",
  "l",
  "al",
  "el",
  "of",
  "the",
  "von",
  "van",
  "bin",
  "ben",
]);

/** Compiles the search over every name of the nodes; `weights` puts what is better known first. */
export function compileSearch(nodes: readonly PictureNode[], weights: readonly number[]): Search {
  const entries = nodes.flatMap((node, index) => entriesOf(node, index));
  return (typed, limit) => {
    const wanted = fold(typed);
    if (wanted === "") return [];
    const best = new Map<number, { readonly entry: Entry; readonly score: number }>();
    for (const entry of entries) {
      const score = scoreOf(entry, wanted);
      const known = best.get(entry.node);
      if (score > 0 && score > (known?.score ?? 0)) best.set(entry.node, { entry, score });
    }
    return [...best.values()]
      .sort(
        (one, other) =>
          rank(other, weights) - rank(one, weights) || one.entry.node - other.entry.node,
      )
      .slice(0, limit)
      .map(({ entry }) => ({ node: entry.node, name: entry.name }));
  };
}

function entriesOf(node: PictureNode, index: number): readonly Entry[] {
  const names = [node.label, ...(node.labelEn === undefined ? [] : [node.labelEn]), ...node.names];
  return names.map((name, place) => ({
    node: index,
    name,
    folded: fold(name),
    isLabel: place === 0,
  }));
}

/** How well a name answers: all of it, its beginning, the beginning of a word, words in any order. */
function scoreOf({ folded, isLabel }: Entry, wanted: string): number {
  const label = isLabel ? 0.5 : 0;
  if (folded === wanted) return 5 + label;
  if (folded.startsWith(wanted)) return 4 + label;
  if (` ${folded}`.includes(` ${wanted}`)) return 3 + label;
  const words = folded.split(" ");
  const parts = wanted.split(" ").filter((part, place) => place === 0 || !PARTICLES.has(part));
  const all = parts.every((part) => words.some((word) => word.startsWith(part)));
  return all ? 2 + label : 0;
}

function rank(
  found: { readonly entry: Entry; readonly score: number },
  weights: readonly number[],
): number {
  return found.score + Math.min(0.45, Math.log10(1 + (weights[found.entry.node] ?? 0)) / 8);
}
