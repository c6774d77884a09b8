/** A point of the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An edge on the screen. */
export interface Segment {
  readonly index: number;
  readonly from: Point;
  readonly to: Point;
}

/** The edge that passes nearest to a point, `undefined` where none passes within reach. */
export function nearestEdge(
  point: Point,
  segments: Iterable<Segment>,
  reach: number,
): number | undefined {
  let best: number | undefined;
  let least = reach;
  for (const { index, from, to } of segments) {
    const distance = distanceTo(point, from, to);
    if (distance <= least) {
      best = index;
      least = distance;
    }
  }
  return best;
}

function distanceTo({ x, y }: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - (from.x + share * dx), y - (from.y + share * dy));
}
