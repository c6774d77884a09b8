import { NODE_CLASSES } from "../../src/view/picture.ts";
import { CLASS_SHAPES, type Fill, LIMITS, STATUS_FILLS } from "../appearance.ts";
import {
  clearFilters,
  type FilterName,
  isFiltered,
  type Links,
  setLinks,
  toggle,
} from "../state/view-state.ts";
import { termLabel } from "../words/words.ts";
import { definePanel } from "./define-panel.ts";
import { type Child, fill, h, nameOf, svg } from "./dom.ts";
import { shapeIcon } from "./icons.ts";
import { longList } from "./long-list.ts";
import { on } from "./open.ts";
import type { Viewer } from "./viewer.ts";

/** Folded groups that a person has opened; drawing again does not close them. */
const opened = new Set<string>(["classes"]);

definePanel("depeche-filters", {
  depends: (viewer) => [
    viewer.store.state().language,
    viewer.visible(),
    isFiltered(viewer.store.state()),
  ],
  render: (viewer) => {
    const words = viewer.words();
    const { nodes, edges } = viewer.visible();
    return [
      h("p", { class: "counts" }, words.counts(nodes.length, edges.length)),
      h(
        "button",
        {
          id: "clear-filters",
          class: "wide",
          type: "button",
          disabled: !isFiltered(viewer.store.state()),
          onclick: on(viewer, clearFilters),
        },
        words.clearFilters,
      ),
      linksChoice(viewer),
      group("classes", words.classesLabel, () => [boxes(words.classesLabel, classBoxes(viewer))]),
      group("types", words.typesLabel, () => [boxes(words.typesLabel, typeBoxes(viewer))]),
      group("statuses", words.statusesLabel, () => [
        boxes(words.statusesLabel, statusBoxes(viewer)),
      ]),
      group("articles", words.articlesLabel, () => articleBoxes(viewer)),
      legend(viewer),
    ];
  },
});

const LINKS: readonly Links[] = ["events", "direct"];

/** What joins actors: their events, or the direct links that follow from these. */
function linksChoice(viewer: Viewer): HTMLElement {
  const words = viewer.words();
  const { links } = viewer.store.state();
  return h(
    "p",
    { class: "button-group links-choice", role: "group", "aria-label": words.linksLabel },
    h("span", {}, words.linksLabel),
    ...LINKS.map((name) =>
      h(
        "button",
        {
          id: `links-${name}`,
          type: "button",
          "aria-pressed": String(links === name),
          title: words.linksHints[name],
          onclick: on(viewer, setLinks(name)),
        },
        words.linksNames[name],
      ),
    ),
  );
}

/** A group that can be folded away; its boxes are made when it is first open. */
function group(name: string, label: string, made: () => readonly Child[]): HTMLElement {
  const isOpen = opened.has(name);
  const details = h(
    "details",
    { class: "group", open: isOpen },
    h("summary", { id: `group-${name}` }, label),
    isOpen ? made() : [],
  );
  details.addEventListener("toggle", () => {
    if (details.open) opened.add(name);
    else opened.delete(name);
    if (details.open && details.childElementCount === 1) fill(details, made());
  });
  return details;
}

function boxes(label: string, rows: readonly Child[]): HTMLElement {
  return h("ul", { "aria-label": label }, rows);
}

interface Box {
  readonly filter: FilterName;
  readonly value: string;
  readonly checked: boolean;
  readonly label: readonly Child[];
  readonly count?: number;
}

function box(viewer: Viewer, { filter, value, checked, label, count }: Box): HTMLElement {
  const id = `${filter}-${value}`;
  return h(
    "li",
    {},
    h(
      "label",
      { for: id },
      h("input", { id, type: "checkbox", checked, onchange: on(viewer, toggle(filter, value)) }),
      h("span", { class: "box-label" }, ...label),
      count !== undefined && h("span", { class: "count" }, String(count)),
    ),
  );
}

