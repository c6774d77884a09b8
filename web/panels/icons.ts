import type { PictureNode } from "../../src/view/picture.ts";
import { CLASS_SHAPES, type Fill, type Shape, STATUS_FILLS } from "../appearance.ts";
import { svg } from "./dom.ts";

/** Outlines of the shapes in a box of 20 by 20, as the canvas draws them. */
export const OUTLINES: Readonly<Record<Shape, string>> = {
  circle: "M10 3.4a6.6 6.6 0 1 1 0 13.2a6.6 6.6 0 1 1 0-13.2z",
  square: "M4.2 4.2h11.6v11.6H4.2z",
  hexagon: "M6.4 3.8h7.2L17.2 10l-3.6 6.2H6.4L2.8 10z",
  triangle: "M10 2.6l7.3 12.6H2.7z",
  house: "M10 3.4l5 5v7.4H5V8.4z",
  diamond: "M10 1.6L18.4 10L10 18.4L1.6 10z",
};

/** A shape as a small drawing, in the colour of its class. */
export function shapeIcon(shape: Shape, fill: Fill, colourClass: string): SVGElement {
  const outline = OUTLINES[shape];
  return svg(
    "svg",
    { viewBox: "0 0 20 20", class: `icon ${colourClass}`, "aria-hidden": "true" },
    svg("path", { d: outline, class: fill === "full" ? "icon-full" : "icon-ring" }),
    fill === "half" && svg("path", { d: "M10 2.2v15.6L2.2 10z", class: "icon-full" }),
    fill === "cross" &&
      svg("path", { d: "M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2", class: "icon-ring" }),
  );
}

/** The icon of a node: its class's shape, filled as its status says. */
export function nodeIcon(node: PictureNode): SVGElement {
  const fill = node.event === undefined ? "full" : STATUS_FILLS[node.event.status];
  return shapeIcon(CLASS_SHAPES[node.class], fill, `of-${node.class.toLowerCase()}`);
}
