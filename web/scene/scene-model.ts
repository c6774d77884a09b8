import type { Fill, Shape } from "../appearance.ts";

/** A node as the scene draws it: plain data, so that another renderer is a change of one file. */
export interface DrawnNode {
  /** Index in the picture. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly shape: Shape;
  readonly fill: Fill;
  readonly ring: "none" | "disputed" | "selected";
  readonly label: string;
  readonly labelStyle: "name" | "event";
  /** Labels of higher rank are placed first; below 0, only when pointed at. */
  readonly rank: number;
  readonly faded: boolean;
  /** Whether it is spoken of: its label comes before all others. */
  readonly lit: boolean;
}

/** An edge as the scene draws it. */
export interface DrawnEdge {
  /** Index in the picture. */
  readonly index: number;
  readonly source: number;
  readonly target: number;
  readonly size: number;
  readonly colour: string;
  readonly stroke: "plain" | "dashed" | "double";
  readonly rank: number;
  /** How far its middle stands off the straight line, as a share of its length; 0 is straight. */
  readonly bend: number;
}

/** Everything that the scene draws. */
export interface SceneModel {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}
