import { expect, test } from "vitest";
import type { Picture, PictureNode } from "../../../src/view/picture.ts";
import { countByPeriod } from "../../../web/state/histogram.ts";
import { findPath, neighbourhood } from "../../../web/state/neighbours.ts";
import { INITIAL } from "../../../web/state/view-state.ts";
import { isWithin, narrowTo, showPart } from "../../../web/state/visible.ts";

const place = (iri: string): PictureNode => ({
  iri,
  class: "Place",
  label: iri,
  names: [],
  articles: [],
  x: 0,
  y: 0,
});
const event = (
  iri: string,
  status: "occurred" | "planned",
  articles: readonly number[],
  day?: string,
): PictureNode => ({
  ...place(iri),
  class: "Event",
  articles,
  event: {
    type: "Meeting",
    status,
    dates: [],
    disputed: [],
    topics: [],
    ...(day === undefined ? {} : { earliest: day, latest: day }),
  },
});

const PICTURE: Picture = {
  base: "",
  data: "",
  terms: {},
  articles: [
    { iri: "article/a", id: "a", title: "A", date: "2025-02-27" },
    { iri: "article/b", id: "b", title: "B", date: "2025-04-08" },
    { iri: "article/c", id: "c", title: "C" },
  ],
  nodes: [
    event("event/done", "occurred", [0, 1], "2025-02-27"),
    event("event/to-come", "planned", [1]),
    place("place/istanbul"),
    place("place/osaka"),
  ],
  edges: [
    {
      source: 0,
      target: 2,
      kinds: ["place"],
      support: [
        { article: 0, claims: 2 },
        { article: 1, claims: 1 },
      ],
      disputed: false,
    },
    {
      source: 1,
      target: 2,
      kinds: ["place"],
      support: [{ article: 1, claims: 1 }],
      disputed: false,
    },
    {
      source: 0,
      target: 3,
      kinds: ["place"],
      support: [{ article: 0, claims: 1 }],
      disputed: false,
    },
  ],
};

const shown = (filters: Partial<typeof INITIAL>) => {
  const { nodes, edges, undated } = showPart(PICTURE, { ...INITIAL, ...filters });
  return { nodes, claims: edges.map(({ claims }) => claims), undated };
};

test.each([
  ["no filter", {}, { nodes: [0, 1, 2, 3], claims: [3, 1, 1], undated: 0 }],
  [
    "a class hidden",
    { hiddenClasses: ["Place"] as const },
    { nodes: [0, 1], claims: [], undated: 0 },
  ],
  [
    "a status hidden",
    { hiddenStatuses: ["planned"] },
    { nodes: [0, 2, 3], claims: [3, 1], undated: 0 },
  ],
  ["a type hidden", { hiddenTypes: ["Meeting"] }, { nodes: [], claims: [], undated: 0 }],
  ["one article kept", { articles: ["b"] }, { nodes: [0, 1, 2], claims: [1, 1], undated: 0 }],
  [
    "a window of sources changes weights",
    { window: { from: "2025-03" } },
    { nodes: [0, 1, 2], claims: [1, 1], undated: 1 },
  ],
  [
    "a window of events",
    { axis: "events" as const, window: { until: "2025-02" } },
    { nodes: [0, 2, 3], claims: [3, 1], undated: 1 },
  ],
])("%s", (_, filters, expected) => {
  expect(shown(filters)).toEqual(expected);
});

test("a neighbourhood keeps what is near", () => {
  const whole = showPart(PICTURE, INITIAL);
  expect(narrowTo(PICTURE, whole, { centre: 3, depth: 1 }).nodes).toEqual([0, 3]);
  const wider = narrowTo(PICTURE, whole, { centre: 3, depth: 2 });
  expect(wider.nodes).toEqual([0, 2, 3]);
  expect(wider.edges.map(({ index }) => index)).toEqual([0, 2]);
  expect(wider.weights).toEqual([4, 0, 3, 1]);
  expect(narrowTo(PICTURE, whole, { centre: -1, depth: 2 }).nodes).toEqual([]);
});

test.each([
  [{}, undefined, true],
  [{ from: "2025-02" }, undefined, false],
  [{ from: "2025-02", until: "2025-02" }, "2025-02-28", true],
  [{ until: "2025" }, "2025-12-31", true],
  [{ from: "2025-03" }, "2025-02-28", false],
])("whether the window %j lets %j through", (window, day, expected) => {
  expect(isWithin(window, day, day)).toBe(expected);
});

test("a shortest path is found in order, either way along its edges", () => {
  const edges = [
    { source: 0, target: 1 },
    { source: 2, target: 1 },
    { source: 2, target: 3 },
  ];
  expect(findPath(edges, 0, 3)).toEqual(edges);
  expect(findPath(edges, 0, 9)).toBeUndefined();
  expect(neighbourhood(edges, 0, 2)).toEqual(new Set([0, 1, 2]));
});

test("months between the first and the last source are counted, empty ones too", () => {
  expect(countByPeriod(PICTURE, "articles")).toEqual({
    bins: [
      { period: "2025-02", count: 1 },
      { period: "2025-03", count: 0 },
      { period: "2025-04", count: 1 },
    ],
    undated: 1,
  });
  expect(countByPeriod(PICTURE, "events")).toEqual({
    bins: [{ period: "2025-02", count: 1 }],
    undated: 1,
  });
});
