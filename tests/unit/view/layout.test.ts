import { expect, test } from "vitest";
import { connectedComponents } from "../../../src/view/components.ts";
import { placeNodes } from "../../../src/view/layout.ts";

const edge = (source: number, target: number) => ({ source, target, support: [] });
const STAR = [edge(0, 1), edge(0, 2), edge(0, 3), edge(3, 4), edge(5, 6)];

test("the same edges give the same places", () => {
  expect(placeNodes(9, STAR)).toEqual(placeNodes(9, STAR));
});

test("every node has a place of its own", () => {
  const places = placeNodes(60, STAR);
  const apart = places.flatMap((one, index) =>
    places.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
  );
  expect(Math.min(...apart)).toBeGreaterThan(25);
});

test("connected parts come largest first, lone nodes last", () => {
  const parts = connectedComponents(8, STAR);
  expect(parts.map(({ nodes }) => nodes)).toEqual([[0, 1, 2, 3, 4], [5, 6], [7]]);
});

test("neighbours stand nearer to one another than to the rest of a graph of groups", () => {
  const groups = 20;
  const members = 15;
  const edges = Array.from({ length: groups }, (_, group) => [
    ...Array.from({ length: members - 1 }, (_, member) =>
      edge(group * members, group * members + member + 1),
    ),
    edge(group * members, ((group + 1) % groups) * members),
  ]).flat();
  const places = placeNodes(groups * members, edges);
  const distance = (one: number, other: number) => {
    const [a, b] = [places[one], places[other]];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN;
  };
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const joined = mean(edges.map(({ source, target }) => distance(source, target)));
  const all = mean(places.map((_, index) => distance(index, (index * 7 + 31) % places.length)));
  expect(joined / all).toBeLessThan(0.35);
});
