import { FONTS, LIMITS, type Palette, SIZES } from "../appearance.ts";
import { breakLabel, type LabelCandidate, type PlacedLabel, placeLabels } from "./labels.ts";
import type { Point } from "./nearest-edge.ts";
import type { DrawnEdge, DrawnNode } from "./scene-model.ts";

/** How the renderer stands at one frame. */
export interface Frame {
  readonly screen: (index: number) => Point | undefined;
  /** Radius on screen of a node's size. */
  readonly scale: (size: number) => number;
  readonly palette: Palette;
  readonly hovered: number | undefined;
  readonly width: number;
  readonly height: number;
}

/** Draws what the renderer does not: labels, and the lines of disputed and absent edges. */
export interface Overlay {
  readonly draw: (nodes: readonly DrawnNode[], edges: readonly DrawnEdge[], frame: Frame) => void;
}

/** Candidates looked at in one frame: beyond them nothing would find room. */
const MOST_CANDIDATES = 700;

/** Adds a layer for labels to a container; `lines` is the layer between edges and nodes. */
export function createOverlay(container: HTMLElement, lines: HTMLCanvasElement): Overlay {
  const labels = document.createElement("canvas");
  labels.className = "scene-labels";
  labels.setAttribute("aria-hidden", "true");
  container.append(labels);
  const measured = new Map<string, Measured>();
  return {
    draw: (nodes, edges, frame) => {
      drawLines(prepare(lines, frame), edges, frame);
      const context = prepare(labels, frame);
      if (context === null) return;
      const measureLabel = (node: DrawnNode) => measure(context, node, measured);
      drawLabels(context, place(nodes, frame, measureLabel), { nodes, frame });
    },
  };
}

function prepare(
  canvas: HTMLCanvasElement,
  { width, height }: Frame,
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
  if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

function drawLines(
  context: CanvasRenderingContext2D | null,
  edges: readonly DrawnEdge[],
  frame: Frame,
): void {
  if (context === null) return;
  for (const edge of edges) {
    if (edge.stroke === "plain") continue;
    const from = frame.screen(edge.source);
    const to = frame.screen(edge.target);
    if (from === undefined || to === undefined) continue;
    context.strokeStyle = edge.colour;
    context.lineWidth = Math.max(1, frame.scale(edge.size) * 1.1);
    context.setLineDash(edge.stroke === "dashed" ? [5, 4] : []);
    if (edge.stroke === "dashed") stroke(context, [from, to], 0);
    else for (const side of [-2, 2]) stroke(context, [from, to], side);
  }
}

function stroke(
  context: CanvasRenderingContext2D,
  ends: readonly [Point, Point],
  side: number,
): void {
  const [from, to] = ends;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const dx = (-(to.y - from.y) / length) * side;
  const dy = ((to.x - from.x) / length) * side;
  context.beginPath();
  context.moveTo(from.x + dx, from.y + dy);
  context.lineTo(to.x + dx, to.y + dy);
  context.stroke();
}

const FONT = {
  name: `600 ${SIZES.label}px ${FONTS.interface}`,
  event: `italic 400 ${SIZES.eventLabel + 1}px ${FONTS.text}`,
} as const;

/** The lines of a label and the width of the widest. */
interface Measured {
  readonly lines: readonly string[];
  readonly width: number;
}

/** Measures a label once: a frame has no time to do it again. */
function measure(
  context: CanvasRenderingContext2D,
  { label, labelStyle }: DrawnNode,
  measured: Map<string, Measured>,
): Measured {
  const key = `${labelStyle} ${label}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  const lines = breakLabel(label);
  context.font = FONT[labelStyle];
  const width = Math.max(0, ...lines.map((line) => context.measureText(line).width));
  measured.set(key, { lines, width });
  return { lines, width };
}

function place(
  nodes: readonly DrawnNode[],
  frame: Frame,
  measureLabel: (node: DrawnNode) => Measured,
): readonly PlacedLabel[] {
  const inView = nodesInView(nodes, frame);
  const ranked = inView.filter(({ node }) => node.rank >= 0 || node.index === frame.hovered);
  const candidates = ranked.map(({ node, x, y, radius }): LabelCandidate => {
    const { lines, width } = measureLabel(node);
    const lineHeight = node.labelStyle === "name" ? SIZES.label + 3 : SIZES.eventLabel + 3;
    return {
      index: node.index,
      x,
      y,
      radius: radius + 1,
      lines,
      mayCover: node.labelStyle === "name",
      width,
      lineHeight,
    };
  });
  return placeLabels(
    candidates,
    inView.map(({ x, y, radius }) => ({ x, y, radius: radius * 0.8 })),
    frame,
  );
}

/** The nodes on screen, of highest rank first, the one pointed at before all; enough to fill it. */
function nodesInView(ranked: readonly DrawnNode[], frame: Frame) {
  const hovered = ranked.find(({ index }) => index === frame.hovered);
  const found: (Point & { readonly node: DrawnNode; readonly radius: number })[] = [];
  for (const node of hovered === undefined ? ranked : [hovered, ...ranked]) {
    if (found.length >= MOST_CANDIDATES) break;
    const point = frame.screen(node.index);
    if (point !== undefined && isOn(point, frame) && (node !== hovered || found.length === 0)) {
      found.push({ node, ...point, radius: frame.scale(node.size) });
    }
  }
  return found;
}

function isOn({ x, y }: Point, { width, height }: Frame): boolean {
  return x > -20 && y > -20 && x < width + 20 && y < height + 20;
}

function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  { nodes, frame }: { readonly nodes: readonly DrawnNode[]; readonly frame: Frame },
): void {
  const byIndex = new Map(nodes.map((node) => [node.index, node]));
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = frame.palette.paper;
  context.fillStyle = frame.palette.ink;
  for (const label of labels.slice(0, LIMITS.labels)) {
    context.font = FONT[byIndex.get(label.index)?.labelStyle ?? "name"];
    label.lines.forEach((line, row) => {
      const y = label.top + label.lineHeight * (row + 0.5);
      context.strokeText(line, label.left, y);
      context.fillText(line, label.left, y);
    });
  }
}
