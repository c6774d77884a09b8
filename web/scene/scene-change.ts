import type { DrawnEdge, DrawnNode } from "./scene-model.ts";

/** Keys of the nodes and edges that look different. */
export interface Change {
  readonly nodes: string[];
  readonly edges: string[];
}

interface Drawn {
  readonly nodes: ReadonlyMap<string, DrawnNode>;
  readonly edges: ReadonlyMap<string, DrawnEdge>;
}

/** What looks different between two drawings of the same things; `undefined` when things came or went. */
export function changeBetween(before: Drawn, after: Drawn): Change | undefined {
  const nodes = differing(before.nodes, after.nodes);
  const edges = differing(before.edges, after.edges);
  return nodes === undefined || edges === undefined ? undefined : { nodes, edges };
}

function differing<T extends DrawnNode | DrawnEdge>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): string[] | undefined {
  if (before.size !== after.size) return undefined;
  const changed: string[] = [];
  for (const [key, value] of after) {
    const known = before.get(key);
    if (known === undefined) return undefined;
    if (!looksLike(known, value)) changed.push(key);
  }
  return changed;
}

function looksLike<T extends DrawnNode | DrawnEdge>(one: T, other: T): boolean {
  const keys = Object.keys(one) as (keyof T)[]; // the keys of one are those of the other
  return keys.every((key) => one[key] === other[key]);
}
