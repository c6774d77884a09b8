import { expect, test } from "vitest";
import { chooseLabels } from "../../../../src/nlp/parse/choose-labels.ts";

const LABELS = ["nsubj", "nsubj:pass", "obj", "obl", "root"];

/** Labels of the dependents of one head, token 0, by their scores. */
function labelsOf(rows: readonly (readonly number[])[]): readonly string[] {
  const arcs = rows.map((_, index) => ({ dependent: index + 1, head: 0 }));
  const at = (row: number, label: number) => rows[row]?.[label] ?? 0;
  return chooseLabels({ labels: LABELS, at }, arcs);
}

test("each arc gets its best label", () => {
  expect(
    labelsOf([
      [3, 0, 1, 0, 0],
      [0, 0, 2, 1, 0],
      [0, 0, 1, 2, 0],
    ]),
  ).toEqual(["nsubj", "obj", "obl"]);
});

test("of two objects, the one that would lose less takes its next best label", () => {
  // « a annoncé lundi l'agence TASS »
  expect(
    labelsOf([
      [0, 0, 5, 4, 0],
      [2, 0, 5, 0, 0],
    ]),
  ).toEqual(["obl", "obj"]);
});

test("who cannot be object may oust a weaker subject", () => {
  expect(
    labelsOf([
      [3, 0, 0, 2.5, 0],
      [4, 0, 4.5, 0, 0],
      [0, 0, 9, 0, 0],
    ]),
  ).toEqual(["obl", "nsubj", "obj"]);
});

test("subtypes of a relation count as one", () => {
  expect(
    labelsOf([
      [5, 0, 0, 1, 0],
      [0, 3, 0, 2, 0],
    ]),
  ).toEqual(["nsubj", "obl"]);
});

test("dependents of different heads may bear the same relation", () => {
  const arcs = [
    { dependent: 1, head: 0 },
    { dependent: 2, head: 3 },
    { dependent: 3, head: -1 },
  ];
  const at = (_: number, label: number) => (label === 2 ? 1 : 0);
  expect(chooseLabels({ labels: LABELS, at }, arcs)).toEqual(["obj", "obj", "root"]);
});

test("only the root is called root", () => {
  expect(labelsOf([[0, 0, 0, 1, 9]])).toEqual(["obl"]);
});
