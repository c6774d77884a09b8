import { clearFilters, isFiltered, type Links, setLinks } from "../state/view-state.ts";
import { definePanel } from "./define-panel.ts";
import { type Child, fill, h } from "./dom.ts";
import { articleBoxes, boxes, classBoxes, statusBoxes, typeBoxes } from "./filter-boxes.ts";
import { legend } from "./legend.ts";
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
