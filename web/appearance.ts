import type { EventStatus } from "../src/document/frame.ts";
import type { NodeClass } from "../src/view/picture.ts";

/** The shapes that tell classes apart without colour, in the order the shader numbers them. */
export const SHAPES = ["circle", "square", "hexagon", "triangle", "house", "diamond"] as const;

/** A shape of nodes. */
export type Shape = (typeof SHAPES)[number];

/** How an event's shape is filled, in the order the shader numbers them. */
export const FILLS = ["full", "ring", "half", "cross"] as const;

/** A way to fill a shape. */
export type Fill = (typeof FILLS)[number];

/** Shape of each class. */
export const CLASS_SHAPES: Readonly<Record<NodeClass, Shape>> = {
  Person: "circle",
  State: "square",
  Organization: "hexagon",
  Place: "triangle",
  Venue: "house",
  Event: "diamond",
};

/** Fill of each status: full is done, a ring is to come, half is unsure, a cross did not happen. */
export const STATUS_FILLS: Readonly<Record<EventStatus, Fill>> = {
  occurred: "full",
  ongoing: "full",
  planned: "ring",
  postponed: "ring",
  hypothetical: "half",
  denied: "cross",
  cancelled: "cross",
};

/** Colours of one theme. Text holds 4.5:1 and graphics 3:1 against `paper` and `raised`. */
export interface Palette {
  readonly paper: string;
  readonly raised: string;
  readonly sunken: string;
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly mark: string;
  readonly edge: string;
  readonly faded: string;
  readonly dispute: string;
  readonly focus: string;
  readonly classes: Readonly<Record<NodeClass, string>>;
}

/** The two themes. */
export const PALETTES: Readonly<Record<"light" | "dark", Palette>> = {
  light: {
    paper: "#faf8f4",
    raised: "#ffffff",
    sunken: "#f1ede5",
    line: "#ddd6c9",
    ink: "#1d1b18",
    soft: "#615b51",
    accent: "#7d2a22",
    mark: "#ffe9a8",
    edge: "#8f887b",
    faded: "#e4dfd5",
    dispute: "#b3261e",
    focus: "#1a56b0",
    classes: {
      Person: "#2a5d9f",
      State: "#a3342b",
      Organization: "#6a4a9b",
      Place: "#3b7d3f",
      Venue: "#13727a",
      Event: "#9c6209",
    },
  },
  dark: {
    paper: "#161513",
    raised: "#1f1d1a",
    sunken: "#121110",
    line: "#3a362f",
    ink: "#f1ede5",
    soft: "#b3aa9b",
    accent: "#f0a196",
    mark: "#5c4a12",
    edge: "#7c7467",
    faded: "#2c2925",
    dispute: "#ff8a80",
    focus: "#8ab8ff",
    classes: {
      Person: "#7fb2ee",
      State: "#ef8a80",
      Organization: "#bfa2f0",
      Place: "#86cb8a",
      Venue: "#6cc6ce",
      Event: "#efb455",
    },
  },
};

/** Sizes, in CSS pixels unless said. */
export const SIZES = {
  node: 5,
  nodeByWeight: 1.7,
  largestNode: 17,
  edge: 1.8,
  edgeByWeight: 0.7,
  thickestEdge: 5.5,
  /** How far the middle of a curve stands off the straight line, as a share of its length. */
  bend: 0.07,
  /** How near to an edge a pointer must be to pick it. */
  reach: 7,
  label: 13,
  eventLabel: 12,
  /** Longest line of a label, in characters, and most lines. */
  labelLine: 26,
  labelLines: 2,
} as const;

/** Limits that keep the viewer quick. */
export const LIMITS = {
  /** Most nodes drawn where WebGL runs in software. */
  softwareNodes: 500,
  /** Most nodes of a neighbourhood laid out afresh in the browser. */
  egoNodes: 500,
  /** Most nodes among which those out of focus fade; beyond, only what is in focus changes. */
  fadeNodes: 3_000,
  /** Rows of a class in the list shown before « show more ». */
  listRows: 40,
  /** Passages, links and articles shown before « show more ». */
  cards: 30,
  links: 60,
  articles: 100,
  searchResults: 12,
  labels: 220,
} as const;

/** Fonts of the page and the canvas. */
export const FONTS = {
  text: '"Newsreader Variable", "Iowan Old Style", Charter, Georgia, serif',
  interface: '"Source Sans 3 Variable", system-ui, "Segoe UI", sans-serif',
} as const;

/** Puts a palette on the page, as the custom properties that the style sheet uses. */
export function applyPalette(root: HTMLElement, palette: Palette): void {
  const { classes, ...plain } = palette;
  for (const [name, colour] of Object.entries(plain)) root.style.setProperty(`--${name}`, colour);
  for (const [name, colour] of Object.entries(classes)) {
    root.style.setProperty(`--${name.toLowerCase()}`, colour);
  }
}
