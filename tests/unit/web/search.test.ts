import { expect, test } from "vitest";
import type { PictureNode } from "../../../src/view/picture.ts";
import { compileSearch } from "../../../web/state/search.ts";

const named = (label: string, ...names: string[]): PictureNode => ({
  iri: label,
  class: "Person",
  label,
  names,
  articles: [],
  x: 0,
  y: 0,
});

const NODES = [
  named("Sergueï Lavrov", "Lavrov"),
  named("Öncu Keçeli", "Öncü Keçeli"),
  named("Dominique de Villepin"),
  named("Jean-Noël Barrot"),
  named("Côte d’Ivoire"),
  named("Sacré-Cœur"),
  named("Mohammed ben Salmane", "MBS"),
];
const search = compileSearch(NODES, [9, 1, 1, 1, 1, 1, 1]);

test.each([
  ["lavr", "Sergueï Lavrov"],
  ["SERGUEI", "Sergueï Lavrov"],
  ["oncu", "Öncu Keçeli"],
  ["villepin", "Dominique de Villepin"],
  ["dominique villepin", "Dominique de Villepin"],
  ["de villepin", "Dominique de Villepin"],
  ["jean noel", "Jean-Noël Barrot"],
  ["barrot jean", "Jean-Noël Barrot"],
  ["cote d'ivoire", "Côte d’Ivoire"],
  ["sacre coeur", "Sacré-Cœur"],
  ["mbs", "Mohammed ben Salmane"],
])("%j finds %s first", (typed, label) => {
  expect(NODES[search(typed, 5)[0]?.node ?? -1]?.label).toBe(label);
});

test("what is no part of any name finds nothing", () => {
  expect(search("zzz", 5)).toEqual([]);
  expect(search("  ", 5)).toEqual([]);
});
