/** A point of a plane: of the screen, or of the graph. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An edge on a plane. */
export interface Segment {
  readonly index: number;
  readonly from: Point;
  readonly to: Point;
  /** How far its middle stands off the straight line, as a share of its length. */
  readonly bend: number;
}

/** The edge that passes nearest to a point, `undefined` where none passes within reach. */
export function nearestEdge(
  point: Point,
  segments: Iterable<Segment>,
  reach: number,
): number | undefined {
  let best: number | undefined;
  let least = reach;
  for (const segment of segments) {
    const distance =
      segment.bend === 0
        ? distanceTo(point, segment.from, segment.to)
        : distanceToCurve(point, segment);
    if (distance <= least) {
      best = segment.index;
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

/** The point that a quadratic curve between two points is drawn towards. */
export function controlPoint(from: Point, to: Point, bend: number): Point {
  // The curve itself goes half as far out as the point that draws it.
  return {
    x: (from.x + to.x) / 2 - (to.y - from.y) * bend * 2,
    y: (from.y + to.y) / 2 + (to.x - from.x) * bend * 2,
  };
}

/** Straight pieces that a curve is measured by. */
const PIECES = 12;

function distanceToCurve(point: Point, { from, to, bend }: Segment): number {
  const control = controlPoint(from, to, bend);
  let least = Number.POSITIVE_INFINITY;
  let last = from;
  for (let piece = 1; piece <= PIECES; piece++) {
    const next = curvePoint([from, control, to], piece / PIECES);
    least = Math.min(least, distanceTo(point, last, next));
    last = next;
  }
  return least;
}

function curvePoint([from, control, to]: readonly [Point, Point, Point], share: number): Point {
  const [start, middle, end] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return {
    x: start * from.x + middle * control.x + end * to.x,
    y: start * from.y + middle * control.y + end * to.y,
  };
}
