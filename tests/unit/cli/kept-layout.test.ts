import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compileKeptLayout, layoutFile } from "../../../src/cli/serve/kept-layout.ts";
import { placeNodes } from "../../../src/view/layout.ts";

const EDGES = [
  { source: 0, target: 1, support: [] },
  { source: 1, target: 2, support: [{ article: 0, claims: 1 }] },
];

let folder: string;
let graph: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "depeche-layout-"));
  graph = join(folder, "my.trig");
});

afterEach(() => rmSync(folder, { recursive: true }));

test("the places are computed once and read from beside the graph from then on", async () => {
  const places = await compileKeptLayout(graph)(3, EDGES);
  expect(places).toEqual(placeNodes(3, EDGES));
  const kept = JSON.parse(readFileSync(layoutFile(graph), "utf8"));
  const moved = [...kept.places.slice(0, 2), { x: 7, y: 7 }];
  writeFileSync(layoutFile(graph), JSON.stringify({ ...kept, places: moved }));
  expect(await compileKeptLayout(graph)(3, EDGES)).toEqual(moved);
});

test.each([
  ["of other edges", () => JSON.stringify({ key: "0", places: placeNodes(3, []) })],
  ["that is no JSON", () => "{"],
  ["with places that are none", () => JSON.stringify({ key: "0", places: [{ x: "1" }] })],
])("a file %s is laid out over", async (_, content) => {
  writeFileSync(layoutFile(graph), content());
  expect(await compileKeptLayout(graph)(3, EDGES)).toEqual(placeNodes(3, EDGES));
});

test("a graph that stands where nothing may be written is laid out all the same", async () => {
  const nowhere = join(folder, "missing", "my.trig");
  expect(await compileKeptLayout(nowhere)(3, EDGES)).toEqual(placeNodes(3, EDGES));
});
