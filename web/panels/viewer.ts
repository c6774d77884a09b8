import type { Picture, PictureNode } from "../../src/view/picture.ts";
import { PALETTES, type Palette } from "../appearance.ts";
import type { Client } from "../data/client.ts";
import { compileSearch, type Search } from "../state/search.ts";
import type { Store } from "../state/store.ts";
import type { Camera, ViewState } from "../state/view-state.ts";
import { showPart, type Visible } from "../state/visible.ts";
import type { Words } from "../words/french.ts";
import { labelOf, WORDS } from "../words/words.ts";

/** What every panel works with. */
export interface Viewer {
  readonly store: Store;
  readonly client: Client;
  readonly picture: Picture;
  readonly search: Search;
  readonly indexOf: (iri: string) => number | undefined;
  readonly node: (iri: string) => PictureNode | undefined;
  readonly label: (iri: string) => string;
  /** The label of a post, which is not drawn as a node. */
  readonly officeLabel: (iri: string) => string | undefined;
  readonly words: () => Words;
  readonly visible: () => Visible;
  readonly palette: () => Palette;
  /** Says something to those who listen instead of looking. */
  readonly announce: (message: string) => void;
  /** Where one stands to see a node; known once the canvas runs. */
  readonly canvas: { cameraOn?: (index: number) => Camera | undefined };
}

/** Makes what the panels share. */
export function createViewer(store: Store, client: Client, picture: Picture): Viewer {
  const indices = new Map(picture.nodes.map((node, index) => [node.iri, index]));
  const offices = new Map(
    picture.nodes.flatMap(({ offices = [] }) =>
      offices.map(({ office, label }) => [office, label] as const),
    ),
  );
  const visible = rememberVisible(picture);
  const whole = visible({
    ...store.state(),
    hiddenClasses: [],
    hiddenTypes: [],
    hiddenStatuses: [],
    articles: [],
    window: {},
  });
  const node = (iri: string): PictureNode | undefined => picture.nodes[indices.get(iri) ?? -1];
  return {
    store,
    client,
    picture,
    search: compileSearch(picture.nodes, whole.weights),
    indexOf: (iri) => indices.get(iri),
    node,
    label: (iri) => {
      const found = node(iri);
      return found === undefined ? iri : labelOf(found, store.state().language);
    },
    officeLabel: (iri) => offices.get(iri),
    words: () => WORDS[store.state().language],
    visible: () => visible(store.state()),
    palette: () => PALETTES[themeOf(store.state())],
    announce: (message) => {
      const place = document.querySelector("#announcement");
      if (place !== null) place.textContent = message;
    },
    canvas: {},
  };
}

const DARK = window.matchMedia("(prefers-color-scheme: dark)");

/** The theme that a state stands for on this machine. */
export function themeOf({ theme }: Pick<ViewState, "theme">): "light" | "dark" {
  if (theme !== "auto") return theme;
  return DARK.matches ? "dark" : "light";
}

const FILTERS = [
  "hiddenClasses",
  "hiddenTypes",
  "hiddenStatuses",
  "articles",
  "window",
  "axis",
  "ego",
] as const;

/** The visible part of the last state asked for; it is derived again only when a filter changed. */
function rememberVisible(picture: Picture): (state: ViewState) => Visible {
  let last: { readonly state: ViewState; readonly visible: Visible } | undefined;
  return (state) => {
    const same = last !== undefined && FILTERS.every((name) => last?.state[name] === state[name]);
    if (last === undefined || !same) last = { state, visible: showPart(picture, state) };
    return last.visible;
  };
}
