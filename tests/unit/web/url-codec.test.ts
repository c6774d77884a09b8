import { expect, test } from "vitest";
import { readUrl, writeUrl } from "../../../web/state/url-codec.ts";
import { INITIAL, type ViewState } from "../../../web/state/view-state.ts";

const STATES: readonly Partial<ViewState>[] = [
  {},
  { selection: { kind: "node", iri: "person/serguei-lavrov" }, language: "en", theme: "dark" },
  { selection: { kind: "edge", from: "event/a,b%2C", to: "state/RUS" } },
  { selection: { kind: "article", id: "0f53428c726896d8", at: 120 }, surface: "list" },
  { selection: { kind: "path", from: "person/a", to: "person/b" } },
  { selection: { kind: "path", from: "person/a" } },
  { selection: { kind: "questions", query: "SELECT * { ?s ?p ?o }\n# é & = ?" } },
  { selection: { kind: "questions" }, surface: "map" },
  {
    hiddenClasses: ["Event", "Place"],
    hiddenTypes: ["Visit"],
    hiddenStatuses: ["planned"],
    articles: ["0f53428c726896d8"],
    window: { from: "2025-02", until: "2025-04" },
    axis: "events",
    ego: { iri: "state/RUS", depth: 2 },
    camera: { x: 0.5123, y: 0.25, ratio: 0.1 },
    highlighted: ["state/RUS", "state/USA"],
    embedded: true,
    data: "abc123",
  },
];

test.each(STATES)("a link brings back %j", (part) => {
  const state: ViewState = { ...INITIAL, ...part };
  expect(readUrl(writeUrl(state))).toEqual(state);
});

test.each([
  "from=hier",
  "camera=1,2",
  "camera=a,b,c",
  "hide=Robot",
  "lang=de",
  "depth=9",
  "%E0%A4%A",
])("an address with %j reads as the default", (query) => {
  expect(readUrl(query)).toEqual(INITIAL);
});
