import { FILLS, type Palette, SHAPES } from "../appearance.ts";
import type { Point, Segment } from "./nearest-edge.ts";
import type { DrawnEdge, DrawnNode } from "./scene-model.ts";

/** What is drawn now, as the renderer asks for it: by key. */
export interface Drawing {
  nodes: ReadonlyMap<string, DrawnNode>;
  edges: ReadonlyMap<string, DrawnEdge>;
  /** The nodes, those whose label matters most first. */
  ranked: readonly DrawnNode[];
  /** Edges that are more than a plain line. */
  special: readonly DrawnEdge[];
  palette: Palette;
}

const RINGS: readonly DrawnNode["ring"][] = ["none", "disputed", "selected"];

/** What the renderer is told of a node; nothing known means nothing shown. */
export function nodeData(node: DrawnNode | undefined) {
  if (node === undefined) return { hidden: true, size: 1 };
  return {
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
  if (edge === undefined) return { hidden: true };
  // Dashed and double lines are drawn on the layer between edges and nodes.
  if (edge.stroke !== "plain") return { hidden: true };
  return { size: edge.size, color: edge.colour, zIndex: edge.rank };
}

/** The edges as they lie on the screen. */
export function* segmentsOf(
  drawing: Drawing,
  screen: (index: number) => Point | undefined,
): Iterable<Segment> {
  for (const { index, source, target } of drawing.edges.values()) {
    const from = screen(source);
    const to = screen(target);
    if (from !== undefined && to !== undefined) yield { index, from, to };
  }
}

/** The box around some nodes, `null` where none of them is drawn. */
export function boundsOf(nodes: readonly number[], drawing: Drawing) {
  const places = nodes.flatMap((index) => drawing.nodes.get(String(index)) ?? []);
  const reach = (values: readonly number[]): [number, number] => [
    Math.min(...values) - 20,
    Math.max(...values) + 20,
  ];
  if (places.length === 0) return null;
  return { x: reach(places.map(({ x }) => x)), y: reach(places.map(({ y }) => y)) };
}
