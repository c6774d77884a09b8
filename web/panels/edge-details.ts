import type { PictureEdge, PictureNode } from "../../src/view/picture.ts";
import { edgesAround, otherEnd } from "../state/neighbours.ts";
import { labelOf } from "../words/words.ts";
import { type Child, h, later, nameOf } from "./dom.ts";
import { nodeIcon } from "./icons.ts";
import { kindsText } from "./node-details.ts";
import { openNode } from "./open.ts";
import { claimCards } from "./passage-card.ts";
import type { Viewer } from "./viewer.ts";

/** What joins two nodes, and the sentences that say it. */
export function renderEdge(
  viewer: Viewer,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Child[] {
  const words = viewer.words();
  const source = viewer.node(from);
  const target = viewer.node(to);
  if (source === undefined || target === undefined)
    return [h("p", { class: "error" }, words.missing)];
  const edge = edgeBetween(viewer, from, to);
  return [
    h("p", { class: "kicker" }, edge === undefined ? "" : kindsText(viewer, edge, true)),
    h(
      "h2",
      { class: "edge-title", tabindex: -1, id: "details-title" },
      endButton(viewer, source),
      h("span", { class: "edge-line", "aria-hidden": "true" }, "—"),
      endButton(viewer, target),
    ),
    edge?.disputed === true &&
      h(
        "p",
        { class: "dispute-note" },
        h("span", { class: "dispute-sign", "aria-hidden": "true" }, "≠"),
        words.disputed,
      ),
    ...(edge?.via === undefined
      ? [
          h("h3", {}, words.evidence),
          later(viewer.client.edgeEvidence(from, to), words, ({ claims }) =>
            claimCards(viewer, claims, [from, to]),
          ),
        ]
      : edge.via.flatMap(({ event }) => eventBehind(viewer, event, [from, to]))),
  ];
}

/** An event that a direct link follows from, and the sentences that put both ends in it. */
function eventBehind(
  viewer: Viewer,
  index: number,
  ends: readonly [string, string],
): readonly Child[] {
  const event = viewer.picture.nodes[index];
  if (event === undefined) return [];
  const both = Promise.all(ends.map((end) => viewer.client.edgeEvidence(event.iri, end)));
  return [
    h("h3", { class: "behind" }, endButton(viewer, event)),
    later(both, viewer.words(), (found) =>
      claimCards(
        viewer,
        found.flatMap(({ claims }) => claims),
        [event.iri],
      ),
    ),
  ];
}

/** The edge between two nodes of the picture, either way round. */
export function edgeBetween(viewer: Viewer, from: string, to: string): PictureEdge | undefined {
  const [one, other] = [viewer.indexOf(from), viewer.indexOf(to)];
  if (one === undefined || other === undefined) return undefined;
  const isDirect = viewer.store.state().links === "direct";
  const edges = edgesAround(viewer.picture.edges)(one).filter(
    (edge) => otherEnd(edge, one) === other,
  );
  return edges.find(({ via }) => (via !== undefined) === isDirect) ?? edges[0];
}

function endButton(viewer: Viewer, node: PictureNode): HTMLElement {
  return h(
    "button",
    { type: "button", class: "link link-node", onclick: () => openNode(viewer, node.iri) },
    nodeIcon(node),
    nameOf(labelOf(node, viewer.store.state().language)),
  );
}
