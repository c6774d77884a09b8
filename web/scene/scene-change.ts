import type { DrawnEdge, DrawnNode } from "./scene-model.ts";

/** Keys of the nodes and edges that look different. */
export interface Change {
  readonly nodes: string[];
  readonly edges: string[];
}

interface Drawn {
  readonly nodes: readonly (DrawnNode | undefined)[];
  readonly edges: readonly (DrawnEdge | undefined)[];
}

/** What looks different between two drawings, what came and what went included. */
export function changeBetween(before: Drawn, after: Drawn): Change {
  return {
    nodes: differing(before.nodes, after.nodes),
    edges: differing(before.edges, after.edges),
  };
}

function differing<T extends DrawnNode | DrawnEdge>(
  before: readonly (T | undefined)[],
  after: readonly (T | undefined)[],
): string[] {
  const changed: string[] = [];
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    if (!looksLike(before[index], after[index])) changed.push(String(index));
  }
  return changed;
}

function looksLike<T extends DrawnNode | DrawnEdge>(
  one: T | undefined,
  other: T | undefined,
): boolean {
  if (one === undefined || other === undefined) return one === other;
  for (const key in one) if (one[key] !== other[key]) return false;
  return true;
}
