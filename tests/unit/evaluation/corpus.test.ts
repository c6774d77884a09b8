import { expect, test } from "vitest";
import { bCubed } from "../../../src/evaluation/corpus/across.ts";
import { assign } from "../../../src/evaluation/corpus/assignment.ts";
import { normaliseForm } from "../../../src/evaluation/corpus/normalise-form.ts";
import { f1, overlapF1 } from "../../../src/evaluation/corpus/score.ts";

test("the assignment is the best whole, not the best first pair", () => {
  const pairs = [
    { row: 0, column: 0, weight: 0.9 },
    { row: 0, column: 1, weight: 0.8 },
    { row: 1, column: 0, weight: 0.8 },
  ];
  expect(assign(pairs, 2, 2).map(({ row, column }) => [row, column])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test("the assignment leaves out what may not be paired, with more rows than columns", () => {
  const pairs = [{ row: 2, column: 0, weight: 0.6 }];
  expect(assign(pairs, 3, 1)).toEqual(pairs);
  expect(assign([], 3, 2)).toEqual([]);
});

test("every assignment is as heavy as the best of all permutations", () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  for (let round = 0; round < 50; round++) {
    const weights = Array.from({ length: 4 }, () => Array.from({ length: 4 }, random));
    const pairs = weights.flatMap((row, index) =>
      row.map((weight, column) => ({ row: index, column, weight })),
    );
    const total = assign(pairs, 4, 4).reduce((sum, { weight }) => sum + weight, 0);
    const best = Math.max(
      ...permutations([0, 1, 2, 3]).map((order) =>
        order.reduce((sum, column, row) => sum + (weights[row]?.[column] ?? 0), 0),
      ),
    );
    expect(total).toBeCloseTo(best, 10);
  }
});

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

test.each([
  ["L’Élysée", "élysée"],
  ["les Européens", "européens"],
  ["Öncu\u00a0Keçeli", "öncu keçeli"],
  ["La", "la"],
])("%s is compared as %s", (form, expected) => {
  expect(normaliseForm(form, new Set(["la", "les", "l'"]))).toBe(expected);
});

test("B³ falls in precision with a wrong merge and in recall with a missed one", () => {
  const merged = [
    { told: "x", gold: "a" },
    { told: "x", gold: "b" },
  ];
  const split = [
    { told: "x", gold: "a" },
    { told: "y", gold: "a" },
  ];
  expect(bCubed(merged)).toMatchObject({ precision: 0.5, recall: 1 });
  expect(bCubed(split)).toMatchObject({ precision: 1, recall: 0.5 });
});

test("F1 counts what was found against what was to be found", () => {
  expect(f1({ correct: 2, predicted: 4, gold: 2 })).toBeCloseTo(2 / 3);
  expect(overlapF1(["a", "a"], ["a"])).toBeCloseTo(2 / 3);
  expect(overlapF1([], [])).toBe(1);
});
