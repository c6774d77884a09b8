import { select } from "../state/view-state.ts";
import { renderArticle } from "./article-details.ts";
import { definePanel } from "./define-panel.ts";
import { type Child, h } from "./dom.ts";
import { renderEdge } from "./edge-details.ts";
import { renderNode } from "./node-details.ts";
import { on } from "./open.ts";
import { renderPath } from "./path-details.ts";
import { renderQuestions } from "./questions.ts";
import type { Viewer } from "./viewer.ts";

definePanel("depeche-details", {
  depends: ({ store }) => {
    const { selection, language, window: dates, articles, ego, links } = store.state();
    const follows = selection.kind === "path" ? store.state() : undefined;
    return selection.kind === "questions"
      ? ["questions", language, selection.query]
      : [
          selection,
          language,
          dates,
          articles,
          ego,
          links,
          follows?.hiddenClasses,
          follows?.hiddenTypes,
        ];
  },
  render: (viewer) => {
    const isOpen = viewer.store.state().selection.kind !== "nothing";
    return [isOpen && closeButton(viewer), ...renderSelection(viewer)];
  },
});

function closeButton(viewer: Viewer): HTMLElement {
  const label = viewer.words().close;
  return h(
    "button",
    {
      id: "close-details",
      type: "button",
      class: "close",
      "aria-label": label,
      title: label,
      onclick: on(viewer, select({ kind: "nothing" })),
    },
    "×",
  );
}

function renderSelection(viewer: Viewer): readonly Child[] {
  const { selection } = viewer.store.state();
  switch (selection.kind) {
    case "nothing":
      return [h("p", { class: "nothing" }, viewer.words().nothing)];
    case "node":
      return renderNode(viewer, selection.iri);
    case "edge":
      return renderEdge(viewer, selection);
    case "article":
      return renderArticle(viewer, selection);
    case "path":
      return renderPath(viewer, selection);
    case "questions":
      return renderQuestions(viewer, selection.query);
  }
}
