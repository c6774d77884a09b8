import { NODE_CLASSES, type NodeClass } from "../../src/view/picture.ts";
import { type Camera, type Ego, INITIAL, type Selection, type ViewState } from "./view-state.ts";

/** Writes a state as the query of an address; what is at its default is left out. */
export function writeUrl(state: ViewState): string {
  const pairs = [
    ...selectionPairs(state.selection),
    ...plainPairs(state),
    ...listPairs(state),
    ...(state.ego === undefined
      ? []
      : [
          ["ego", state.ego.iri],
          ["depth", String(state.ego.depth)],
        ]),
    ...(state.camera === undefined ? [] : [["camera", cameraText(state.camera)]]),
  ];
  return pairs.map(([name = "", value = ""]) => `${name}=${percentEncode(value)}`).join("&");
}

/** `encodeURIComponent` that leaves the slashes, commas and colons of our values readable. */
function percentEncode(value: string): string {
  return encodeURIComponent(value).replace(/%2F/g, "/").replace(/%2C/g, ",").replace(/%3A/g, ":");
}

/** Joins values with commas; a comma inside a value is escaped once more. */
function join(values: readonly string[]): string {
  return values.map((value) => value.replace(/[%,]/g, encodeURIComponent)).join(",");
}

function readList(value: string | null): readonly string[] {
  return (value ?? "")
    .split(",")
    .filter((item) => item !== "")
    .map(restoreCommas);
}

function restoreCommas(value: string): string {
  return value.replace(/%2C/g, ",").replace(/%25/g, "%");
}

type Pair = readonly [name: string, value: string];

function selectionPairs(selection: Selection): readonly Pair[] {
  switch (selection.kind) {
    case "nothing":
      return [];
    case "node":
      return [["node", selection.iri]];
    case "edge":
      return [["edge", join([selection.from, selection.to])]];
    case "article":
      return [["article", withPlace(selection.id, selection.at)]];
    case "path":
      return [
        ["path", join([selection.from, ...(selection.to === undefined ? [] : [selection.to])])],
      ];
    case "questions":
      return [["questions", selection.query ?? ""]];
  }
}

function withPlace(id: string, at: number | undefined): string {
  return at === undefined ? id : `${id}:${at}`;
}

function plainPairs(state: ViewState): readonly Pair[] {
  const values: readonly (readonly [string, string | undefined, string])[] = [
    ["view", state.surface, INITIAL.surface],
    ["from", state.window.from, ""],
    ["until", state.window.until, ""],
    ["dates", state.axis, INITIAL.axis],
    ["links", state.links, INITIAL.links],
    ["lang", state.language, INITIAL.language],
    ["theme", state.theme, INITIAL.theme],
    ["embed", state.embedded ? "1" : undefined, ""],
    ["data", state.data, ""],
  ];
  return values.flatMap(([name, value, normal]) =>
    value === undefined || value === normal ? [] : [[name, value] as const],
  );
}

const LISTS = [
  ["hide", "hiddenClasses"],
  ["types", "hiddenTypes"],
  ["statuses", "hiddenStatuses"],
  ["articles", "articles"],
  ["marked", "highlighted"],
] as const;

function listPairs(state: ViewState): readonly Pair[] {
  return LISTS.flatMap(([name, key]) =>
    state[key].length === 0 ? [] : [[name, join(state[key])] as const],
  );
}

function cameraText({ x, y, ratio }: Camera): string {
  return [x, y, ratio].map((value) => value.toFixed(4)).join(",");
}

/** Reads the state that an address holds; what it does not hold, or holds wrongly, is the default. */
export function readUrl(query: string): ViewState {
  const given = new URLSearchParams(query);
  const lists = Object.fromEntries(LISTS.map(([name, key]) => [key, readList(given.get(name))]));
  const ego = readEgo(given.get("ego"), given.get("depth"));
  const camera = readCamera(given.get("camera"));
  const data = given.get("data");
  return {
    ...INITIAL,
    ...lists,
    hiddenClasses: readList(given.get("hide")).filter(isNodeClass),
    selection: readSelection(given),
    surface: oneOf(given.get("view"), ["graph", "list", "map"], INITIAL.surface),
    window: readWindow(given.get("from"), given.get("until")),
    axis: oneOf(given.get("dates"), ["articles", "events"], INITIAL.axis),
    links: oneOf(given.get("links"), ["events", "direct"], INITIAL.links),
    language: oneOf(given.get("lang"), ["fr", "en"], INITIAL.language),
    theme: oneOf(given.get("theme"), ["auto", "light", "dark"], INITIAL.theme),
    embedded: given.get("embed") === "1",
    ...(ego === undefined ? {} : { ego }),
    ...(camera === undefined ? {} : { camera }),
    ...(data === null ? {} : { data }),
  };
}

function isNodeClass(value: string): value is NodeClass {
  return (NODE_CLASSES as readonly string[]).includes(value);
}

function oneOf<T extends string>(value: string | null, known: readonly T[], normal: T): T {
  return known.find((item) => item === value) ?? normal;
}

function readSelection(given: URLSearchParams): Selection {
  const node = given.get("node");
  if (node) return { kind: "node", iri: node };
  const [from, to] = readList(given.get("edge"));
  if (from !== undefined && to !== undefined) return { kind: "edge", from, to };
  const article = /^([^:]+)(?::(\d+))?$/.exec(given.get("article") ?? "");
  if (article !== null) return readArticle(article[1] ?? "", article[2]);
  const [start, end] = readList(given.get("path"));
  if (start !== undefined)
    return { kind: "path", from: start, ...(end === undefined ? {} : { to: end }) };
  const query = given.get("questions");
  if (query !== null) return { kind: "questions", ...(query === "" ? {} : { query }) };
  return { kind: "nothing" };
}

function readArticle(id: string, at: string | undefined): Selection {
  return { kind: "article", id, ...(at === undefined ? {} : { at: Number(at) }) };
}

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function readWindow(from: string | null, until: string | null): ViewState["window"] {
  return {
    ...(from !== null && DAY.test(from) ? { from } : {}),
    ...(until !== null && DAY.test(until) ? { until } : {}),
  };
}

function readEgo(iri: string | null, depth: string | null): Ego | undefined {
  if (!iri) return undefined;
  const steps = Number(depth);
  return { iri, depth: steps === 2 || steps === 3 ? steps : 1 };
}

function readCamera(value: string | null): Camera | undefined {
  const [x, y, ratio] = (value ?? "").split(",").map(Number);
  if (x === undefined || y === undefined || ratio === undefined) return undefined;
  return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : undefined;
}
