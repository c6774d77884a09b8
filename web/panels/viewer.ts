import type { Picture, PictureArticle, PictureNode } from "../../src/view/picture.ts";
import { PALETTES, type Palette } from "../appearance.ts";
import type { Client } from "../data/client.ts";
import { compileSearch, type Search } from "../state/search.ts";
import type { Store } from "../state/store.ts";
import { type Camera, INITIAL, type ViewState } from "../state/view-state.ts";
import { narrowTo, showPart, type Visible } from "../state/visible.ts";
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
  /** An article by its id. */
  readonly article: (id: string) => PictureArticle | undefined;
  readonly label: (iri: string) => string;
  /** The label of a post, which is not drawn as a node. */
  readonly officeLabel: (iri: string) => string | undefined;
  readonly words: () => Words;
  readonly visible: () => Visible;
  /** What is visible with no filter at all. */
  readonly whole: Visible;
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
  const articles = new Map(picture.articles.map((article) => [article.id, article]));
  const whole = showPart(picture, INITIAL);
  const visible = rememberVisible(picture, indices, whole);
  const node = (iri: string): PictureNode | undefined => picture.nodes[indices.get(iri) ?? -1];
  return {
    store,
    client,
    picture,
    search: compileSearch(picture.nodes, whole.weights),
    indexOf: (iri) => indices.get(iri),
    node,
    article: (id) => articles.get(id),
    label: (iri) => {
      const found = node(iri);
      return found === undefined ? iri : labelOf(found, store.state().language);
    },
    officeLabel: (iri) => offices.get(iri),
    words: () => WORDS[store.state().language],
    visible: () => visible(store.state()),
    whole,
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
  "links",
] as const;

/** How many parts of the picture are kept, so that going back to one costs nothing. */
const MOST_KEPT = 8;

/** The visible part of a state, derived again only where it is not one of those asked for last. */
function rememberVisible(
  picture: Picture,
  indices: ReadonlyMap<string, number>,
  unfiltered: Visible,
): (state: ViewState) => Visible {
  const kept = new Map([[keyOf(INITIAL), unfiltered]]);
  const keep = (key: string, make: () => Visible): Visible => {
    const found = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, found); // the last asked for stands last
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
    return found;
  };
  return (state) => {
    const key = keyOf(state);
    const whole = keep(key, () => showPart(picture, state));
    const { ego } = state;
    if (ego === undefined) return whole;
    const centre = indices.get(ego.iri) ?? -1;
    return keep(`${key} ${ego.depth} ${ego.iri}`, () =>
      narrowTo(picture, whole, { centre, depth: ego.depth }),
    );
  };
}

function keyOf(state: ViewState): string {
  return JSON.stringify(FILTERS.map((name) => state[name]));
}
