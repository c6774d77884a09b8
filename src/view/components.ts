interface Ends {
  readonly source: number;
  readonly target: number;
}

/** Nodes that edges join, and those edges. */
export interface Component<E extends Ends> {
  readonly nodes: readonly number[];
  readonly edges: readonly E[];
}

/** The connected parts of a graph, the largest first, equal ones in order of their first node. */
export function connectedComponents<E extends Ends>(
  count: number,
  edges: readonly E[],
): readonly Component<E>[] {
  const roots = Array.from({ length: count }, (_, node) => node);
  for (const { source, target } of edges) {
    const [one, other] = [rootOf(roots, source), rootOf(roots, target)];
    roots[Math.max(one, other)] = Math.min(one, other);
  }
  const parts = new Map<number, { nodes: number[]; edges: E[] }>();
  for (let node = 0; node < count; node++) {
    const root = rootOf(roots, node);
    const part = parts.get(root) ?? { nodes: [], edges: [] };
    part.nodes.push(node);
    parts.set(root, part);
  }
  for (const edge of edges) parts.get(rootOf(roots, edge.source))?.edges.push(edge);
  return [...parts.values()].sort(
    (one, other) =>
      other.nodes.length - one.nodes.length || (one.nodes[0] ?? 0) - (other.nodes[0] ?? 0),
  );
}

/** The first node of a part; the way there is shortened for the next time. */
function rootOf(roots: number[], node: number): number {
  let root = node;
  while (roots[root] !== root) root = roots[root] ?? root;
  for (let at = node; at !== root; ) {
    const next = roots[at] ?? root;
    roots[at] = root;
    at = next;
  }
  return root;
}
