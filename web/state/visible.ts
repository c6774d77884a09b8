import type { Picture, PictureEdge, PictureNode } from "../../src/view/picture.ts";
import { neighbourhood } from "./neighbours.ts";
import type { DateWindow, ViewState } from "./view-state.ts";

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
  "hiddenClasses" | "hiddenTypes" | "hiddenStatuses" | "articles" | "window" | "axis" | "ego"
>;

/** Applies filters, window and neighbourhood: they change weights and counts, not only what shows. */
export function showPart(picture: Picture, filters: Filters): Visible {
  const articles = keptArticles(picture, filters);
  const allowed = picture.nodes.map((node) => isAllowed(node, filters, articles));
  const edges = picture.edges.flatMap((edge, index) => {
    const claims = supportOf(edge, articles);
    if (claims === 0 || !allowed[edge.source] || !allowed[edge.target]) return [];
    return [{ index, source: edge.source, target: edge.target, claims }];
  });
  const undated = isOpen(filters.window) ? 0 : countUndated(picture, filters);
  const part = { allowed, undated, edges };
  return finish(picture, filters.ego === undefined ? part : aroundEgo(picture, filters.ego, part));
}

interface Part {
  readonly allowed: readonly boolean[];
  readonly edges: readonly VisibleEdge[];
  readonly undated: number;
}

function aroundEgo(picture: Picture, ego: NonNullable<Filters["ego"]>, part: Part): Part {
  const centre = picture.nodes.findIndex((node) => node.iri === ego.iri);
  const near = neighbourhood(part.edges, centre, ego.depth);
  return {
    ...part,
    allowed: part.allowed.map((allowed, index) => allowed && near.has(index)),
    edges: part.edges.filter((edge) => near.has(edge.source) && near.has(edge.target)),
  };
}

function finish(picture: Picture, { allowed, edges, undated }: Part): Visible {
  const weights: number[] = new Array(picture.nodes.length).fill(0);
  for (const { source, target, claims } of edges) {
    weights[source] = (weights[source] ?? 0) + claims;
    weights[target] = (weights[target] ?? 0) + claims;
  }
  const nodes = picture.nodes.flatMap((node, index) => {
    const stands = allowed[index] && ((weights[index] ?? 0) > 0 || node.class === "Event");
    return stands ? [index] : [];
  });
  return { nodes, shown: new Set(nodes), edges, weights, undated };
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

function supportOf(edge: PictureEdge, articles: readonly boolean[]): number {
  let claims = 0;
  for (const support of edge.support) if (articles[support.article]) claims += support.claims;
  return claims;
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
