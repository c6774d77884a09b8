import { expect, test } from "vitest";
import type { LanguagePack } from "../../../src/language/pack.ts";
import { readWeights, type Weights, writeWeights } from "../../../src/language/weights.ts";
import { compileTagger } from "../../../src/nlp/tag.ts";
import { TAGGER_VERSION } from "../../../src/nlp/tag-features.ts";
import { tablesPack } from "./tables-pack.ts";

const tables = await tablesPack();

function packWith(weights: Partial<Weights> | undefined): LanguagePack {
  if (!weights) return tables;
  const whole: Weights = {
    kind: "tagger",
    version: TAGGER_VERSION,
    meta: {},
    tensors: new Map(),
    ...weights,
  };
  return { ...tables, models: new Map([["tagger", whole]]) };
}

test.each([
  ["missing", undefined, /is missing.*depeche train/],
  ["of another kind", { kind: "parser" }, /is of kind "parser"/],
  ["of another version", { version: 0 }, /feature version 0, this build needs/],
  ["without settings", { meta: { classes: [] } }, /incomplete settings/],
])("a tagger model %s is refused with what to do", (_, weights, message) => {
  expect(() => compileTagger(packWith(weights))).toThrow(
    expect.objectContaining({ code: "bad-model", message: expect.stringMatching(message) }),
  );
});

test("a damaged file is refused before it is used", () => {
  const weights: Weights = {
    kind: "tagger",
    version: TAGGER_VERSION,
    meta: {},
    tensors: new Map([["keys", { shape: [4], data: Int32Array.of(1, 2, 3, 4) }]]),
  };
  const bytes = writeWeights(weights);
  const last = bytes.length - 1;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  expect(() => readWeights(bytes, "tagger.bin")).toThrow(
    expect.objectContaining({ code: "bad-model" }),
  );
});
