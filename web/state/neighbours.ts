/** The ends of an edge. */
export interface Ends {
  readonly source: number;
  readonly target: number;
}

/** Tells the edges at a node, in their order. */
export type EdgesAt<E extends Ends> = (node: number) => readonly E[];

const known = new WeakMap<readonly Ends[], EdgesAt<Ends>>();

/** The edges at each node, indexed once for each list of edges: a press must not walk them all. */
export function edgesAround<E extends Ends>(edges: readonly E[]): EdgesAt<E> {
  // The list that is the key holds edges of this very type.
  const found = known.get(edges) as EdgesAt<E> | undefined;
  if (found !== undefined) return found;
  const indexed = indexEdges(edges);
  known.set(edges, indexed);
  return indexed;
}

function indexEdges<E extends Ends>(edges: readonly E[]): EdgesAt<E> {
  const most = edges.reduce((high, { source, target }) => Math.max(high, source, target), -1);
  const starts = new Uint32Array(most + 3);
  for (const { source, target } of edges) {
    starts[source + 2] = (starts[source + 2] ?? 0) + 1;
    starts[target + 2] = (starts[target + 2] ?? 0) + 1;
  }
  for (let node = 1; node < starts.length; node++) {
    starts[node] = (starts[node] ?? 0) + (starts[node - 1] ?? 0);
  }
  const places = new Uint32Array(edges.length * 2);
  const put = (node: number, place: number): void => {
    const at = starts[node + 1] ?? 0;
    places[at] = place;
    starts[node + 1] = at + 1;
  };
  edges.forEach(({ source, target }, place) => {
    put(source, place);
    put(target, place);
  });
  return (node) =>
    [...places.subarray(starts[node] ?? 0, starts[node + 1] ?? 0)].flatMap(
      (place) => edges[place] ?? [],
    );
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
  const at = edgesAround(edges);
  const near = new Set([centre]);
  let rim = [centre];
  for (let step = 0; step < depth; step++) {
    rim = rim.flatMap((node) =>
      at(node)
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
  const at = edgesAround(edges);
  const reachedBy = new Map<number, E | undefined>([[from, undefined]]);
  let rim = [from];
  while (rim.length > 0 && !reachedBy.has(to)) {
    const next: number[] = [];
    for (const node of rim) {
      for (const edge of at(node)) {
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
