import type { Palette } from "../appearance.ts";
import { boxAround, type GraphBox } from "./graph-box.ts";
import type { Segment } from "./nearest-edge.ts";
import { createNodeGrid, type NodeGrid } from "./node-grid.ts";
import type { DrawnEdge, DrawnNode, SceneModel } from "./scene-model.ts";

/** What is drawn now, as the layers of the canvas ask for it: by index of the picture. */
export interface Drawing {
  nodes: (DrawnNode | undefined)[];
  edges: (DrawnEdge | undefined)[];
  /** How many nodes are drawn. */
  size: number;
  /** The nodes, those whose label matters most first. */
  ranked: () => readonly number[];
  /** Those that are spoken of: their labels come before all others. */
  lit: readonly number[];
  /** Edges that are more than a straight plain line. */
  special: ReadonlySet<number>;
  /** Where the nodes are; made when first asked for. */
  grid: () => NodeGrid;
  palette: Palette;
  /** The part of the graph that fills the canvas when one looks at all of it. */
  box: GraphBox;
  /** Counts the changes: a layer that holds an older drawing is out of date. */
  version: number;
}

/** A drawing that holds nothing yet. */
export function emptyDrawing(palette: Palette): Drawing {
  return {
    nodes: [],
    edges: [],
    size: 0,
    ranked: () => [],
    lit: [],
    special: new Set(),
    grid: () => createNodeGrid([]),
    palette,
    box: boxAround([]),
    version: 0,
  };
}

/** Puts a whole model into a drawing. */
export function fillDrawing(drawing: Drawing, { nodes, edges }: SceneModel): void {
  drawing.nodes = byIndex(nodes);
  drawing.edges = byIndex(edges);
  drawing.size = nodes.length;
  drawing.ranked = once(() => rankNodes(nodes));
  drawing.lit = litOf(nodes);
  drawing.special = specialOf(edges);
  drawing.grid = once(() => createNodeGrid(nodes));
  drawing.version += 1;
}

/** Puts the few nodes and edges that look different into a drawing; none comes or goes. */
export function patchDrawing(drawing: Drawing, { nodes, edges }: SceneModel): void {
  for (const node of nodes) drawing.nodes[node.index] = node;
  for (const edge of edges) drawing.edges[edge.index] = edge;
  drawing.lit = litOf(nodes);
  drawing.version += 1;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function litOf(nodes: readonly DrawnNode[]): readonly number[] {
  return rankNodes(nodes.filter(({ lit }) => lit));
}

/** Nodes by rank, then by index. As numbers, which sort ten times as fast as nodes do. */
function rankNodes(nodes: readonly DrawnNode[]): readonly number[] {
  const most = nodes.reduce((high, { index }) => Math.max(high, index + 1), 1);
  const keys = Float64Array.from(
    nodes,
    ({ rank, index }) => index - Math.round(2 * rank + 2) * most,
  );
  return Array.from(keys.sort(), (key) => ((key % most) + most) % most);
}

function specialOf(edges: readonly DrawnEdge[]): ReadonlySet<number> {
  const special = new Set<number>();
  for (const edge of edges) if (isSpecial(edge)) special.add(edge.index);
  return special;
}

function byIndex<T extends { readonly index: number }>(items: readonly T[]): (T | undefined)[] {
  // Items come in order of their indices.
  const list: (T | undefined)[] = new Array((items.at(-1)?.index ?? -1) + 1).fill(undefined);
  for (const item of items) list[item.index] = item;
  return list;
}

/** Whether an edge is drawn on the layer between edges and nodes: bent, dashed or double. */
export function isSpecial({ stroke, bend }: DrawnEdge): boolean {
  return stroke !== "plain" || bend !== 0;
}

/** What is drawn, the lowest first; `heightOf` tells on which of three levels a thing lies. */
export function stacked<T>(
  items: readonly (T | undefined)[],
  heightOf: (item: T) => number,
): readonly T[] {
  const levels: [T[], T[], T[]] = [[], [], []];
  for (const item of items) if (item !== undefined) levels[heightOf(item)]?.push(item);
  return levels.flat();
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
