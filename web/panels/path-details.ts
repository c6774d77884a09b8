import type { Evidence } from "../../src/view/evidence.ts";
import { findPath } from "../state/neighbours.ts";
import type { VisibleEdge } from "../state/visible.ts";
import { type Child, h, later, nameOf, plainName } from "./dom.ts";
import { nodeIcon } from "./icons.ts";
import { postOf } from "./node-details.ts";
import { openEdge } from "./open.ts";
import { markedText, sourceLine } from "./passage-card.ts";
import type { Viewer } from "./viewer.ts";

/** A path between two nodes, told as sentences with their sources. */
export function renderPath(
  viewer: Viewer,
  { from, to }: { readonly from: string; readonly to?: string },
): readonly Child[] {
  const words = viewer.words();
  const start = plainName(viewer.label(from));
  const head = h("p", { class: "kicker" }, words.pathTitle);
  if (to === undefined) {
    return [
      head,
      h("h2", { tabindex: -1, id: "details-title" }, nameOf(start)),
      h("p", { class: "nothing" }, words.pathPick(start)),
    ];
  }
  const end = plainName(viewer.label(to));
  const title = h("h2", { tabindex: -1, id: "details-title" }, nameOf(start), " → ", nameOf(end));
  const path = pathBetween(viewer, from, to);
  if (path === undefined) return [head, title, h("p", {}, words.pathNone(start, end))];
  return [
    head,
    title,
    h("p", { class: "quiet" }, words.pathSteps(path.length)),
    h("ol", { class: "path" }, ...path.map((edge) => pathStep(viewer, edge))),
  ];
}

/** The edges of a shortest path under the filters, in order. */
export function pathBetween(
  viewer: Viewer,
  from: string,
  to: string,
): readonly VisibleEdge[] | undefined {
  const [start, end] = [viewer.indexOf(from), viewer.indexOf(to)];
  if (start === undefined || end === undefined) return undefined;
  const { edges } = viewer.visible();
  if (last?.edges !== edges || last.start !== start || last.end !== end) {
    last = { edges, start, end, path: findPath(edges, start, end) };
  }
  return last.path;
}

/** The path found last: the canvas and the panel both ask for it. */
let last:
  | {
      readonly edges: readonly VisibleEdge[];
      readonly start: number;
      readonly end: number;
      readonly path: readonly VisibleEdge[] | undefined;
    }
  | undefined;

function pathStep(viewer: Viewer, edge: VisibleEdge): HTMLElement | undefined {
  const words = viewer.words();
  const source = viewer.picture.nodes[edge.source];
  const target = viewer.picture.nodes[edge.target];
  if (source === undefined || target === undefined) return undefined;
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        class: "link told",
        title: words.openEdge,
        onclick: () => openEdge(viewer, source.iri, target.iri),
      },
      nodeIcon(source.class === "Event" ? source : target),
      h("span", {}, tellStep(viewer, edge)),
    ),
    later(evidenceBehind(viewer, edge), words, (evidence) => firstPassage(viewer, evidence)),
  );
}

/** The claims of an edge; those of its first event where it is a direct link. */
function evidenceBehind(viewer: Viewer, { index, source, target }: VisibleEdge): Promise<Evidence> {
  const { edges, nodes } = viewer.picture;
  const event = edges[index]?.via?.[0]?.event ?? source;
  return viewer.client.edgeEvidence(nodes[event]?.iri ?? "", nodes[target]?.iri ?? "");
}

/** One step of a path as a sentence. */
export function tellStep(viewer: Viewer, edge: VisibleEdge): string {
  const drawn = viewer.picture.edges[edge.index];
  const words = viewer.words();
  const kind = drawn?.kinds.find((name) => words.tell[name] !== undefined);
  const source = plainName(viewer.label(viewer.picture.nodes[edge.source]?.iri ?? ""));
  const target = plainName(viewer.label(viewer.picture.nodes[edge.target]?.iri ?? ""));
  if (drawn === undefined || kind === undefined) return `${source} — ${target}`;
  const status = viewer.picture.nodes[edge.source]?.event?.status;
  const unsure =
    status === undefined || status === "occurred" ? "" : ` (${words.statuses[status] ?? status})`;
  return `${words.tell[kind]?.(target, source, postOf(viewer, drawn)) ?? ""}${unsure}.`;
}

function firstPassage(viewer: Viewer, { claims }: Evidence): readonly Child[] {
  const claim = claims.find(({ passage }) => passage !== undefined);
  if (claim?.passage === undefined) return [h("p", { class: "quiet" }, viewer.words().noText)];
  return [
    h("blockquote", { class: "passage" }, ...markedText(claim.passage)),
    sourceLine(viewer, claim.article, claim.passage.start),
  ];
}
