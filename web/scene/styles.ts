import type { Picture, PictureEdge, PictureNode } from "../../src/view/picture.ts";
import { CLASS_SHAPES, LIMITS, type Palette, SIZES, STATUS_FILLS } from "../appearance.ts";
import type { Language } from "../state/view-state.ts";
import type { Visible, VisibleEdge } from "../state/visible.ts";
import { labelOf } from "../words/words.ts";
import { mixColours } from "./colour.ts";
import type { DrawnEdge, DrawnNode, SceneModel } from "./scene-model.ts";

/** What the look of nodes and edges depends on besides the picture. */
export interface Look {
  readonly visible: Visible;
  readonly palette: Palette;
  readonly language: Language;
  /** Nodes that are spoken of; the others fade. None means that nothing fades. */
  readonly focus: ReadonlySet<number>;
  /** Nodes with a ring: the selection's own. */
  readonly selected: ReadonlySet<number>;
  /** Edges of the selection, by index of the picture. */
  readonly chosenEdges: ReadonlyMap<number, VisibleEdge>;
  /** Share of its full size that a thing has on this canvas: less on a small one. */
  readonly room: number;
  /** Edges are bent where few are drawn, so that those between two nodes part. */
  readonly bent: boolean;
}

const FADE = 0.8;

/** A part of the picture to draw. */
export interface ScenePart {
  readonly nodes: Iterable<number>;
  readonly edges: Iterable<VisibleEdge>;
}

/** Draws the visible part of a picture, or only some of it, as plain data. */
export function drawScene(
  picture: Picture,
  look: Look,
  part: ScenePart = look.visible,
): SceneModel {
  const stroke = compileStroke(look);
  const nodes: DrawnNode[] = [];
  const edges: DrawnEdge[] = [];
  for (const index of part.nodes) {
    const node = picture.nodes[index];
    if (node !== undefined) nodes.push(drawNode(node, index, look));
  }
  for (const edge of part.edges) {
    const drawn = picture.edges[edge.index];
    if (drawn !== undefined) edges.push(stroke(drawn, edge));
  }
  return { nodes, edges };
}

function fades({ focus, visible }: Look): boolean {
  return focus.size > 0 && visible.nodes.length <= LIMITS.fadeNodes;
}

function drawNode(node: PictureNode, index: number, look: Look): DrawnNode {
  const faded = fades(look) && !look.focus.has(index);
  const weight = look.visible.weights[index] ?? 0;
  const colour = look.palette.classes[node.class];
  const isEvent = node.class === "Event";
  return {
    index,
    x: node.x,
    y: node.y,
    size: sizeOf(weight * (isEvent ? 0.36 : 1), look),
    colour: faded ? mixColours(colour, look.palette.paper, FADE) : colour,
    shape: CLASS_SHAPES[node.class],
    fill: node.event === undefined ? "full" : STATUS_FILLS[node.event.status],
    ring: ringOf(node, index, look),
    label: labelOf(node, look.language),
    labelStyle: isEvent ? "event" : "name",
    rank: faded ? -1 : rankOf(index, weight * (isEvent ? 0.5 : 1), look),
    faded,
    lit: look.selected.has(index) || look.focus.has(index),
  };
}

/** Share of the full size that things have among so many nodes. */
function crowdOf({ visible, room }: Look): number {
  return room * Math.min(1, Math.max(0.6, Math.sqrt(150 / Math.max(1, visible.nodes.length))));
}

/** Nodes grow with their evidence, and are smaller where there are many. */
function sizeOf(weight: number, look: Look): number {
  return (
    crowdOf(look) * Math.min(SIZES.largestNode, SIZES.node + SIZES.nodeByWeight * Math.sqrt(weight))
  );
}

function ringOf(node: PictureNode, index: number, look: Look): DrawnNode["ring"] {
  if (look.selected.has(index)) return "selected";
  return (node.event?.disputed.length ?? 0) > 0 ? "disputed" : "none";
}

function rankOf(index: number, weight: number, look: Look): number {
  if (look.selected.has(index)) return 1e6 + weight;
  return look.focus.has(index) ? 1e3 + weight : weight;
}

/** Compiles the drawing of edges, which are many: what is the same for all of them is told once. */
function compileStroke(look: Look): (edge: PictureEdge, visible: VisibleEdge) => DrawnEdge {
  const { palette, chosenEdges } = look;
  const faded = fades(look);
  const crowd = crowdOf(look);
  const bend = look.bent ? SIZES.bend : 0;
  const rest = {
    plain: faded ? palette.faded : palette.edge,
    disputed: faded ? palette.faded : palette.dispute,
    added: 0,
    rank: faded ? 0 : 1,
  };
  const chosen = {
    plain: mixColours(palette.ink, palette.paper, 0.3),
    disputed: palette.dispute,
    added: 0.8,
    rank: 2,
  };
  return (edge, { index, source, target, claims }) => {
    const { plain, disputed, added, rank } = chosenEdges.has(index) ? chosen : rest;
    return {
      index,
      source,
      target,
      size: thicknessOf(claims) * crowd + added,
      colour: edge.disputed ? disputed : plain,
      stroke: strokeOf(edge),
      rank,
      bend,
    };
  };
}

function strokeOf({ kinds, disputed }: PictureEdge): DrawnEdge["stroke"] {
  if (disputed) return "double";
  return kinds.length === 1 && kinds[0] === "absent" ? "dashed" : "plain";
}

function thicknessOf(claims: number): number {
  if (claims <= 1) return SIZES.edge;
  return Math.min(SIZES.thickestEdge, SIZES.edge + SIZES.edgeByWeight * Math.log2(claims));
}
