import type { Camera } from "../state/view-state.ts";

/** How near one looks at a node that one jumps to: some fifty nodes stay in sight. */
export function nearRatio(nodes: number): number {
  return Math.min(1, Math.max(0.03, Math.sqrt(50 / Math.max(1, nodes))));
}

/** A camera as links write it, so that a link brings back the same pixels. */
export function roundedCamera({ x, y, ratio }: Camera): Camera {
  const round = (value: number) => Number(value.toFixed(4));
  return { x: round(x), y: round(y), ratio: Math.max(0.02, round(ratio)) };
}