function classBoxes(viewer: Viewer): readonly Child[] {
  const words = viewer.words();
  const { hiddenClasses } = viewer.store.state();
  const shown = countBy(
    viewer.visible().nodes.map((index) => viewer.picture.nodes[index]?.class ?? ""),
  );
  return NODE_CLASSES.map((name) =>
    box(viewer, {
      filter: "hiddenClasses",
      value: name,
      checked: !hiddenClasses.includes(name),
      label: [
        shapeIcon(CLASS_SHAPES[name], "full", `of-${name.toLowerCase()}`),
        words.classes[name],
      ],
      count: shown.get(name) ?? 0,
    }),
  );
}

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function typeBoxes(viewer: Viewer): readonly Child[] {
  const { hiddenTypes, language } = viewer.store.state();
  const counts = countBy(viewer.picture.nodes.flatMap(({ event }) => event?.type ?? []));
  const label = (name: string) => termLabel(viewer.picture, name, language);
  return [...counts.keys()]
    .sort((one, other) => label(one).localeCompare(label(other), language))
    .map((name) =>
      box(viewer, {
        filter: "hiddenTypes",
        value: name,
        checked: !hiddenTypes.includes(name),
        label: [label(name)],
        count: counts.get(name) ?? 0,
      }),
    );
}

function statusBoxes(viewer: Viewer): readonly Child[] {
  const words = viewer.words();
  const { hiddenStatuses } = viewer.store.state();
  const counts = countBy(viewer.picture.nodes.flatMap(({ event }) => event?.status ?? []));
  return Object.keys(STATUS_FILLS).flatMap((name) =>
    counts.has(name)
      ? [
          box(viewer, {
            filter: "hiddenStatuses",
            value: name,
            checked: !hiddenStatuses.includes(name),
            label: [shapeIcon("diamond", fillOf(name), "of-event"), words.statuses[name] ?? name],
            count: counts.get(name) ?? 0,
          }),
        ]
      : [],
  );
}

function fillOf(status: string): Fill {
  return Object.entries(STATUS_FILLS).find(([name]) => name === status)?.[1] ?? "full";
}

function articleBoxes(viewer: Viewer): readonly Child[] {
  const { articles } = viewer.store.state();
  const words = viewer.words();
  const byDate = [...viewer.picture.articles].sort((one, other) =>
    (one.date ?? "9999") < (other.date ?? "9999") ? -1 : 1,
  );
  return longList(viewer, byDate, {
    tag: "ul",
    class: "articles",
    label: words.articlesLabel,
    step: LIMITS.articles,
    row: ({ id, title, date }) =>
      box(viewer, {
        filter: "articles",
        value: id,
        checked: articles.includes(id),
        label: [h("span", { class: "box-date" }, date ?? words.noDate), nameOf(title)],
      }),
  });
}

function legend(viewer: Viewer): HTMLElement {
  const words = viewer.words();
  const fills = Object.entries(words.legendFills) as readonly (readonly [Fill, string])[]; // keys of a closed record
  return h(
    "section",
    { class: "legend", "aria-label": words.legend },
    h("h2", {}, words.legend),
    h(
      "ul",
      {},
      ...fills.map(([fill, text]) => h("li", {}, shapeIcon("diamond", fill, "of-event"), text)),
      h("li", {}, disputeSample(), words.legendDispute),
      h("li", {}, lineSample("5 4", 1.4), words.legendAbsent),
      h("li", {}, lineSample("", 3), words.legendWidth),
      h("li", {}, sizeSample(), words.legendSize),
    ),
  );
}

function lineSample(dashes: string, width: number): SVGElement {
  return svg(
    "svg",
    { viewBox: "0 0 20 20", class: "icon", "aria-hidden": "true" },
    svg("path", {
      d: "M1 10h18",
      class: "sample-line",
      "stroke-dasharray": dashes,
      "stroke-width": width,
    }),
  );
}

function disputeSample(): SVGElement {
  return svg(
    "svg",
    { viewBox: "0 0 20 20", class: "icon", "aria-hidden": "true" },
    svg("path", { d: "M10 5.4L14.6 10L10 14.6L5.4 10z", class: "sample-event" }),
    svg("circle", {
      cx: 10,
      cy: 10,
      r: 8.4,
      class: "sample-dispute",
      "stroke-dasharray": "3.3 3.3",
    }),
  );
}

function sizeSample(): SVGElement {
  return svg(
    "svg",
    { viewBox: "0 0 20 20", class: "icon", "aria-hidden": "true" },
    svg("circle", { cx: 3.4, cy: 10, r: 2.4, class: "sample-size" }),
    svg("circle", { cx: 13, cy: 10, r: 5.6, class: "sample-size" }),
  );
}
