import { expect, test } from "vitest";
import { PALETTES } from "../../../web/appearance.ts";
import {
  type Drawing,
  emptyDrawing,
  fillDrawing,
  patchDrawing,
  stacked,
} from "../../../web/scene/drawing.ts";
import { framed, framingOf } from "../../../web/scene/framing.ts";
import { boxAround } from "../../../web/scene/graph-box.ts";
import type { SceneModel } from "../../../web/scene/scene-model.ts";
import { edgeUnder, nodeUnder } from "../../../web/scene/under-pointer.ts";
import { drawnEdge, drawnNode } from "../../fixtures/drawn.ts";

const drawingOf = (model: SceneModel): Drawing => {
  const drawing = emptyDrawing(PALETTES.light);
  fillDrawing(drawing, model);
  return drawing;
};

test("nodes are ranked by their weight, then by their place in the picture, and what is faded last", () => {
  const nodes = [
    drawnNode(2, { rank: 3 }),
    drawnNode(5, { rank: -1, faded: true }),
    drawnNode(6, { rank: 12.5 }),
    drawnNode(9, { rank: 3 }),
    drawnNode(11, { rank: 1_000_003 }),
    drawnNode(12, { rank: 0 }),
  ];
  expect(drawingOf({ nodes, edges: [] }).ranked()).toEqual([11, 6, 2, 9, 12, 5]);
});

test("a patch changes how the few look, and tells the layers that they are out of date", () => {
  const drawing = drawingOf({ nodes: [drawnNode(0), drawnNode(1)], edges: [] });
  const { version } = drawing;
  patchDrawing(drawing, { nodes: [drawnNode(1, { ring: "selected", lit: true })], edges: [] });
  expect(drawing.nodes.map((node) => node?.ring)).toEqual(["none", "selected"]);
  expect(drawing.lit).toEqual([1]);
  expect(drawing.version).toBeGreaterThan(version);
});

test("what lies highest is drawn last, what is not there not at all", () => {
  const nodes = [drawnNode(0, { rank: 2 }), undefined, drawnNode(2, { rank: 0 }), drawnNode(3)];
  expect(stacked(nodes, ({ rank }) => rank).map(({ index }) => index)).toEqual([2, 3, 0]);
});

test("a box fills the camera's square, its middle in the middle", () => {
  const box = boxAround([
    { x: -100, y: 20 },
    { x: 300, y: 40 },
  ]);
  expect(framed({ x: 100, y: 30 }, framingOf(box))).toEqual({ x: 0.5, y: 0.5 });
  expect(framed({ x: 300, y: 30 }, framingOf(box)).x).toBeCloseTo(1);
});

test("the box around no points is not endless", () => {
  expect(boxAround([])).toEqual({ left: 0, right: 1, low: 0, high: 1 });
});

const pointerAt = (x: number, y: number) => ({
  at: { x, y },
  pixel: 1,
  scale: (size: number) => size,
});
const PAIR = {
  nodes: [drawnNode(0), drawnNode(1, { x: 20, size: 12 }), drawnNode(2, { x: 400, y: 400 })],
  edges: [drawnEdge(0, [0, 2])],
};

test.each([
  [1, 1, 0],
  [9, 0, 1],
  [31, 0, 1],
  [40, 0, undefined],
  [406, 400, 2],
])("at %j, %j the pointer is on node %j", (x, y, node) => {
  expect(nodeUnder(drawingOf(PAIR), pointerAt(x, y))).toBe(node);
});

test("a small node far away is reached within some pixels, and an edge beside its line", () => {
  const drawing = drawingOf(PAIR);
  const far = { ...pointerAt(440, 400), pixel: 10 };
  expect(nodeUnder(drawing, far)).toBe(2);
  expect(edgeUnder(drawing, pointerAt(200, 205))).toBe(0);
  expect(edgeUnder(drawing, pointerAt(200, 240))).toBeUndefined();
});
