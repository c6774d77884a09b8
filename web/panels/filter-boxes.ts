import { NODE_CLASSES } from "../../src/view/picture.ts";
import { CLASS_SHAPES, type Fill, LIMITS, STATUS_FILLS } from "../appearance.ts";
import { countBy, countEvents } from "../state/event-counts.ts";
import { type FilterName, toggle } from "../state/view-state.ts";
import { termLabel } from "../words/words.ts";
import { type Child, h, nameOf } from "./dom.ts";
import { shapeIcon } from "./icons.ts";
import { longList } from "./long-list.ts";
import { on } from "./open.ts";
import type { Viewer } from "./viewer.ts";

/** A list of boxes. */
export function boxes(label: string, rows: readonly Child[]): HTMLElement {
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

/** A box a class, with its shape and how many are shown. */
export function classBoxes(viewer: Viewer): readonly Child[] {
  const words = viewer.words();
  const { hiddenClasses } = viewer.store.state();
  const { nodes } = viewer.picture;
  const shown = countBy(viewer.visible().nodes, (index) => nodes[index]?.class);
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

/** A box a type of events, in the order of their names. */
export function typeBoxes(viewer: Viewer): readonly Child[] {
  const { hiddenTypes, language } = viewer.store.state();
  const counts = countEvents(viewer.picture).types;
  const label = (name: string) => termLabel(viewer.picture, name, language);
  const { compare } = new Intl.Collator(language);
  return [...counts.keys()]
    .sort((one, other) => compare(label(one), label(other)))
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

/** A box a status, with how it fills the shape of an event. */
export function statusBoxes(viewer: Viewer): readonly Child[] {
  const words = viewer.words();
  const { hiddenStatuses } = viewer.store.state();
  const counts = countEvents(viewer.picture).statuses;
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

/** A box an article, the oldest first. */
export function articleBoxes(viewer: Viewer): readonly Child[] {
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
