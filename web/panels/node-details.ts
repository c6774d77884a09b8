import type { Evidence } from "../../src/view/evidence.ts";
import type { PictureEdge, PictureNode } from "../../src/view/picture.ts";
import { LIMITS } from "../appearance.ts";
import { edgesAround, otherEnd } from "../state/neighbours.ts";
import { leaveEgo, select, setEgo } from "../state/view-state.ts";
import type { VisibleEdge } from "../state/visible.ts";
import { labelOf, readableDate, termLabel } from "../words/words.ts";
import { disagreements } from "./disagreements.ts";
import { type Child, h, later, nameOf, plainName } from "./dom.ts";
import { nodeIcon } from "./icons.ts";
import { lifeLine } from "./life-line.ts";
import { longList } from "./long-list.ts";
import { on, openEdge, openNode } from "./open.ts";
import { claimCards, quotationCards, roleLabel } from "./passage-card.ts";
import type { Viewer } from "./viewer.ts";

/** What is known of one node, and the sentences that say it. */
export function renderNode(viewer: Viewer, iri: string): readonly Child[] {
  const node = viewer.node(iri);
  const index = viewer.indexOf(iri);
  const words = viewer.words();
  if (node === undefined || index === undefined) return [h("p", { class: "error" }, words.missing)];
  return [
    ...nodeHead(viewer, node),
    actions(viewer, iri),
    facts(viewer, node),
    ...links(viewer, index),
    h("h3", {}, words.evidence),
    later(viewer.client.nodeEvidence(iri), words, (evidence) =>
      renderEvidence(viewer, node, evidence),
    ),
  ];
}

/** The name of a node with its class. */
export function nodeHead(viewer: Viewer, node: PictureNode): readonly Child[] {
  const { language } = viewer.store.state();
  const words = viewer.words();
  const type = node.event && termLabel(viewer.picture, node.event.type, language);
  const kind = [
    words.oneOfClass[node.class],
    type,
    node.event && words.statuses[node.event.status],
  ];
  return [
    h(
      "p",
      { class: `kicker of-${node.class.toLowerCase()}` },
      nodeIcon(node),
      kind.filter(Boolean).join(" · "),
    ),
    h("h2", { tabindex: -1, id: "details-title" }, nameOf(labelOf(node, language))),
  ];
}

function actions(viewer: Viewer, iri: string): HTMLElement {
  const words = viewer.words();
  const { ego } = viewer.store.state();
  const depths = ([1, 2, 3] as const).map((depth) =>
    h(
      "button",
      {
        id: `depth-${depth}`,
        type: "button",
        "aria-pressed": String(ego?.iri === iri && ego.depth === depth),
        "aria-label": `${words.neighbourhood} ${words.depth(depth)}`,
        onclick: on(viewer, setEgo({ iri, depth })),
      },
      String(depth),
    ),
  );
  return h(
    "div",
    { class: "actions" },
    h(
      "span",
      { class: "button-group", role: "group", "aria-label": words.neighbourhood },
      h("span", {}, words.neighbourhood),
      ...depths,
    ),
    ego !== undefined &&
      h(
        "button",
        { id: "leave-ego", type: "button", onclick: on(viewer, leaveEgo) },
        words.leaveEgo,
      ),
    h(
      "button",
      { id: "path-from", type: "button", onclick: on(viewer, select({ kind: "path", from: iri })) },
      words.pathFrom,
    ),
  );
}

function facts(viewer: Viewer, node: PictureNode): HTMLElement | undefined {
  const rows = [...eventFacts(viewer, node), ...otherFacts(viewer, node)];
  if (rows.length === 0) return undefined;
  return h(
    "dl",
    { class: "facts" },
    rows.flatMap(([term, values]) => [
      h("dt", {}, term),
      ...values.map((value) => h("dd", {}, value)),
    ]),
  );
}

type FactRow = readonly [term: string, values: readonly Child[]];

function eventFacts(viewer: Viewer, { event }: PictureNode): readonly FactRow[] {
  if (event === undefined) return [];
  const words = viewer.words();
  const dates = event.dates.map((date) => readableDate(date, words.locale));
  const rows: FactRow[] = [[words.date, dates.length > 0 ? dates : [words.unknownDate]]];
  if (event.topics.length > 0) rows.push([words.topics, event.topics.map(nameOf)]);
  if (event.independentSources !== undefined) {
    rows.push([words.articlesLabel, [words.independent(event.independentSources)]]);
  }
  return rows;
}

