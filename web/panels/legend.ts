import type { Fill } from "../appearance.ts";
import { h, svg } from "./dom.ts";
import { shapeIcon } from "./icons.ts";
import type { Viewer } from "./viewer.ts";

/** What fills, lines and sizes mean. */
export function legend(viewer: Viewer): HTMLElement {
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
