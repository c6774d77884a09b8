import { FILLS, type Palette, SHAPES } from "../appearance.ts";
import type { Segment } from "./nearest-edge.ts";
import { createNodeGrid, type NodeGrid } from "./node-grid.ts";
import type { DrawnEdge, DrawnNode, SceneModel } from "./scene-model.ts";

/** What is drawn now, as the renderer asks for it: by index of the picture. */
export interface Drawing {
  nodes: (DrawnNode | undefined)[];
  edges: (DrawnEdge | undefined)[];
  /** How many nodes are drawn. */
  size: number;
  /** The nodes, those whose label matters most first; what is lit comes before all of them. */
  ranked: readonly number[];
  lit: readonly number[];
  /** Edges that are more than a straight plain line. */
  special: ReadonlySet<number>;
  /** Where the nodes are; made when first asked for. */
  grid: () => NodeGrid;
  palette: Palette;
}

/** A drawing that holds nothing yet. */
export function emptyDrawing(palette: Palette): Drawing {
  return {
    nodes: [],
    edges: [],
    size: 0,
    ranked: [],
    lit: [],
    special: new Set(),
    grid: () => createNodeGrid([]),
    palette,
  };
}

/** Puts a whole model into a drawing. */
export function fillDrawing(drawing: Drawing, { nodes, edges }: SceneModel): void {
  drawing.nodes = byIndex(nodes);
  drawing.edges = byIndex(edges);
  drawing.size = nodes.length;
  const ranked = [...nodes].sort(byRank);
  drawing.ranked = ranked.map(({ index }) => index);
  drawing.lit = ranked.filter(({ lit }) => lit).map(({ index }) => index);
  drawing.special = new Set(edges.filter(isSpecial).map(({ index }) => index));
  let grid: NodeGrid | undefined;
  drawing.grid = () => {
    grid ??= createNodeGrid(nodes);
    return grid;
  };
}

/** Puts the few nodes and edges that look different into a drawing; none comes or goes. */
export function patchDrawing(drawing: Drawing, { nodes, edges }: SceneModel): void {
  for (const node of nodes) drawing.nodes[node.index] = node;
  for (const edge of edges) drawing.edges[edge.index] = edge;
  drawing.lit = nodes
    .filter(({ lit }) => lit)
    .sort(byRank)
    .map(({ index }) => index);
}

function byRank(one: DrawnNode, other: DrawnNode): number {
  return other.rank - one.rank || one.index - other.index;
}

function byIndex<T extends { readonly index: number }>(items: readonly T[]): (T | undefined)[] {
  const list: (T | undefined)[] = [];
  for (const item of items) list[item.index] = item;
  return list;
}

function isSpecial({ stroke, bend }: DrawnEdge): boolean {
  return stroke !== "plain" || bend !== 0;
}

const RINGS: readonly DrawnNode["ring"][] = ["none", "disputed", "selected"];

/** What the renderer is told of a node; nothing known means nothing shown. */
export function nodeData(node: DrawnNode | undefined) {
  if (node === undefined) return { hidden: true, size: 1 };
  return {
    hidden: false,
    size: node.size,
    color: node.colour,
    label: null,
    // Unknown to the renderer, passed on to our program.
    look: lookOf(node),
    zIndex: node.ring === "selected" ? 2 : node.faded ? 0 : 1,
  };
}

function lookOf({ shape, fill, ring }: DrawnNode): number {
  return SHAPES.indexOf(shape) + 8 * FILLS.indexOf(fill) + 64 * RINGS.indexOf(ring);
}

/** What the renderer is told of an edge. */
export function edgeData(edge: DrawnEdge | undefined) {
  // Bent, dashed and double lines are drawn on the layer between edges and nodes.
  if (edge === undefined || isSpecial(edge)) return { hidden: true };
  return { hidden: false, size: edge.size, color: edge.colour, zIndex: edge.rank };
}

/** The edges as they lie in the graph. */
export function* segmentsOf({ edges, nodes }: Drawing): Iterable<Segment> {
  for (const edge of edges) {
    if (edge === undefined) continue;
    const from = nodes[edge.source];
    const to = nodes[edge.target];
    if (from !== undefined && to !== undefined)
      yield { index: edge.index, from, to, bend: edge.bend };
  }
}

/** The box around some nodes, `null` where none of them is drawn. */
export function boundsOf(nodes: readonly number[], drawing: Drawing) {
  const places = nodes.flatMap((index) => drawing.nodes[index] ?? []);
  const reach = (values: readonly number[]): [number, number] => [
    Math.min(...values) - 20,
    Math.max(...values) + 20,
  ];
  if (places.length === 0) return null;
  return { x: reach(places.map(({ x }) => x)), y: reach(places.map(({ y }) => y)) };
}
