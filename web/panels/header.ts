import { type ExportName, exportNames } from "../export/export-names.ts";
import {
  type Surface,
  select,
  setLanguage,
  setTheme,
  showOn,
  type ViewState,
} from "../state/view-state.ts";
import { definePanel, panelElement } from "./define-panel.ts";
import { type Child, h } from "./dom.ts";
import { on } from "./open.ts";
import type { Viewer } from "./viewer.ts";

const SURFACES: readonly Surface[] = ["graph", "list", "map"];
const THEMES: readonly ViewState["theme"][] = ["auto", "light", "dark"];

const search = panelElement("depeche-search");
search.id = "search";
search.setAttribute("role", "search");

definePanel("depeche-header", {
  depends: ({ store }) => {
    const { language, theme, surface, selection, embedded } = store.state();
    return [language, theme, surface, selection.kind === "questions", embedded];
  },
  render: (viewer) => {
    search.show(viewer);
    const { embedded } = viewer.store.state();
    return [
      h(
        "div",
        { class: "brand" },
        h("h1", {}, viewer.words().title),
        h("p", { class: "tagline" }, viewer.words().tagline),
      ),
      search,
      surfaces(viewer),
      h("div", { class: "tools" }, ...(embedded ? [openWhole(viewer)] : tools(viewer))),
    ];
  },
});

function surfaces(viewer: Viewer): HTMLElement {
  const words = viewer.words();
  const { surface } = viewer.store.state();
  return h(
    "div",
    { class: "button-group surfaces", role: "group", "aria-label": words.surfacesLabel },
    ...SURFACES.map((name) =>
      h(
        "button",
        {
          id: `surface-${name}`,
          type: "button",
          "aria-pressed": String(surface === name),
          onclick: on(viewer, showOn(name)),
        },
        words.surfaces[name],
      ),
    ),
  );
}

function tools(viewer: Viewer): readonly Child[] {
  const words = viewer.words();
  const { language, theme, selection } = viewer.store.state();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto";
  return [
    h(
      "button",
      {
        id: "questions",
        type: "button",
        "aria-pressed": String(selection.kind === "questions"),
        onclick: on(
          viewer,
          select(selection.kind === "questions" ? { kind: "nothing" } : { kind: "questions" }),
        ),
      },
      words.questions,
    ),
    h("button", { id: "share", type: "button", onclick: () => void share(viewer) }, words.share),
    exportMenu(viewer),
    h(
      "button",
      {
        id: "theme",
        type: "button",
        "aria-label": `${words.themeLabel} (${words.themes[theme]})`,
        title: words.themes[theme],
        onclick: on(viewer, setTheme(next)),
      },
      theme === "dark" ? "☾" : theme === "light" ? "☀" : "◐",
    ),
    h(
      "button",
      {
        id: "language",
        type: "button",
        lang: language === "fr" ? "en" : "fr",
        "aria-label": words.languageLabel,
        onclick: on(viewer, setLanguage(language === "fr" ? "en" : "fr")),
      },
      words.language,
    ),
  ];
}

async function share(viewer: Viewer): Promise<void> {
  await navigator.clipboard.writeText(location.href).catch(() => undefined); // refused: the address bar has it
  viewer.announce(viewer.words().shared);
}

function exportMenu(viewer: Viewer): HTMLElement {
  const words = viewer.words();
  const menu = h(
    "details",
    { class: "menu" },
    h("summary", { id: "export" }, words.export),
    h(
      "ul",
      {},
      ...exportNames.map((name) =>
        h(
          "li",
          {},
          h(
            "button",
            { id: `export-${name}`, type: "button", onclick: () => void save(viewer, name, menu) },
            words.exports[name],
          ),
        ),
      ),
    ),
  );
  return menu;
}

async function save(viewer: Viewer, name: ExportName, menu: HTMLDetailsElement): Promise<void> {
  menu.open = false;
  try {
    const { exportPicture } = await import("../export/export-picture.ts");
    viewer.announce(viewer.words().exported(await exportPicture(viewer, name)));
  } catch (error) {
    viewer.announce(viewer.words().failed(error instanceof Error ? error.message : String(error)));
  }
}

function openWhole(viewer: Viewer): HTMLElement {
  const address = new URL(location.href);
  address.searchParams.delete("embed");
  return h(
    "a",
    { href: address.href, target: "_blank", rel: "noopener" },
    viewer.words().embedOpen,
  );
}
