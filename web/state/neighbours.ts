/** The ends of an edge. */
export interface Ends {
  readonly source: number;
  readonly target: number;
}

/** The nodes that edges reach from one node, by node, nearest first. */
export function adjacency<E extends Ends>(edges: readonly E[]): ReadonlyMap<number, readonly E[]> {
  const lists = new Map<number, E[]>();
  const add = (node: number, edge: E): void => {
    const list = lists.get(node);
    if (list === undefined) lists.set(node, [edge]);
    else list.push(edge);
  };
  for (const edge of edges) {
    add(edge.source, edge);
    add(edge.target, edge);
  }
  return lists;
}

/** The other end of an edge. */
export function otherEnd(edge: Ends, node: number): number {
  return edge.source === node ? edge.target : edge.source;
}

/** The nodes at most `depth` steps away from a centre, the centre included. */
export function neighbourhood(
  edges: readonly Ends[],
  centre: number,
  depth: number,
): ReadonlySet<number> {
  const around = adjacency(edges);
  const near = new Set([centre]);
  let rim = [centre];
  for (let step = 0; step < depth; step++) {
    rim = rim.flatMap((node) =>
      (around.get(node) ?? [])
        .map((edge) => otherEnd(edge, node))
        .filter((next) => !near.has(next)),
    );
    for (const node of rim) near.add(node);
  }
  return near;
}

/** A shortest path between two nodes as its edges in order, `undefined` where there is none. */
export function findPath<E extends Ends>(
  edges: readonly E[],
  from: number,
  to: number,
): readonly E[] | undefined {
  const around = adjacency(edges);
  const reachedBy = new Map<number, E | undefined>([[from, undefined]]);
  let rim = [from];
  while (rim.length > 0 && !reachedBy.has(to)) {
    const next: number[] = [];
    for (const node of rim) {
      for (const edge of around.get(node) ?? []) {
        const end = otherEnd(edge, node);
        if (reachedBy.has(end)) continue;
        reachedBy.set(end, edge);
        next.push(end);
      }
    }
    rim = next;
  }
  return reachedBy.has(to) ? traceBack(reachedBy, to) : undefined;
}

function traceBack<E extends Ends>(
  reachedBy: ReadonlyMap<number, E | undefined>,
  to: number,
): readonly E[] {
  const path: E[] = [];
  let node = to;
  for (let edge = reachedBy.get(node); edge !== undefined; edge = reachedBy.get(node)) {
    path.unshift(edge);
    node = otherEnd(edge, node);
  }
  return path;
}
