/** A score for every arc: `at(dependent, head)` over `size` tokens; head `size` is the root. */
export interface ArcScores {
  readonly size: number;
  readonly at: (dependent: number, head: number) => number;
}

/**
 * The best-scored tree with exactly one root, as the head of every token; -1 stands for the root
 * (Chu-Liu and Edmonds). Ties go to the first token, so the result is always the same.
 */
export function bestTree({ size, at }: ArcScores): readonly number[] {
  const table = new Float64Array(size * (size + 1));
  let low = 0;
  let high = 0;
  for (let dependent = 0; dependent < size; dependent += 1) {
    for (let head = 0; head <= size; head += 1) {
      const score = at(dependent, head);
      table[dependent * (size + 1) + head] = score;
      low = Math.min(low, score);
      high = Math.max(high, score);
    }
  }
  const greedy = attach({ size, table });
  const rooted = isSingleRooted(greedy, size) ? greedy : spanningTree({ size, table });
  if (isSingleRooted(rooted, size)) return rooted.map((head) => (head === size ? -1 : head));
  // An arc from the root so dear that the best tree uses the fewest possible: one.
  const fine = (high - low + 1) * (size + 1);
  for (let dependent = 0; dependent < size; dependent += 1) {
    const index = dependent * (size + 1) + size;
    table[index] = (table[index] ?? 0) - fine;
  }
  return spanningTree({ size, table }).map((head) => (head === size ? -1 : head));
}

/** Dense arc scores of `size` nodes: row per dependent, `size + 1` columns, the root's last. */
interface Graph {
  readonly size: number;
  readonly table: Float64Array;
}

function attach({ size, table }: Graph): number[] {
  return Array.from({ length: size }, (_, dependent) => {
    const row = dependent * (size + 1);
    let best = dependent === 0 ? Math.min(1, size) : 0;
    for (let head = 0; head <= size; head += 1) {
      const isBetter = (table[row + head] ?? 0) > (table[row + best] ?? 0);
      if (isBetter && head !== dependent) best = head;
    }
    return best;
  });
}

function isSingleRooted(heads: readonly number[], size: number): boolean {
  const isAlone = heads.filter((head) => head === size).length === 1;
  return isAlone && groupCycles(heads, size).length === size;
}

/** The nodes of each cycle together, and every other node alone. */
function groupCycles(heads: readonly number[], root: number): readonly (readonly number[])[] {
  const visited = new Int32Array(root).fill(-1);
  const isInCycle = new Uint8Array(root);
  const groups: (readonly number[])[] = [];
  for (let start = 0; start < root; start += 1) {
    let node = start;
    while (node !== root && visited[node] === -1) {
      visited[node] = start;
      node = heads[node] ?? root;
    }
    if (node === root || visited[node] !== start) continue;
    const cycle = cycleThrough(heads, node);
    for (const member of cycle) isInCycle[member] = 1;
    groups.push(cycle);
  }
  for (let node = 0; node < root; node += 1) if (isInCycle[node] === 0) groups.push([node]);
  return groups;
}

function cycleThrough(heads: readonly number[], start: number): readonly number[] {
  const cycle = [start];
  for (let node = heads[start] ?? start; node !== start; node = heads[node] ?? start) {
    cycle.push(node);
  }
  return cycle;
}

/** The best tree that may have several roots: cycles are contracted to one node each, then opened. */
function spanningTree(graph: Graph): number[] {
  const heads = attach(graph);
  const groups = groupCycles(heads, graph.size);
  if (groups.length === graph.size) return heads;
  const { smaller, dependents, outer } = contract(graph, heads, groups);
  const opened = [...heads];
  for (const [group, head] of spanningTree(smaller).entries()) {
    const arc = group * (smaller.size + 1) + head;
    opened[dependents[arc] ?? 0] = outer[arc] ?? graph.size;
  }
  return opened;
}

interface Contraction {
  /** A node for each group. */
  readonly smaller: Graph;
  /** For each arc of the smaller graph, dependent and head of the best arc that it stands for. */
  readonly dependents: Int32Array;
  readonly outer: Int32Array;
}

function contract(
  graph: Graph,
  heads: readonly number[],
  groups: readonly (readonly number[])[],
): Contraction {
  const count = groups.length;
  const groupOf = new Int32Array(graph.size + 1).fill(count);
  for (const [group, nodes] of groups.entries()) for (const node of nodes) groupOf[node] = group;
  const arcs = count * (count + 1);
  const contraction = {
    smaller: { size: count, table: new Float64Array(arcs).fill(Number.NEGATIVE_INFINITY) },
    dependents: new Int32Array(arcs),
    outer: new Int32Array(arcs),
  };
  for (const nodes of groups) {
    for (const node of nodes) {
      // Entering a cycle at a node saves the arc that the node has within it.
      const own = graph.table[node * (graph.size + 1) + (heads[node] ?? graph.size)] ?? 0;
      offerArcs(graph, contraction, { node, saved: nodes.length === 1 ? 0 : own, groupOf });
    }
  }
  return contraction;
}

interface Offer {
  readonly node: number;
  readonly saved: number;
  readonly groupOf: Int32Array;
}

/** Lets the arcs of one dependent stand for those between their groups, where they are best. */
function offerArcs(
  { size, table }: Graph,
  { smaller, dependents, outer }: Contraction,
  { node, saved, groupOf }: Offer,
): void {
  const group = groupOf[node] ?? 0;
  for (let head = 0; head <= size; head += 1) {
    if (groupOf[head] === group) continue;
    const arc = group * (smaller.size + 1) + (groupOf[head] ?? smaller.size);
    const gain = (table[node * (size + 1) + head] ?? 0) - saved;
    if (gain <= (smaller.table[arc] ?? 0)) continue;
    smaller.table[arc] = gain;
    dependents[arc] = node;
    outer[arc] = head;
  }
}
