import type { Quad } from "@rdfjs/types";
import { type Network, networkOf } from "./network.ts";

type Value = string | number;

/** Facts as GraphML, for yEd, igraph and NetworkX. */
export function writeGraphml(quads: readonly Quad[], base: string): string {
  const network = networkOf(quads, base);
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`,
    ...keys(network),
    `<graph edgedefault="directed">`,
    ...network.nodes.map(
      ({ id, label, kind, attributes }) =>
        `<node id="${escaped(id)}">${data({ label, class: kind, ...attributes })}</node>`,
    ),
    ...network.edges.map(
      ({ source, target, relation }, index) =>
        `<edge id="e${index}" source="${escaped(source)}" target="${escaped(target)}">${data({ relation })}</edge>`,
    ),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/** One declaration for each attribute in use. */
function keys({ nodes }: Network): readonly string[] {
  const types = new Map<string, string>([
    ["label", "string"],
    ["class", "string"],
  ]);
  for (const { attributes } of nodes) {
    for (const [name, value] of Object.entries(attributes)) {
      types.set(name, typeof value === "number" ? "double" : "string");
    }
  }
  return [...types]
    .map(([name, type]) => key(name, type, "node"))
    .concat(key("relation", "string", "edge"));
}

function key(name: string, type: string, target: string): string {
  return `<key id="${name}" for="${target}" attr.name="${name}" attr.type="${type}"/>`;
}

function data(values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .map(([name, value]) => `<data key="${name}">${escaped(String(value))}</data>`)
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
