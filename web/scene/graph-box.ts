import type { Point } from "./nearest-edge.ts";

/** A box in the graph's own unit. */
export interface GraphBox {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** The box around some points, with a margin on every side; of no points, the unit square. */
export function boxAround(points: Iterable<Point>, margin = 0): GraphBox {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [low, high] = [left, right];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  if (left > right) return { left: 0, right: 1, low: 0, high: 1 };
  return { left: left - margin, right: right + margin, low: low - margin, high: high + margin };
}
