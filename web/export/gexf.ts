import type { Picture } from "../../src/view/picture.ts";
import type { Language } from "../state/view-state.ts";
import type { Visible } from "../state/visible.ts";
import { labelOf } from "../words/words.ts";

/** The visible part of a picture as GEXF 1.3, with places, classes, dates and weights. */
export function writeGexf(picture: Picture, visible: Visible, language: Language): string {
  const nodes = visible.nodes.map((index) => nodeElement(picture, index, { visible, language }));
  const edges = visible.edges.map((edge) => edgeElement(picture, edge));
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<graph defaultedgetype="directed">
<attributes class="node"><attribute id="class" title="class" type="string"/><attribute id="status" title="status" type="string"/><attribute id="date" title="date" type="string"/></attributes>
<attributes class="edge"><attribute id="kinds" title="kinds" type="string"/></attributes>
<nodes>
${nodes.join("\n")}
</nodes>
<edges>
${edges.join("\n")}
</edges>
</graph>
</gexf>
`;
}

function nodeElement(
  picture: Picture,
  index: number,
  { visible, language }: { readonly visible: Visible; readonly language: Language },
): string {
  const node = picture.nodes[index];
  if (node === undefined) return "";
  const values = {
    class: node.class,
    status: node.event?.status,
    date: node.event?.dates.join(" | "),
  };
  const size = 5 + Math.sqrt(visible.weights[index] ?? 0) * 2;
  return `<node id="${xml(node.iri)}" label="${xml(labelOf(node, language))}"><attvalues>${attributes(values)}</attvalues><viz:position x="${node.x}" y="${node.y}" z="0"/><viz:size value="${size.toFixed(2)}"/></node>`;
}

function edgeElement(picture: Picture, edge: Visible["edges"][number]): string {
  const source = picture.nodes[edge.source]?.iri ?? "";
  const target = picture.nodes[edge.target]?.iri ?? "";
  const kinds = picture.edges[edge.index]?.kinds.join(" ");
  return `<edge id="${edge.index}" source="${xml(source)}" target="${xml(target)}" weight="${edge.claims}"><attvalues>${attributes({ kinds })}</attvalues></edge>`;
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => `<attvalue for="${name}" value="${xml(value ?? "")}"/>`)
    .join("");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Characters that XML 1.0 cannot hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for XML, in content and in attributes. */
export function xml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}
