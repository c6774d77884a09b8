import { applyPalette, type Palette } from "../appearance.ts";
import type { Transition, ViewState } from "../state/view-state.ts";
import { type CanvasPanel, startCanvas } from "./canvas.ts";
import { keepFocus, panelElement } from "./define-panel.ts";
import { h } from "./dom.ts";
import { themeOf, type Viewer } from "./viewer.ts";

/** The panels laid out, kept in step with the state. */
export interface Page {
  readonly show: (before: ViewState | undefined) => void;
  /** Resolves when the canvas runs, at once where none is wanted. */
  readonly canvas: () => Promise<void>;
}

/** Panels that are always on the page. */
const STANDING = [
  "depeche-header",
  "depeche-filters",
  "depeche-timeline",
  "depeche-details",
] as const;

/** Puts the panels into the page; each draws itself when what it depends on changes. */
export function layOut(root: HTMLElement, viewer: Viewer, canDraw: boolean): Page {
  const [header, filters, timeline, details] = STANDING.map(panelElement);
  const list = panelElement("depeche-list");
  const map = panelElement("depeche-map");
  const notices = h("div", { class: "notices" });
  const aside = h("aside", { class: "filters" }, folded(filters));
  const surface = h("div", { id: "surface", class: "surface" }, list, map);
  const side = h("section", { class: "details" }, details);
  root.replaceChildren(
    h("header", {}, header),
    aside,
    h("main", {}, notices, surface, timeline),
    side,
    h("p", { id: "announcement", class: "visually-hidden", role: "status" }),
  );
  const canvas = keepCanvas(viewer, canDraw);
  const show = (before: ViewState | undefined): void => {
    const state = viewer.store.state();
    root.dataset.open = String(state.selection.kind !== "nothing");
    if (looksDifferent(state, before)) dress(root, viewer, { aside, side });
    list.hidden = state.surface !== "list";
    map.hidden = state.surface !== "map";
    const wanted = [header, filters, timeline, details, list, map];
    keepFocus(() => {
      for (const panel of wanted) if (panel?.hidden === false) panel.show(viewer);
    });
    void canvas.show(before);
    if (looksDifferent(state, before)) showNotices(notices, viewer, canDraw);
    moveFocus(state, before);
    // Last of all: it lays the page out, which is to be done once.
    if (isElsewhere(state, before)) side.scrollTo(0, 0);
  };
  return { show, canvas: () => canvas.show(undefined) };
}

/** The filters, folded away where the page is narrow. */
function folded(filters: HTMLElement | undefined): HTMLElement {
  return h("details", { class: "fold", open: window.innerWidth > 900 }, h("summary", {}), filters);
}

const LABEL_FONTS = ['600 13px "Source Sans 3 Variable"', 'italic 400 13px "Newsreader Variable"'];

/** Starts the canvas when the graph is first looked at, and shows it from then on. */
function keepCanvas(viewer: Viewer, canDraw: boolean) {
  let starting: Promise<CanvasPanel> | undefined;
  let panel: CanvasPanel | undefined;
  const start = async (): Promise<CanvasPanel> => {
    await Promise.all(LABEL_FONTS.map((font) => document.fonts.load(font).catch(() => [])));
    panel = await startCanvas(viewer);
    panel.show(undefined);
    return panel;
  };
  return {
    show: async (before: ViewState | undefined): Promise<void> => {
      const wanted = viewer.store.state().surface === "graph" && canDraw;
      if (panel !== undefined) panel.element.hidden = !wanted;
      if (!wanted) return;
      if (panel !== undefined) panel.show(before);
      starting ??= start();
      await starting;
    },
  };
}

/** Shows the list where nothing can be drawn. */
export const withoutCanvas: Transition = (state) =>
  state.surface === "graph" ? { ...state, surface: "list" } : state;

/** Whether what the page as a whole wears has changed; nothing else may restyle it. */
function looksDifferent(state: ViewState, before: ViewState | undefined): boolean {
  const parts = ["language", "theme", "embedded", "data"] as const;
  return before === undefined || parts.some((name) => state[name] !== before[name]);
}

/** The palette that the page wears. */
let worn: Palette | undefined;

function dress(
  root: HTMLElement,
  viewer: Viewer,
  { aside, side }: { readonly aside: HTMLElement; readonly side: HTMLElement },
): void {
  const state = viewer.store.state();
  const words = viewer.words();
  const page = document.documentElement;
  page.lang = state.language;
  page.dataset.theme = themeOf(state);
  if (worn !== viewer.palette()) applyPalette(page, viewer.palette());
  worn = viewer.palette();
  root.dataset.embedded = String(state.embedded);
  aside.setAttribute("aria-label", words.filters);
  side.setAttribute("aria-label", words.details);
  const fold = aside.querySelector("summary");
  if (fold !== null) fold.textContent = words.showFilters;
}

function showNotices(place: HTMLElement, viewer: Viewer, canDraw: boolean): void {
  const words = viewer.words();
  const { data } = viewer.store.state();
  const notices = [
    ...(canDraw ? [] : [words.noWebgl]),
    ...(data !== undefined && data !== viewer.picture.data ? [words.dataChanged] : []),
  ];
  place.replaceChildren(...notices.map((notice) => h("p", { class: "notice" }, notice)));
}

/** Whether the details are about something else: they are read from their beginning. */
function isElsewhere({ selection }: ViewState, before: ViewState | undefined): boolean {
  const isSame = selection.kind === "questions" && before?.selection.kind === "questions";
  return before?.selection !== selection && !isSame;
}

/** A selection made elsewhere than in the details brings the reader to their title. */
function moveFocus(state: ViewState, before: ViewState | undefined): void {
  if (before === undefined || before.selection === state.selection) return;
  if (state.selection.kind === "nothing") return;
  const active = document.activeElement;
  const keep =
    active instanceof HTMLElement &&
    active.closest("depeche-list, #stage, depeche-header .tools") !== null;
  if (!keep && !(state.selection.kind === "questions" && before.selection.kind === "questions")) {
    document
      .querySelector<HTMLElement>("#details-title")
      ?.focus({ preventScroll: window.innerWidth > 800 });
  }
}
