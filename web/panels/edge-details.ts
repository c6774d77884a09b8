import type { PictureEdge, PictureNode } from "../../src/view/picture.ts";
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
    h("h3", {}, words.evidence),
    later(viewer.client.edgeEvidence(from, to), words, ({ claims }) =>
      claimCards(viewer, claims, [from, to]),
    ),
  ];
}

/** The edge between two nodes of the picture, either way round. */
export function edgeBetween(viewer: Viewer, from: string, to: string): PictureEdge | undefined {
  const [one, other] = [viewer.indexOf(from), viewer.indexOf(to)];
  return viewer.picture.edges.find(
    ({ source, target }) =>
      (source === one && target === other) || (source === other && target === one),
  );
}

function endButton(viewer: Viewer, node: PictureNode): HTMLElement {
  return h(
    "button",
    { type: "button", class: "link link-node", onclick: () => openNode(viewer, node.iri) },
    nodeIcon(node),
    nameOf(labelOf(node, viewer.store.state().language)),
  );
}
