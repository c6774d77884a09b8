import { createNormalizationFunction } from "sigma/utils";
import type { GraphBox } from "./graph-box.ts";
import type { Point } from "./nearest-edge.ts";

/** A box as the renderer takes it. */
export function extentOf({ left, right, low, high }: GraphBox) {
  return { x: [left, right] as [number, number], y: [low, high] as [number, number] };
}

/** Carries points of the graph into the unit square in which the renderer's camera moves. */
export interface Framing extends Point {
  readonly scale: number;
}

/** The framing that makes a box fill the canvas: a point lands at `point * scale + framing`. */
export function framingOf(box: GraphBox): Framing {
  const place = createNormalizationFunction(extentOf(box));
  return { ...place({ x: 0, y: 0 }), scale: 1 / place.ratio };
}

/** A point of the graph in the camera's square. */
export function framed({ x, y }: Point, framing: Framing): Point {
  return { x: x * framing.scale + framing.x, y: y * framing.scale + framing.y };
}
