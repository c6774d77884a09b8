import { UndirectedGraph } from "graphology";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import type { LayoutEdge } from "./layout-edge.ts";
import type { Position } from "./picture.ts";
import { spreadNodes } from "./spread.ts";

// The package is CommonJS: its types promise a `default` that the module itself is at run time.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Iterations by number of nodes: a small graph settles, a large one stays within seconds. */
const ITERATIONS: readonly (readonly [below: number, iterations: number])[] = [
  [60, 400],
  [500, 900],
  [2_000, 400],
  [10_000, 100],
  [30_000, 40],
  [Number.POSITIVE_INFINITY, 10],
];

/** Above this, pushing overlapping nodes apart costs more than it shows. */
const SPREAD_BELOW = 20_000;

/** Angle between neighbours on the starting spiral: no two nodes start at one point. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Room that a node gets on average, in the layout's unit. */
const ROOM = 62;

/** Places the nodes of one connected part around its centre, with ForceAtlas2 from a fixed spiral. */
export function layOutComponent(count: number, edges: readonly LayoutEdge[]): readonly Position[] {
  if (count === 1) return [{ x: 0, y: 0 }];
  // Two nodes attract one another to one point: there is nothing to balance.
  if (count === 2)
    return [
      { x: -ROOM / 2, y: 0 },
      { x: ROOM / 2, y: 0 },
    ];
  const graph = startGraph(count, edges);
  settle(graph);
  const positions = scaled(readPositions(graph));
  return centred(count < SPREAD_BELOW ? spreadNodes(positions) : positions);
}

function startGraph(count: number, edges: readonly LayoutEdge[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let index = 0; index < count; index++) {
    const radius = 10 * Math.sqrt(index + 0.5);
    const angle = index * GOLDEN_ANGLE;
    graph.addNode(index, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  }
  for (const { source, target, support } of edges) {
    graph.mergeEdge(source, target, { weight: 1 + Math.log2(1 + support.length) });
  }
  return graph;
}

/** Share of the iterations that unfold the graph before its groups are drawn together. */
const UNFOLDING = 0.4;

/**
 * Attraction that grows with distance brings neighbours near one another within few iterations;
 * attraction by its logarithm, which shows groups, would take thousands to get there by itself.
 */
function settle(graph: UndirectedGraph): void {
  const all = ITERATIONS.find(([below]) => graph.order < below)?.[1] ?? 0;
  const unfolding = Math.round(all * UNFOLDING);
  const settings = settingsFor(graph);
  forceAtlas2.assign(graph, { iterations: unfolding, settings });
  forceAtlas2.assign(graph, {
    iterations: all - unfolding,
    settings: { ...settings, linLogMode: true },
  });
}

function settingsFor(graph: UndirectedGraph) {
  return {
    ...forceAtlas2.inferSettings(graph),
    gravity: 0.6,
    strongGravityMode: false,
    linLogMode: false,
    outboundAttractionDistribution: false,
    scalingRatio: 2,
    edgeWeightInfluence: 0.3,
    barnesHutOptimize: graph.order > 800,
  };
}

function readPositions(graph: UndirectedGraph): readonly Position[] {
  return graph.mapNodes((_, { x, y }) => ({ x: Number(x), y: Number(y) }));
}

/** Share of the nodes that the room is measured on: those far out do not make the rest small. */
const INNER = 0.9;

function scaled(positions: readonly Position[]): readonly Position[] {
  const distances = positions.map(({ x, y }) => Math.hypot(x, y)).sort((one, other) => one - other);
  const reach = Math.max(1e-3, distances[Math.floor((distances.length - 1) * INNER)] ?? 0);
  const scale = (ROOM * Math.sqrt((positions.length * INNER) / Math.PI)) / reach;
  return positions.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
}

function centred(positions: readonly Position[]): readonly Position[] {
  const centreX = middle(positions.map(({ x }) => x));
  const centreY = middle(positions.map(({ y }) => y));
  return positions.map(({ x, y }) => ({ x: x - centreX, y: y - centreY }));
}

function middle(values: readonly number[]): number {
  const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const most = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
  return (least + most) / 2;
}
