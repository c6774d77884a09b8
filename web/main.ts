import "./panels/search.ts";
import "./panels/header.ts";
import "./panels/filters.ts";
import "./panels/timeline.ts";
import "./panels/details.ts";
import "./panels/list.ts";
import "./panels/map.ts";
import { createClient } from "./data/client.ts";
import { h } from "./panels/dom.ts";
import { layOut, type Page, withoutCanvas } from "./panels/page.ts";
import { createViewer, type Viewer } from "./panels/viewer.ts";
import { webglKind } from "./panels/webgl.ts";
import { createStore, type Step } from "./state/store.ts";
import { readUrl, writeUrl } from "./state/url-codec.ts";
import { keepEqual, type ViewState } from "./state/view-state.ts";
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
  const store = createStore(canDraw ? initial : withoutCanvas(initial));
  const viewer = createViewer(store, client, await client.picture());
  const page = layOut(root, viewer, canDraw);
  page.show(undefined);
  keepAddress(viewer, page);
  await page.canvas();
  root.dataset.ready = "true";
}

/** Keeps the page, the address and the browser's history in step. */
function keepAddress(viewer: Viewer, page: Page): void {
  const { store, picture } = viewer;
  const address = createAddress();
  let isRestoring = false;
  store.listen((state, before, step) => {
    page.show(before);
    if (!isRestoring) address.write(addressOf({ ...state, data: picture.data }), step);
  });
  window.addEventListener("popstate", () => {
    address.forget();
    isRestoring = true;
    store.apply((state) => keepEqual(readUrl(location.search), state));
    isRestoring = false;
  });
  window
    .matchMedia("(prefers-color-scheme: dark)")
    .addEventListener("change", () => page.show(undefined));
}

/** Milliseconds that small changes of the address are gathered for: browsers refuse a stream of them. */
const GATHER = 120;

/** Writes the address of the page: steps at once, small changes gathered. */
function createAddress() {
  let waiting:
    | { readonly address: string; readonly timer: ReturnType<typeof setTimeout> }
    | undefined;
  const flush = (): void => {
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    history.replaceState(null, "", waiting.address);
    waiting = undefined;
  };
  return {
    /** Drops what waits to be written: it belongs to the entry that was just left. */
    forget: (): void => {
      clearTimeout(waiting?.timer);
      waiting = undefined;
    },
    write: (address: string, step: Step): void => {
      if (step === "push") {
        flush();
        const isNew = new URL(address, location.href).href !== location.href;
        if (isNew) history.pushState(null, "", address);
        return;
      }
      if (waiting !== undefined) clearTimeout(waiting.timer);
      waiting = { address, timer: setTimeout(flush, GATHER) };
    },
  };
}

function addressOf(state: ViewState): string {
  const query = writeUrl(state);
  return query === "" ? location.pathname : `${location.pathname}?${query}`;
}
