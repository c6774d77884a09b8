import type { NodeClass } from "../../src/view/picture.ts";

/** What the detail panel is about. */
export type Selection =
  | { readonly kind: "nothing" }
  | { readonly kind: "node"; readonly iri: string }
  | { readonly kind: "edge"; readonly from: string; readonly to: string }
  | { readonly kind: "article"; readonly id: string; readonly at?: number }
  | { readonly kind: "path"; readonly from: string; readonly to?: string }
  | { readonly kind: "questions"; readonly query?: string };

/** Where the picture is shown. */
export type Surface = "graph" | "list" | "map";

/** Part of the picture around one node. */
export interface Ego {
  readonly iri: string;
  readonly depth: 1 | 2 | 3;
}

/** A range of days, both ends included; an absent end is open. */
export interface DateWindow {
  readonly from?: string;
  readonly until?: string;
}

/** Which dates the window speaks of: those of the sources, or those of the events. */
export type DateAxis = "articles" | "events";

/** What joins actors: the events they take part in, or the direct links that follow from these. */
export type Links = "events" | "direct";

/** Where one looks from. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Languages of the viewer. */
export type Language = "fr" | "en";

/** Everything that a link restores. */
export interface ViewState {
  readonly selection: Selection;
  readonly surface: Surface;
  readonly hiddenClasses: readonly NodeClass[];
  readonly hiddenTypes: readonly string[];
  readonly hiddenStatuses: readonly string[];
  /** Ids of the articles kept; none kept means all. */
  readonly articles: readonly string[];
  readonly window: DateWindow;
  readonly axis: DateAxis;
  readonly links: Links;
  readonly ego?: Ego;
  readonly camera?: Camera;
  /** IRIs that a question's answer highlights. */
  readonly highlighted: readonly string[];
  readonly language: Language;
  readonly theme: "auto" | "light" | "dark";
  readonly embedded: boolean;
  /** Hash of the data that the link was made from. */
  readonly data?: string;
}

/** The state of a viewer just opened. */
export const INITIAL: ViewState = {
  selection: { kind: "nothing" },
  surface: "graph",
  hiddenClasses: [],
  hiddenTypes: [],
  hiddenStatuses: [],
  articles: [],
  window: {},
  axis: "articles",
  links: "events",
  highlighted: [],
  language: "fr",
  theme: "auto",
  embedded: false,
};

/** A change of state. */
export type Transition = (state: ViewState) => ViewState;

/** Opens something in the detail panel. */
export function select(selection: Selection): Transition {
  return (state) => ({ ...state, selection });
}

/** Shows the picture as a graph, a list or a map. */
export function showOn(surface: Surface): Transition {
  return (state) => ({ ...state, surface });
}

/** Names of the filters that hold lists of hidden or kept values. */
export type FilterName = "hiddenClasses" | "hiddenTypes" | "hiddenStatuses" | "articles";

/** Adds a value to a filter's list, or takes it away. */
export function toggle(filter: FilterName, value: string): Transition {
  return (state) => {
    const list: readonly string[] = state[filter];
    const next = list.includes(value) ? list.filter((item) => item !== value) : [...list, value];
    return { ...state, [filter]: next.sort() };
  };
}

/** Narrows or widens the window of dates. */
export function setWindow(window: DateWindow): Transition {
  return (state) => ({ ...state, window });
}

/** Chooses which dates the window speaks of; the window opens again. */
export function setAxis(axis: DateAxis): Transition {
  return (state) => ({ ...state, axis, window: {} });
}

/** Chooses what joins actors. */
export function setLinks(links: Links): Transition {
  return (state) => ({ ...state, links });
}

/** Keeps the neighbourhood of one node only. */
export function setEgo(ego: Ego): Transition {
  return (state) => ({ ...withoutCamera(state), ego });
}

/** Shows the whole picture again. */
export function leaveEgo(state: ViewState): ViewState {
  const { ego: _, ...rest } = withoutCamera(state);
  return rest;
}

/** Remembers where one looks from. */
export function setCamera(camera: Camera): Transition {
  return (state) => ({ ...state, camera });
}

/** Looks at the whole picture. */
export function resetCamera(state: ViewState): ViewState {
  return withoutCamera(state);
}

function withoutCamera(state: ViewState): ViewState {
  const { camera: _, ...rest } = state;
  return rest;
}

/** Marks the nodes that a question's answer holds. */
export function highlight(iris: readonly string[]): Transition {
  return (state) => ({ ...state, highlighted: [...new Set(iris)].sort() });
}

/** Changes the language. */
export function setLanguage(language: Language): Transition {
  return (state) => ({ ...state, language });
}

/** Changes the theme. */
export function setTheme(theme: ViewState["theme"]): Transition {
  return (state) => ({ ...state, theme });
}

/** Takes every filter, window and neighbourhood away; the selection stays. */
export function clearFilters(state: ViewState): ViewState {
  const { ego: _, ...rest } = state;
  const { hiddenClasses, hiddenTypes, hiddenStatuses, articles, window, highlighted } = INITIAL;
  return { ...rest, hiddenClasses, hiddenTypes, hiddenStatuses, articles, window, highlighted };
}

/** Whether any filter, window or neighbourhood narrows the picture. */
export function isFiltered(state: ViewState): boolean {
  const lists = [state.hiddenClasses, state.hiddenTypes, state.hiddenStatuses, state.articles];
  return (
    lists.some((list) => list.length > 0) ||
    state.window.from !== undefined ||
    state.window.until !== undefined ||
    state.ego !== undefined
  );
}

/** A state read again, with the parts of the one before where they are equal: what is the same stays itself. */
export function keepEqual(next: ViewState, before: ViewState): ViewState {
  const old = Object.entries(before);
  const kept = old.filter(
    ([name, value]) =>
      JSON.stringify(next[name as keyof ViewState]) === JSON.stringify(value) && name in next,
  );
  return { ...next, ...Object.fromEntries(kept) };
}
