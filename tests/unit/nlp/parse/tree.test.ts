import { expect, test } from "vitest";
import { bestTree } from "../../../../src/nlp/parse/tree.ts";

/** Scores by row: one row per dependent, the last column is the root's. */
function treeOf(rows: readonly (readonly number[])[]): readonly number[] {
  return bestTree({
    size: rows.length,
    at: (dependent, head) => rows[dependent]?.[head] ?? 0,
  });
}

test("each token takes its best head where that makes a tree", () => {
  expect(
    treeOf([
      [0, 5, 1, 0],
      [0, 0, 0, 9],
      [1, 5, 0, 2],
    ]),
  ).toEqual([1, -1, 1]);
});

test("a cycle is opened where it costs least", () => {
  // 0 and 1 prefer each other; entering from the root costs 3 at token 0 and 7 at token 1.
  expect(
    treeOf([
      [0, 10, 0, 7],
      [10, 0, 0, 3],
      [0, 8, 0, 1],
    ]),
  ).toEqual([-1, 0, 1]);
});

test("a cycle within a contracted cycle is opened too", () => {
  const tree = treeOf([
    [0, 10, 0, 9, 0],
    [10, 0, 9.5, 0, 0],
    [0, 0, 0, 10, 0],
    [9, 0, 10, 0, 4],
  ]);
  expect(tree).toEqual([1, 2, 3, -1]);
});

test("only one token is root, even where two would score more", () => {
  expect(
    treeOf([
      [0, 1, 9],
      [4, 0, 9],
    ]),
  ).toEqual([-1, 0]);
});

test("a single token is the root, and no tokens make no tree", () => {
  expect(treeOf([[0, -3]])).toEqual([-1]);
  expect(treeOf([])).toEqual([]);
});

test("the tree is the best of all single-rooted trees", () => {
  let state = 7;
  const draw = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % 1000;
  };
  for (let round = 0; round < 200; round += 1) {
    const rows = Array.from({ length: 4 }, () => Array.from({ length: 5 }, draw));
    const total = (heads: readonly number[]) =>
      heads.reduce((sum, head, row) => sum + (rows[row]?.[head < 0 ? 4 : head] ?? 0), 0);
    expect(total(treeOf(rows))).toBe(Math.max(...allTrees(4).map(total)));
  }
});

function allTrees(size: number): readonly (readonly number[])[] {
  const heads = Array.from({ length: size }, (_, index) => index - 1).concat(size - 1);
  let partial: number[][] = [[]];
  for (let row = 0; row < size; row += 1) {
    partial = partial.flatMap((tree) =>
      heads.filter((head) => head !== row).map((head) => [...tree, head]),
    );
  }
  return partial.filter(
    (tree) =>
      tree.filter((head) => head < 0).length === 1 &&
      tree.every((_, row) => reachesRoot(tree, row)),
  );
}

function reachesRoot(tree: readonly number[], row: number): boolean {
  let node = row;
  for (let step = 0; step <= tree.length && node >= 0; step += 1) node = tree[node] ?? -1;
  return node < 0;
}
