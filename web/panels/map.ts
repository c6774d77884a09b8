import { definePanel } from "./define-panel.ts";
import { h, later } from "./dom.ts";

// The map and its outlines come only when somebody looks at it.

definePanel("depeche-map", {
  depends: (viewer) => {
    const { language, selection } = viewer.store.state();
    return [language, selection, viewer.visible(), viewer.palette()];
  },
  render: (viewer) => [
    h("h2", { class: "visually-hidden" }, viewer.words().mapLabel),
    later(import("./world-map.ts"), viewer.words(), ({ drawMap }) => [drawMap(viewer)]),
  ],
});
