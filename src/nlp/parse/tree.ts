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
  return heads.filter((head) => head === size).length === 1 && findCycle(heads, size).length === 0;
}

/** The nodes of the first cycle, or none. */
function findCycle(heads: readonly number[], root: number): readonly number[] {
  const visited = new Int32Array(root).fill(-1);
  for (let start = 0; start < root; start += 1) {
    let node = start;
    while (node !== root && visited[node] === -1) {
      visited[node] = start;
      node = heads[node] ?? root;
    }
    if (node !== root && visited[node] === start) return cycleThrough(heads, node);
  }
  return [];
}

function cycleThrough(heads: readonly number[], start: number): readonly number[] {
  const cycle = [start];
  for (let node = heads[start] ?? start; node !== start; node = heads[node] ?? start) {
    cycle.push(node);
  }
  return cycle;
}

/** The best tree that may have several roots: a cycle is contracted to one node and then opened. */
function spanningTree(graph: Graph): number[] {
  const heads = attach(graph);
  const cycle = findCycle(heads, graph.size);
  if (cycle.length === 0) return heads;
  const contraction = contract(graph, heads, cycle);
  const solved = spanningTree(contraction.graph);
  return open(contraction, solved, heads);
}

interface Contraction {
  readonly graph: Graph;
  /** Nodes of the graph before that stay themselves, in order; the contracted node comes last. */
  readonly kept: readonly number[];
  readonly cycle: readonly number[];
  /** For each kept node or root: which node of the cycle an arc from it enters best. */
  readonly entries: readonly number[];
  /** For each kept node: which node of the cycle is its best head. */
  readonly exits: readonly number[];
}

function contract(
  { size, table }: Graph,
  heads: readonly number[],
  cycle: readonly number[],
): Contraction {
  const inCycle = new Set(cycle);
  const kept = Array.from({ length: size }, (_, node) => node).filter((node) => !inCycle.has(node));
  const smaller = kept.length + 1;
  const graph = { size: smaller, table: new Float64Array(smaller * (smaller + 1)) };
  const outer = [...kept, -1, size]; // column of the new graph → node of the old one
  const score = (dependent: number, head: number) => table[dependent * (size + 1) + head] ?? 0;
  const exits = kept.map((node) => bestOf(cycle, (head) => score(node, head)));
  const gain = (node: number, head: number) => score(node, head) - score(node, heads[node] ?? size);
  const entries = outer.map((head) => (head < 0 ? -1 : bestOf(cycle, (node) => gain(node, head))));
  for (const [column, head] of outer.entries()) {
    for (const [row, node] of kept.entries()) {
      graph.table[row * (smaller + 1) + column] = score(node, head < 0 ? (exits[row] ?? 0) : head);
    }
    const entry = entries[column] ?? -1;
    graph.table[kept.length * (smaller + 1) + column] =
      entry < 0 ? Number.NEGATIVE_INFINITY : gain(entry, head);
  }
  return { graph, kept, cycle, entries, exits };
}

function bestOf(nodes: readonly number[], value: (node: number) => number): number {
  let best = nodes[0] ?? 0;
  for (const node of nodes) if (value(node) > value(best)) best = node;
  return best;
}

function open(
  { graph, kept, entries, exits }: Contraction,
  solved: readonly number[],
  heads: readonly number[],
): number[] {
  const opened = [...heads];
  const root = heads.length;
  const original = (head: number) => (head === graph.size ? root : (kept[head] ?? root));
  for (const [row, node] of kept.entries()) {
    const head = solved[row] ?? graph.size;
    opened[node] = head === kept.length ? (exits[row] ?? root) : original(head);
  }
  const outside = solved[kept.length] ?? graph.size;
  opened[entries[outside] ?? root] = original(outside);
  return opened;
}
