import { NODE_CLASSES } from "../../src/view/picture.ts";
import { LIMITS } from "../appearance.ts";
import { type EdgesAt, edgesAround, otherEnd } from "../state/neighbours.ts";
import type { VisibleEdge } from "../state/visible.ts";
import { labelOf } from "../words/words.ts";
import { definePanel } from "./define-panel.ts";
import { type Child, h, nameOf } from "./dom.ts";
import { nodeIcon } from "./icons.ts";
import { kindsText } from "./node-details.ts";
import { openEdge, openNode } from "./open.ts";
import { pressInTree } from "./tree-keys.ts";
import type { Viewer } from "./viewer.ts";

// The picture as a tree: classes, their nodes by weight, their edges. It shows what the canvas shows.

/** Branches that a person has opened, and how many rows each class shows. */
const opened = new Set<string>(NODE_CLASSES.map((name) => `class-${name}`));
const shownRows = new Map<string, number>();

definePanel("depeche-list", {
  depends: (viewer) => {
    const { language, selection, highlighted } = viewer.store.state();
    return [language, selection, highlighted, viewer.visible()];
  },
  render: (viewer, element) => {
    const edgesOf = edgesAround(viewer.visible().edges);
    const tree = h(
      "ul",
      { id: "tree", role: "tree", "aria-label": viewer.words().listLabel },
      ...NODE_CLASSES.map((name) => classBranch(viewer, name, { edgesOf, element })),
    );
    tree.addEventListener("keydown", pressInTree);
    makeReachable(tree);
    queueMicrotask(() =>
      tree.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" }),
    );
    return [tree];
  },
});

/** One item of the tree takes the focus by Tab: the selected one, or the first. */
function makeReachable(tree: HTMLElement): void {
  const first =
    tree.querySelector('[role=treeitem][aria-selected="true"]') ??
    tree.querySelector("[role=treeitem]");
  first?.setAttribute("tabindex", "0");
}

interface Tree {
  readonly edgesOf: EdgesAt<VisibleEdge>;
  readonly element: HTMLElement;
}

function classBranch(viewer: Viewer, name: (typeof NODE_CLASSES)[number], tree: Tree): Child {
  const { visible, picture, words } = {
    ...viewer,
    visible: viewer.visible(),
    words: viewer.words(),
  };
  const nodes = visible.nodes
    .filter((index) => picture.nodes[index]?.class === name)
    .sort(
      (one, other) => (visible.weights[other] ?? 0) - (visible.weights[one] ?? 0) || one - other,
    );
  if (nodes.length === 0) return undefined;
  const key = `class-${name}`;
  const limit = shownRows.get(key) ?? LIMITS.listRows;
  const rows = () => [
    ...nodes.slice(0, limit).map((index) => nodeBranch(viewer, index, tree)),
    nodes.length > limit && moreRow(viewer, { key, rest: nodes.length - limit, limit }),
  ];
  return branch(
    {
      key,
      level: 1,
      selected: false,
      label: [words.classes[name], h("span", { class: "count" }, String(nodes.length))],
    },
    rows,
  );
}

function moreRow(
  viewer: Viewer,
  { key, rest, limit }: { readonly key: string; readonly rest: number; readonly limit: number },
): HTMLElement {
  const more = (): void => {
    shownRows.set(key, limit + LIMITS.listRows);
    viewer.store.apply((state) => ({ ...state, highlighted: [...state.highlighted] }), "replace");
  };
  return leaf({
    key: `more-${key}`,
    level: 2,
    selected: false,
    label: [viewer.words().listMore(rest)],
    activate: more,
  });
}

function nodeBranch(viewer: Viewer, index: number, tree: Tree): Child {
  const node = viewer.picture.nodes[index];
  if (node === undefined) return undefined;
  const { selection, highlighted, language } = viewer.store.state();
  const selected = selection.kind === "node" && selection.iri === node.iri;
  const label = [
    nodeIcon(node),
    h(
      "span",
      { class: highlighted.includes(node.iri) ? "highlighted" : "" },
      nameOf(labelOf(node, language)),
    ),
    h("span", { class: "count" }, String(viewer.visible().weights[index] ?? 0)),
  ];
  const edges = tree.edgesOf(index);
  return branch(
    {
      key: `node-${node.iri}`,
      level: 2,
      selected,
      label,
      activate: () => openNode(viewer, node.iri),
    },
    () => edges.map((edge) => edgeLeaf(viewer, edge, index)),
  );
}

function edgeLeaf(viewer: Viewer, edge: VisibleEdge, index: number): Child {
  const drawn = viewer.picture.edges[edge.index];
  const other = viewer.picture.nodes[otherEnd(edge, index)];
  const source = viewer.picture.nodes[edge.source];
  const target = viewer.picture.nodes[edge.target];
  if (drawn === undefined || other === undefined || source === undefined || target === undefined)
    return undefined;
  const { selection, language } = viewer.store.state();
  const selected =
    selection.kind === "edge" && selection.from === source.iri && selection.to === target.iri;
  return leaf({
    key: `edge-${index}-${edge.index}`,
    level: 3,
    selected,
    label: [
      h("span", { class: "quiet" }, kindsText(viewer, drawn, edge.source === index)),
      nodeIcon(other),
      nameOf(labelOf(other, language)),
      drawn.disputed && h("span", { class: "dispute-sign", title: viewer.words().disputed }, "≠"),
      h("span", { class: "count" }, viewer.words().claims(edge.claims)),
    ],
    activate: () => openEdge(viewer, source.iri, target.iri),
  });
}

interface Item {
  readonly key: string;
  readonly level: number;
  readonly selected: boolean;
  readonly label: readonly Child[];
  readonly activate?: () => void;
}

function leaf({ key, level, selected, label, activate }: Item): HTMLElement {
  const row = h("span", { class: "tree-row" }, ...label);
  const item = h(
    "li",
    {
      id: `tree-${key}`,
      role: "treeitem",
      tabindex: -1,
      "aria-level": level,
      "aria-selected": String(selected),
    },
    row,
  );
  row.addEventListener("click", () => activate?.());
  item.addEventListener("tree-activate", (event) => {
    event.stopPropagation();
    activate?.();
  });
  return item;
}

/** A branch makes its children when it is first opened. */
function branch(item: Item, children: () => readonly Child[]): HTMLElement {
  const element = leaf(item);
  const group = h("ul", { role: "group" });
  const set = (open: boolean): void => {
    if (open && group.childElementCount === 0) group.append(...children().filter(isNode));
    if (open) opened.add(item.key);
    else opened.delete(item.key);
    element.setAttribute("aria-expanded", String(open));
    group.hidden = !open;
  };
  const sign = h("span", { class: "twisty", "aria-hidden": "true" });
  sign.addEventListener("click", (event) => {
    event.stopPropagation();
    set(element.getAttribute("aria-expanded") !== "true");
  });
  element.firstElementChild?.prepend(sign);
  element.addEventListener("tree-expand", (event) => {
    event.stopPropagation();
    set(event instanceof CustomEvent && event.detail === true);
  });
  if (item.activate === undefined)
    element.firstElementChild?.addEventListener("click", () => set(group.hidden === true));
  element.append(group);
  set(opened.has(item.key));
  return element;
}

function isNode(child: Child): child is Node {
  return child instanceof Node;
}
