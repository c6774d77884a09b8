import { describe, expect, test } from "vitest";
import { NODE_CLASSES } from "../../../src/view/picture.ts";
import { CLASS_SHAPES, PALETTES } from "../../../web/appearance.ts";
import { contrast, mixColours } from "../../../web/scene/colour.ts";

describe.each(Object.entries(PALETTES))("the %s theme", (_, palette) => {
  const grounds = [palette.paper, palette.raised];

  test.each(["ink", "soft", "accent", "dispute"] as const)("%s reads as text (4.5:1)", (name) => {
    for (const ground of grounds) expect(contrast(palette[name], ground)).toBeGreaterThan(4.5);
  });

  test.each(NODE_CLASSES)("%s reads as text and stands out as a shape", (name) => {
    for (const ground of grounds)
      expect(contrast(palette.classes[name], ground)).toBeGreaterThan(4.5);
  });

  test.each(["edge", "focus"] as const)("%s stands out as a graphic (3:1)", (name) => {
    for (const ground of grounds) expect(contrast(palette[name], ground)).toBeGreaterThan(3);
  });

  test("marked words read on their mark", () => {
    expect(contrast(palette.ink, palette.mark)).toBeGreaterThan(4.5);
  });
});

test("no two classes share a shape: colour is never the only sign", () => {
  expect(new Set(Object.values(CLASS_SHAPES)).size).toBe(NODE_CLASSES.length);
});

test("colours mix by share", () => {
  expect(mixColours("#000000", "#ffffff", 0.5)).toBe("#808080");
});