function otherFacts(viewer: Viewer, node: PictureNode): readonly FactRow[] {
  const words = viewer.words();
  const rows: FactRow[] = [];
  const offices = (node.offices ?? []).map((office) => {
    const served = office.of === undefined ? "" : viewer.label(office.of);
    const name = served === "" ? office.label : words.postOf(office.label, served);
    const state =
      office.accreditedTo === undefined
        ? undefined
        : words.accredited(viewer.label(office.accreditedTo));
    const status =
      office.status === undefined
        ? undefined
        : (words.tenureStatuses[office.status] ?? office.status);
    return nameOf([name, state, status].filter((part) => part !== undefined).join(", "));
  });
  if (offices.length > 0) rows.push([words.posts, offices]);
  if (node.within !== undefined) rows.push([words.place, [nameOf(viewer.label(node.within))]]);
  if (node.names.length > 0)
    rows.push([words.names, [nameOf(node.names.slice(0, 12).map(plainName).join(" · "))]]);
  return rows;
}

function links(viewer: Viewer, index: number): readonly Child[] {
  const edges = [...edgesAround(viewer.visible().edges)(index)].sort(
    (one, other) => other.claims - one.claims || one.index - other.index,
  );
  if (edges.length === 0) return [];
  const words = viewer.words();
  return [
    h("h3", {}, words.neighbours, h("span", { class: "count" }, String(edges.length))),
    ...longList(viewer, edges, {
      tag: "ul",
      class: "links",
      step: LIMITS.links,
      row: (edge) => linkRow(viewer, edge, index),
    }),
  ];
}

function linkRow(viewer: Viewer, edge: VisibleEdge, index: number): HTMLElement | undefined {
  const drawn = viewer.picture.edges[edge.index];
  const other = viewer.picture.nodes[otherEnd(edge, index)];
  const source = viewer.picture.nodes[edge.source];
  const target = viewer.picture.nodes[edge.target];
  if (drawn === undefined || other === undefined || source === undefined || target === undefined)
    return undefined;
  const words = viewer.words();
  const label = labelOf(other, viewer.store.state().language);
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        class: "link link-node",
        "data-node": other.iri,
        onclick: () => openNode(viewer, other.iri),
      },
      nodeIcon(other),
      nameOf(label),
    ),
    h(
      "button",
      {
        type: "button",
        class: "link-edge",
        "data-to": other.iri,
        title: words.openEdge,
        onclick: () => openEdge(viewer, source.iri, target.iri),
      },
      h("span", { class: "visually-hidden" }, `${words.openEdge} : ${plainName(label)} — `),
      h("span", {}, kindsText(viewer, drawn, edge.source === index)),
      drawn.disputed && h("span", { class: "dispute-sign", title: words.disputed }, "≠"),
      h("span", { class: "count" }, String(edge.claims)),
    ),
  );
}

/** What an edge says, seen from one of its ends. */
export function kindsText(viewer: Viewer, edge: PictureEdge, fromSource: boolean): string {
  const words = viewer.words();
  const post = postOf(viewer, edge);
  return edge.kinds
    .map((kind) => {
      if ((kind === "holds" || kind === "accreditedTo") && post !== "") return post;
      return fromSource
        ? roleLabel(viewer, kind)
        : (words.roleBack[kind] ?? roleLabel(viewer, kind));
    })
    .filter((text, place, all) => all.indexOf(text) === place)
    .join(", ");
}

/** The post that an edge between a person and whom he serves stands for. */
export function postOf(viewer: Viewer, edge: PictureEdge): string {
  const person = viewer.picture.nodes[edge.source];
  const served = viewer.picture.nodes[edge.target]?.iri;
  const posts = (person?.offices ?? []).filter(
    ({ of, accreditedTo }) => of === served || accreditedTo === served,
  );
  return [...new Set(posts.map(({ label }) => label))].join(", ");
}

function renderEvidence(viewer: Viewer, node: PictureNode, evidence: Evidence): readonly Child[] {
  return [
    ...disagreements(viewer, node, evidence.claims),
    ...lifeLine(viewer, node, evidence.claims),
    ...claimCards(viewer, evidence.claims, [node.iri]),
    ...quotationCards(viewer, evidence.quotations),
    ...whyMerged(viewer, evidence.reasons),
  ];
}

function whyMerged(viewer: Viewer, reasons: readonly string[]): readonly Child[] {
  if (reasons.length === 0) return [];
  return [
    h("h3", {}, viewer.words().merged),
    h("ul", { class: "reasons" }, ...reasons.map((reason) => h("li", {}, nameOf(reason)))),
  ];
}
