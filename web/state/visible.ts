import type { Picture, PictureEdge, PictureNode } from "../../src/view/picture.ts";
import { edgesAround, neighbourhood } from "./neighbours.ts";
import type { DateWindow, Ego, ViewState } from "./view-state.ts";

/** An edge that is shown, with the claims that support it under the filters. */
export interface VisibleEdge {
  /** Index in the picture. */
  readonly index: number;
  readonly source: number;
  readonly target: number;
  readonly claims: number;
}

/** The part of the picture that the filters let through. */
export interface Visible {
  /** Indices of the nodes shown, ascending. */
  readonly nodes: readonly number[];
  readonly shown: ReadonlySet<number>;
  readonly edges: readonly VisibleEdge[];
  /** Claims that touch each node, by index of the picture; 0 where it is not shown. */
  readonly weights: readonly number[];
  /** Articles outside the window because they bear no date. */
  readonly undated: number;
}

type Filters = Pick<
  ViewState,
  "hiddenClasses" | "hiddenTypes" | "hiddenStatuses" | "articles" | "window" | "axis" | "links"
>;

/** Applies filters and window: they change weights and counts, not only what shows. */
export function showPart(picture: Picture, filters: Filters): Visible {
  const articles = keptArticles(picture, filters);
  const allowed = picture.nodes.map((node) => isAllowed(node, filters, articles));
  const stands =
    filters.links === "events"
      ? allowed
      : allowed.map((isIn, node) => isIn && picture.nodes[node]?.event === undefined);
  const edges = countEdges(picture, filters.links, { articles, allowed, stands });
  const weights = weightsOf(picture, edges);
  const nodes: number[] = [];
  picture.nodes.forEach(({ event }, index) => {
    if (stands[index] && ((weights[index] ?? 0) > 0 || event !== undefined)) nodes.push(index);
  });
  const undated = isOpen(filters.window) ? 0 : countUndated(picture, filters);
  return { nodes, shown: new Set(nodes), edges, weights, undated };
}

/** What the filters let through: articles, nodes, and those of the nodes that can be drawn. */
interface Kept {
  readonly articles: readonly boolean[];
  readonly allowed: readonly boolean[];
  readonly stands: readonly boolean[];
}

/** The edges between nodes that can be drawn, where some claim supports them. */
function countEdges(
  picture: Picture,
  links: ViewState["links"],
  { articles, allowed, stands }: Kept,
): readonly VisibleEdge[] {
  const edges: VisibleEdge[] = [];
  picture.edges.forEach(({ source, target, support, via }, index) => {
    if (!stands[source] || !stands[target]) return;
    if (via !== undefined && links === "events") return;
    const claims =
      via === undefined ? countClaims(support, articles) : countVia(via, { articles, allowed });
    if (claims > 0) edges.push({ index, source, target, claims });
  });
  return edges;
}

/** The claims about the events behind a direct link. */
function countVia(
  via: NonNullable<PictureEdge["via"]>,
  { articles, allowed }: Pick<Kept, "articles" | "allowed">,
): number {
  let sum = 0;
  for (const { event, support } of via) if (allowed[event]) sum += countClaims(support, articles);
  return sum;
}

/** The neighbourhood of one node in what the filters let through. */
export function narrowTo(
  picture: Picture,
  whole: Visible,
  { centre, depth }: { readonly centre: number; readonly depth: Ego["depth"] },
): Visible {
  const near = neighbourhood(whole.edges, centre, depth);
  const nodes = [...near].filter((node) => whole.shown.has(node)).sort(ascending);
  const shown = new Set(nodes);
  const at = edgesAround(whole.edges);
  const edges = nodes
    .flatMap((node) => at(node).filter((edge) => edge.source === node && shown.has(edge.target)))
    .sort((one, other) => one.index - other.index);
  return { nodes, shown, edges, weights: weightsOf(picture, edges), undated: whole.undated };
}

function ascending(one: number, other: number): number {
  return one - other;
}

function weightsOf({ nodes }: Picture, edges: readonly VisibleEdge[]): readonly number[] {
  const weights: number[] = new Array(nodes.length).fill(0);
  for (const { source, target, claims } of edges) {
    weights[source] = (weights[source] ?? 0) + claims;
    weights[target] = (weights[target] ?? 0) + claims;
  }
  return weights;
}

/** Whether each article counts: chosen, and inside the window where the window is one of sources. */
function keptArticles(picture: Picture, filters: Filters): readonly boolean[] {
  const chosen = new Set(filters.articles);
  return picture.articles.map(({ id, date }) => {
    if (chosen.size > 0 && !chosen.has(id)) return false;
    return filters.axis !== "articles" || isWithin(filters.window, date, date);
  });
}

function isAllowed(node: PictureNode, filters: Filters, articles: readonly boolean[]): boolean {
  if (filters.hiddenClasses.includes(node.class)) return false;
  const { event } = node;
  if (event === undefined) return true;
  if (filters.hiddenTypes.includes(event.type)) return false;
  if (filters.hiddenStatuses.includes(event.status)) return false;
  if (!node.articles.some((article) => articles[article])) return false;
  return filters.axis !== "events" || isWithin(filters.window, event.earliest, event.latest);
}

function countClaims(support: PictureEdge["support"], articles: readonly boolean[]): number {
  let sum = 0;
  for (const { article, claims } of support) if (articles[article]) sum += claims;
  return sum;
}

/** Whether a window lets everything through. */
export function isOpen({ from, until }: DateWindow): boolean {
  return from === undefined && until === undefined;
}

/** Whether a stretch of days meets the window; what bears no date is outside any window but an open one. */
export function isWithin(
  window: DateWindow,
  earliest: string | undefined,
  latest: string | undefined,
): boolean {
  if (isOpen(window)) return true;
  if (earliest === undefined && latest === undefined) return false;
  // ISO days compare as text; `￿` stands after every day of a month or year that is cut short.
  if (window.from !== undefined && `${latest ?? earliest}` < window.from) return false;
  return window.until === undefined || `${earliest ?? latest}` <= `${window.until}\uffff`;
}

function countUndated(picture: Picture, filters: Filters): number {
  if (filters.axis === "articles") {
    return picture.articles.filter((article) => article.date === undefined).length;
  }
  return picture.nodes.filter(
    ({ event }) => event && event.earliest === undefined && event.latest === undefined,
  ).length;
}
