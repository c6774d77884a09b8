import { type Bin, countByPeriod, type Histogram } from "../state/histogram.ts";
import { type DateAxis, type DateWindow, setAxis, setWindow } from "../state/view-state.ts";
import { isOpen } from "../state/visible.ts";
import { readableDate } from "../words/words.ts";
import { definePanel } from "./define-panel.ts";
import { h, svg } from "./dom.ts";
import type { Viewer } from "./viewer.ts";

definePanel("depeche-timeline", {
  depends: ({ store }) => {
    const { language, axis, window: dates } = store.state();
    return [language, axis, dragging ? "dragging" : dates];
  },
  render: (viewer) => {
    const { axis, window: dates } = viewer.store.state();
    const histogram = countByPeriod(viewer.picture, axis);
    if (histogram.bins.length === 0) return [];
    return [head(viewer, histogram), bars(histogram, dates), ranges(viewer, histogram)];
  },
});

function head(viewer: Viewer, histogram: Histogram): HTMLElement {
  const words = viewer.words();
  const { axis, window: dates } = viewer.store.state();
  const undated = isOpen(dates)
    ? words.undated(histogram.undated)
    : words.undatedOut(histogram.undated);
  return h(
    "div",
    { class: "timeline-head" },
    axisChoice(viewer, axis),
    h(
      "output",
      { class: "period", for: "window-start window-end" },
      periodText(viewer, histogram.bins),
    ),
    histogram.undated > 0 && h("span", { class: "quiet" }, undated),
    !isOpen(dates) &&
      h(
        "button",
        { id: "window-all", type: "button", onclick: () => viewer.store.apply(setWindow({})) },
        words.windowAll,
      ),
  );
}

const AXES: readonly DateAxis[] = ["articles", "events"];

function axisChoice(viewer: Viewer, axis: DateAxis): HTMLElement {
  const words = viewer.words();
  return h(
    "span",
    { class: "button-group", role: "group", "aria-label": words.axisLabel },
    h("span", {}, words.timeline),
    ...AXES.map((name) =>
      h(
        "button",
        {
          id: `axis-${name}`,
          type: "button",
          "aria-pressed": String(axis === name),
          onclick: () => viewer.store.apply(setAxis(name)),
        },
        words.axes[name],
      ),
    ),
  );
}

function periodText(viewer: Viewer, bins: readonly Bin[]): string {
  const words = viewer.words();
  const { window: dates } = viewer.store.state();
  const read = (period: string) => readableDate(period, words.locale);
  const from = dates.from ?? bins[0]?.period ?? "";
  const until = dates.until ?? bins.at(-1)?.period ?? "";
  return `${read(from)} – ${read(until)}`;
}

const HEIGHT = 34;
/** In hundredths of the whole width: two bars are still bars. */
const WIDEST_BAR = 2.4;

function bars({ bins }: Histogram, dates: DateWindow): SVGElement {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const width = 100 / bins.length;
  const barWidth = Math.min(width * 0.76, WIDEST_BAR);
  return svg(
    "svg",
    {
      class: "bars",
      viewBox: `0 0 100 ${HEIGHT}`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    },
    ...bins.map(({ period, count }, index) => {
      const height = count === 0 ? 0 : 3 + (count / most) * (HEIGHT - 3);
      return svg("rect", {
        x: (index + 0.5) * width - barWidth / 2,
        y: HEIGHT - height,
        width: barWidth,
        height,
        class: isInside(period, dates) ? "bar" : "bar bar-out",
      });
    }),
  );
}

function isInside(period: string, { from, until }: DateWindow): boolean {
  return (
    (from === undefined || period >= from.slice(0, period.length)) &&
    (until === undefined || period <= until.slice(0, period.length))
  );
}

function ranges(viewer: Viewer, { bins }: Histogram): HTMLElement {
  const words = viewer.words();
  const { window: dates } = viewer.store.state();
  const start = placeOf(bins, dates.from, 0);
  const end = placeOf(bins, dates.until, bins.length - 1);
  const handles = [
    {
      id: "window-start",
      label: words.windowStart,
      value: start,
      move: (place: number) => toWindow(bins, Math.min(place, end), end),
    },
    {
      id: "window-end",
      label: words.windowEnd,
      value: end,
      move: (place: number) => toWindow(bins, start, Math.max(place, start)),
    },
  ];
  return h(
    "div",
    { class: "ranges" },
    ...handles.map((handle) => rangeInput(viewer, { ...handle, bins })),
  );
}

function placeOf(bins: readonly Bin[], day: string | undefined, otherwise: number): number {
  if (day === undefined) return otherwise;
  const place = bins.findIndex(({ period }) => period >= day.slice(0, period.length));
  return place < 0 ? bins.length - 1 : place;
}

function toWindow(bins: readonly Bin[], start: number, end: number): DateWindow {
  const from = bins[start]?.period;
  const until = bins[end]?.period;
  return {
    ...(start === 0 || from === undefined ? {} : { from }),
    ...(end === bins.length - 1 || until === undefined ? {} : { until }),
  };
}

interface RangeInput {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly bins: readonly Bin[];
  readonly move: (place: number) => DateWindow;
}

/** Whether a handle is being dragged: one drag is one step of the history, and nothing is replaced under it. */
let dragging = false;

function rangeInput(viewer: Viewer, { id, label, value, bins, move }: RangeInput): HTMLElement {
  const read = (place: number) => readableDate(bins[place]?.period ?? "", viewer.words().locale);
  const input = h("input", {
    id,
    type: "range",
    min: 0,
    max: Math.max(0, bins.length - 1),
    step: 1,
    value,
    "aria-label": label,
    "aria-valuetext": read(value),
  });
  input.addEventListener("input", () => {
    const step = dragging ? "replace" : "push";
    dragging = true;
    viewer.store.apply(setWindow(move(Number(input.value))), step);
    const period = input.closest("depeche-timeline")?.querySelector("output");
    if (period) period.textContent = periodText(viewer, bins);
  });
  input.addEventListener("change", () => {
    dragging = false;
    viewer.store.apply((state) => ({ ...state }), "replace");
  });
  return input;
}
