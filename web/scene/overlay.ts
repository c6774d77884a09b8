import { FONTS, LIMITS, type Palette, SIZES } from "../appearance.ts";
import type { Drawing } from "./drawing.ts";
import { breakLabel, type LabelCandidate, type PlacedLabel, placeLabels } from "./labels.ts";
import { controlPoint, type Point } from "./nearest-edge.ts";
import type { DrawnEdge, DrawnNode } from "./scene-model.ts";

/** How the renderer stands at one frame. */
export interface Frame {
  readonly screen: (index: number) => Point | undefined;
  /** The point of the graph under a point of the screen. */
  readonly graph: (point: Point) => Point;
  /** Radius on screen of a node's size. */
  readonly scale: (size: number) => number;
  readonly palette: Palette;
  readonly hovered: number | undefined;
  readonly width: number;
  readonly height: number;
}

/** Draws what the renderer does not: labels, curves, and the lines of disputed and absent edges. */
export interface Overlay {
  readonly draw: (drawing: Drawing, frame: Frame) => void;
  readonly remove: () => void;
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
    draw: (drawing, frame) => {
      drawLines(prepare(lines, frame), drawing, frame);
      const context = prepare(labels, frame);
      if (context === null) return;
      const measureLabel = (node: DrawnNode) => measure(context, node, measured);
      drawLabels(context, place(drawing, frame, measureLabel), { drawing, frame });
    },
    remove: () => labels.remove(),
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
  { special, edges }: Drawing,
  frame: Frame,
): void {
  if (context === null) return;
  const lines = [...special].flatMap((index) => edges[index] ?? []);
  for (const edge of lines.sort((one, other) => one.rank - other.rank)) {
    const from = frame.screen(edge.source);
    const to = frame.screen(edge.target);
    if (from !== undefined && to !== undefined) drawLine(context, edge, { from, to, frame });
  }
}

interface Ends {
  readonly from: Point;
  readonly to: Point;
}

function drawLine(
  context: CanvasRenderingContext2D,
  { colour, size, stroke, bend }: DrawnEdge,
  { from, to, frame }: Ends & { readonly frame: Frame },
): void {
  context.strokeStyle = colour;
  context.lineWidth = Math.max(1, frame.scale(size) * 1.1);
  context.setLineDash(stroke === "dashed" ? [5, 4] : []);
  // The screen's rows go down, the graph's go up.
  const sides = stroke === "double" ? [-2, 2] : [0];
  for (const side of sides) strokeLine(context, aside({ from, to }, side), -bend);
}

/** The same line some pixels to one side. */
function aside({ from, to }: Ends, side: number): Ends {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const dx = (-(to.y - from.y) / length) * side;
  const dy = ((to.x - from.x) / length) * side;
  return { from: { x: from.x + dx, y: from.y + dy }, to: { x: to.x + dx, y: to.y + dy } };
}

function strokeLine(context: CanvasRenderingContext2D, { from, to }: Ends, bend: number): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  const control = controlPoint(from, to, bend);
  if (bend === 0) context.lineTo(to.x, to.y);
  else context.quadraticCurveTo(control.x, control.y, to.x, to.y);
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
  drawing: Drawing,
  frame: Frame,
  measureLabel: (node: DrawnNode) => Measured,
): readonly PlacedLabel[] {
  const inView = nodesInView(drawing, frame);
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
      mayCover: node.labelStyle === "name" || node.ring === "selected",
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

/** The nodes on screen: the one pointed at, those in the light, then by rank; enough to fill it. */
function nodesInView(drawing: Drawing, frame: Frame) {
  const found: (Point & { readonly node: DrawnNode; readonly radius: number })[] = [];
  const seen = new Set<number>();
  const hovered = frame.hovered === undefined ? [] : [frame.hovered];
  for (const index of [...hovered, ...drawing.lit, ...nodesNear(drawing, frame)]) {
    if (found.length >= MOST_CANDIDATES) break;
    const node = drawing.nodes[index];
    const point = node === undefined || seen.has(index) ? undefined : frame.screen(index);
    if (node === undefined || point === undefined || !isOn(point, frame)) continue;
    seen.add(index);
    found.push({ node, ...point, radius: frame.scale(node.size) });
  }
  return found;
}

/** The nodes by rank: those near the screen alone where they are few. */
function nodesNear({ grid, ranked, nodes, size }: Drawing, frame: Frame): readonly number[] {
  if (size <= 2 * MOST_CANDIDATES) return ranked();
  const start = frame.graph({ x: 0, y: frame.height });
  const end = frame.graph({ x: frame.width, y: 0 });
  const box = { left: start.x, right: end.x, low: start.y, high: end.y };
  const near = grid().within(box, 2 * MOST_CANDIDATES);
  if (near === undefined) return ranked();
  const rank = (index: number) => nodes[index]?.rank ?? 0;
  return [...near].sort((one, other) => rank(other) - rank(one) || one - other);
}

function isOn({ x, y }: Point, { width, height }: Frame): boolean {
  return x > -20 && y > -20 && x < width + 20 && y < height + 20;
}

function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  { drawing, frame }: { readonly drawing: Drawing; readonly frame: Frame },
): void {
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = frame.palette.paper;
  context.fillStyle = frame.palette.ink;
  for (const label of labels.slice(0, LIMITS.labels)) {
    context.font = FONT[drawing.nodes[label.index]?.labelStyle ?? "name"];
    label.lines.forEach((line, row) => {
      const y = label.top + label.lineHeight * (row + 0.5);
      context.strokeText(line, label.left, y);
      context.fillText(line, label.left, y);
    });
  }
}
