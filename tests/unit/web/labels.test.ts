import { expect, test } from "vitest";
import { breakLabel, type LabelCandidate, placeLabels } from "../../../web/scene/labels.ts";
import { nearestEdge } from "../../../web/scene/nearest-edge.ts";
import { createNodeGrid } from "../../../web/scene/node-grid.ts";
import { drawnNode } from "../../fixtures/drawn.ts";

const label = (index: number, x: number, y: number): LabelCandidate => ({
  index,
  x,
  y,
  radius: 5,
  lines: ["Sergueï Lavrov"],
  mayCover: false,
  width: 90,
  lineHeight: 16,
});
const SCREEN = { width: 800, height: 600 };

test("labels never overlap, whatever the crowd", () => {
  const crowd = Array.from({ length: 200 }, (_, index) =>
    label(index, 40 + ((index * 37) % 700), 40 + ((index * 53) % 500)),
  );
  const placed = placeLabels(crowd, [], SCREEN);
  expect(placed.length).toBeGreaterThan(20);
  for (const one of placed) {
    for (const other of placed) {
      const apart =
        one === other ||
        one.left + one.width <= other.left ||
        other.left + other.width <= one.left ||
        one.top + 16 <= other.top ||
        other.top + 16 <= one.top;
      expect(apart).toBe(true);
    }
  }
});

test("a label near the right edge stands on the left of its node, never cut", () => {
  const [placed] = placeLabels([label(0, 780, 300)], [], SCREEN);
  expect(placed?.left).toBeLessThan(780 - 90);
});

test("a label keeps away from other nodes", () => {
  const [placed] = placeLabels([label(0, 300, 300)], [{ x: 350, y: 300, radius: 10 }], SCREEN);
  expect(placed?.left).toBeLessThan(300);
});

test.each([
  ["Sergueï Lavrov", ["Sergueï Lavrov"]],
  [
    "réunion de diplomates russes et américains à Istanbul",
    ["réunion de diplomates", "russes et américains à…"],
  ],
  [
    "Négociation : Mike Pompeo, Corée du Sud, Taro Kono, … (Anchorage)",
    ["Négociation : Mike Pompeo,", "Corée du Sud, Taro Kono…"],
  ],
  ["\u202eabc\u202c\u0000", ["abc"]],
  ["x".repeat(10_000), [`${"x".repeat(30)}…`]],
])("%j breaks into %j", (text, lines) => {
  expect(breakLabel(text)).toEqual(lines);
});

test("the nearest edge within reach is picked, none beyond", () => {
  const edges = [
    { index: 7, from: { x: 0, y: 0 }, to: { x: 100, y: 0 }, bend: 0 },
    { index: 8, from: { x: 0, y: 10 }, to: { x: 100, y: 10 }, bend: 0 },
  ];
  expect(nearestEdge({ x: 50, y: 8 }, edges, 6)).toBe(8);
  expect(nearestEdge({ x: 50, y: 40 }, edges, 6)).toBeUndefined();
  expect(nearestEdge({ x: 120, y: 0 }, edges, 6)).toBeUndefined();
});

test("of two curves that join the same nodes, each is picked on its own side", () => {
  const [left, right] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  const there = { index: 1, from: left, to: right, bend: 0.1 };
  const back = { index: 2, from: right, to: left, bend: 0.1 };
  expect(nearestEdge({ x: 50, y: 10 }, [there, back], 4)).toBe(1);
  expect(nearestEdge({ x: 50, y: -10 }, [there, back], 4)).toBe(2);
  expect(nearestEdge({ x: 50, y: 0 }, [there, back], 4)).toBeUndefined();
});

test("the grid finds the nodes of a part of the picture, or says that they are many", () => {
  const nodes = Array.from({ length: 400 }, (_, index) =>
    drawnNode(index, { x: (index % 20) * 10, y: Math.floor(index / 20) * 10 }),
  );
  const grid = createNodeGrid(nodes);
  const box = { left: 40, right: 60, low: 40, high: 60 };
  const found = grid.within(box, 100) ?? [];
  expect(found).toEqual(expect.arrayContaining([84, 85, 86, 104, 124, 126]));
  expect(found.length).toBeLessThan(60);
  expect(grid.within({ left: 0, right: 200, low: 0, high: 200 }, 100)).toBeUndefined();
});
