import { expect, test } from "vitest";
import { compileLinearModel, readRows, rowTensors } from "../../../src/nlp/linear-model.ts";

const ROWS = {
  keys: Int32Array.of(-7, 3, 2 ** 20),
  lengths: Uint8Array.of(1, 2, 1),
  pairClasses: Uint8Array.of(0, 0, 1, 1),
  pairWeights: Int8Array.of(5, -2, 4, 100),
};

test("the weights of the features present add up by class", () => {
  const model = compileLinearModel(["NOUN", "VERB"], ROWS);
  const scores = new Int32Array(2);
  model.score({ keys: Int32Array.of(3, -7, 99), size: 3 }, scores);
  expect([...scores]).toEqual([3, 4]);
  model.score({ keys: Int32Array.of(2 ** 20, 3), size: 1 }, scores);
  expect([...scores]).toEqual([0, 100]);
});

test("rows come back from a weights file as they were, and incomplete ones are refused", () => {
  const tensors = new Map(rowTensors("classes", ROWS));
  const weights = { kind: "tagger", version: 1, meta: {}, tensors };
  expect(readRows(weights, "classes")).toEqual(ROWS);
  expect(() => readRows(weights, "bundles")).toThrow(
    expect.objectContaining({ code: "bad-model" }),
  );
});
