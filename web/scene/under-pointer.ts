import { SIZES } from "../appearance.ts";
import { type Drawing, segmentsOf } from "./drawing.ts";
import { nearestEdge, type Point } from "./nearest-edge.ts";

/** Where a pointer is, in the graph. */
export interface Pointer {
  readonly at: Point;
  /** Length of one CSS pixel in the graph's unit. */
  readonly pixel: number;
  /** Radius on screen of a node's size. */
  readonly scale: (size: number) => number;
}

/** How far a shape's corners stand out of the circle of its size. */
const CORNERS = 1.1;

/** The node under a pointer: of several, the one whose middle is nearest. */
export function nodeUnder(drawing: Drawing, { at, pixel, scale }: Pointer): number | undefined {
  const reachOf = (size: number) => Math.max(scale(size) * CORNERS, SIZES.reach) * pixel;
  const most = reachOf(SIZES.largestNode);
  const box = { left: at.x - most, right: at.x + most, low: at.y - most, high: at.y + most };
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const index of drawing.grid().within(box) ?? []) {
    const node = drawing.nodes[index];
    if (node === undefined) continue;
    const distance = Math.hypot(node.x - at.x, node.y - at.y);
    if (distance > reachOf(node.size) || distance >= least) continue;
    best = index;
    least = distance;
  }
  return best;
}

/** The edge under a pointer; the pointer is carried into the graph, not every edge out of it. */
export function edgeUnder(drawing: Drawing, { at, pixel }: Pointer): number | undefined {
  return nearestEdge(at, segmentsOf(drawing), SIZES.reach * pixel);
}
