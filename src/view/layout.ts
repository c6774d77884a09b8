import { UndirectedGraph } from "graphology";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import type { PictureEdge, Position } from "./picture.ts";
import { spreadNodes } from "./spread.ts";

// The package is CommonJS: its types promise a `default` that the module itself is at run time.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Iterations by number of nodes: a small graph settles, a large one stays within seconds. */
const ITERATIONS: readonly (readonly [below: number, iterations: number])[] = [
  [500, 600],
  [2_000, 300],
  [10_000, 100],
  [30_000, 40],
  [Number.POSITIVE_INFINITY, 10],
];

/** Above this, pushing overlapping nodes apart costs more than it shows. */
const SPREAD_BELOW = 20_000;

/** Angle between neighbours on the starting spiral: no two nodes start at one point. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places nodes with ForceAtlas2 from a fixed spiral, without any random number: the same edges
 * give the same places.
 */
export function placeNodes(
  count: number,
  edges: readonly Pick<PictureEdge, "source" | "target" | "support">[],
): readonly Position[] {
  if (count === 0) return [];
  const graph = startGraph(count, edges);
  forceAtlas2.assign(graph, { iterations: iterationsFor(count), settings: settingsFor(graph) });
  const positions = scaled(readPositions(graph));
  return (count < SPREAD_BELOW ? spreadNodes(positions) : positions).map(rounded);
}

function startGraph(
  count: number,
  edges: readonly Pick<PictureEdge, "source" | "target" | "support">[],
): UndirectedGraph {
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

function iterationsFor(count: number): number {
  return ITERATIONS.find(([below]) => count < below)?.[1] ?? 0;
}

function settingsFor(graph: UndirectedGraph) {
  return {
    ...forceAtlas2.inferSettings(graph),
    gravity: 1.2,
    strongGravityMode: false,
    linLogMode: false,
    outboundAttractionDistribution: true,
    scalingRatio: 12,
    edgeWeightInfluence: 0.6,
    barnesHutOptimize: graph.order > 800,
  };
}

function readPositions(graph: UndirectedGraph): readonly Position[] {
  return graph.mapNodes((_, { x, y }) => ({ x: Number(x), y: Number(y) }));
}

/** Width of the square that a picture fills, by the square root of its number of nodes. */
const ROOM_PER_NODE = 60;

function scaled(positions: readonly Position[]): readonly Position[] {
  const reach = positions.reduce((far, { x, y }) => Math.max(far, Math.abs(x), Math.abs(y)), 1);
  const room = (ROOM_PER_NODE * Math.sqrt(positions.length)) / 2;
  return positions.map(({ x, y }) => ({ x: (x / reach) * room, y: (y / reach) * room }));
}

function rounded({ x, y }: Position): Position {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
