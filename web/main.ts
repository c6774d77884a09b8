import "./panels/search.ts";
import "./panels/header.ts";
import "./panels/filters.ts";
import "./panels/timeline.ts";
import "./panels/details.ts";
import "./panels/list.ts";
import "./panels/map.ts";
import { applyPalette } from "./appearance.ts";
import { createClient } from "./data/client.ts";
import { type CanvasPanel, startCanvas } from "./panels/canvas.ts";
import { panelElement } from "./panels/define-panel.ts";
import { h } from "./panels/dom.ts";
import { createViewer, themeOf, type Viewer } from "./panels/viewer.ts";
import { webglKind } from "./panels/webgl.ts";
import { createStore, type Step } from "./state/store.ts";
import { readUrl, writeUrl } from "./state/url-codec.ts";
import type { ViewState } from "./state/view-state.ts";
import { WORDS } from "./words/words.ts";

customElements.define(
  "depeche-viewer",
  class extends HTMLElement {
    connectedCallback(): void {
      start(this).catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        this.append(h("p", { class: "error", role: "alert" }, WORDS.fr.failed(message)));
      });
    }
  },
);

async function start(root: HTMLElement): Promise<void> {
  const client = createClient(document.baseURI);
  const initial = readUrl(location.search);
  const canDraw = webglKind() !== "none";
  const store = createStore(
    canDraw || initial.surface === "map" ? initial : { ...initial, surface: "list" },
  );
  const viewer = createViewer(store, client, await client.picture());
  const page = layOut(root, viewer, canDraw);
  page.show(undefined);
  keepAddress(viewer, page);
  await document.fonts.load('600 13px "Source Sans 3 Variable"').catch(() => []);
  await document.fonts.load('italic 400 13px "Newsreader Variable"').catch(() => []);
  if (canDraw) await page.startCanvas();
  root.dataset.ready = "true";
}

interface Page {
  readonly show: (before: ViewState | undefined) => void;
  readonly startCanvas: () => Promise<void>;
}

const PANELS = {
  header: "depeche-header",
  filters: "depeche-filters",
  timeline: "depeche-timeline",
  details: "depeche-details",
} as const;

/** Puts the panels into the page; each draws itself when what it depends on changes. */
function layOut(root: HTMLElement, viewer: Viewer, canDraw: boolean): Page {
  const header = panelElement(PANELS.header);
  const filters = panelElement(PANELS.filters);
  const timeline = panelElement(PANELS.timeline);
  const details = panelElement(PANELS.details);
  const list = panelElement("depeche-list");
  const map = panelElement("depeche-map");
  const notices = h("div", { class: "notices" });
  const surface = h("div", { id: "surface", class: "surface" }, list, map);
  const aside = h(
    "aside",
    { class: "filters" },
    h("details", { class: "fold", open: window.innerWidth > 800 }, h("summary", {}), filters),
  );
  const main = h("main", {}, notices, surface, timeline);
  const side = h("section", { class: "details" }, details);
  const announcement = h("p", { id: "announcement", class: "visually-hidden", role: "status" });
  root.replaceChildren(h("header", {}, header), aside, main, side, announcement);
  let canvas: CanvasPanel | undefined;
  const show = (before: ViewState | undefined): void => {
    const state = viewer.store.state();
    dress(root, viewer, { aside, side });
    for (const panel of [header, filters, timeline, details]) panel.show(viewer);
    list.hidden = state.surface !== "list";
    map.hidden = state.surface !== "map";
    if (!list.hidden) list.show(viewer);
    if (!map.hidden) map.show(viewer);
    if (canvas !== undefined) {
      canvas.element.hidden = state.surface !== "graph";
      if (!canvas.element.hidden) canvas.show(before);
    }
    showNotices(notices, viewer, canDraw);
    moveFocus(state, before);
  };
  return {
    show,
    startCanvas: async () => {
      canvas = await startCanvas(viewer);
      canvas.element.hidden = viewer.store.state().surface !== "graph";
      canvas.show(undefined);
    },
  };
}

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
  applyPalette(page, viewer.palette());
  root.dataset.embedded = String(state.embedded);
  root.dataset.open = String(state.selection.kind !== "nothing");
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

/** Keeps the page, the address and the browser's history in step. */
function keepAddress(viewer: Viewer, page: Page): void {
  const { store, picture } = viewer;
  let isRestoring = false;
  store.listen((state, before, step: Step) => {
    page.show(before);
    if (isRestoring) return;
    const address = addressOf({ ...state, data: picture.data });
    if (step === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  });
  window.addEventListener("popstate", () => {
    isRestoring = true;
    store.apply(() => readUrl(location.search));
    isRestoring = false;
  });
  window
    .matchMedia("(prefers-color-scheme: dark)")
    .addEventListener("change", () => page.show(store.state()));
}

function addressOf(state: ViewState): string {
  const query = writeUrl(state);
  return query === "" ? location.pathname : `${location.pathname}?${query}`;
}
