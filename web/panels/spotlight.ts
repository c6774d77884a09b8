import type { SceneModel } from "../scene/scene-model.ts";
import { drawScene } from "../scene/styles.ts";
import { edgesAround } from "../state/neighbours.ts";
import type { VisibleEdge } from "../state/visible.ts";
import { pathBetween } from "./path-details.ts";
import type { Viewer } from "./viewer.ts";

/** What the light falls on. */
export interface Spotlight {
  readonly focus: ReadonlySet<number>;
  readonly selected: ReadonlySet<number>;
  /** Edges in the light, by index of the picture. */
  readonly chosenEdges: ReadonlyMap<number, VisibleEdge>;
}

/** What the selection, a path or an answer puts in the light. */
export function spotlight(viewer: Viewer): Spotlight {
  const { selection, highlighted, ego } = viewer.store.state();
  switch (selection.kind) {
    case "node":
      return ego?.iri === selection.iri
        ? aloneInLight(viewer, selection.iri)
        : aroundNodes(viewer, [selection.iri]);
    case "edge":
      return alongEdge(viewer, selection.from, selection.to);
    case "path":
      return selection.to === undefined
        ? aroundNodes(viewer, [selection.from])
        : alongPath(viewer, selection.from, selection.to);
    case "article":
      return inArticle(viewer, selection.id);
    case "nothing":
    case "questions":
      return ofAnswer(viewer, highlighted);
  }
}

function indicesOf(viewer: Viewer, iris: readonly string[]): readonly number[] {
  return iris.flatMap((iri) => viewer.indexOf(iri) ?? []);
}

function byIndex(edges: readonly VisibleEdge[]): ReadonlyMap<number, VisibleEdge> {
  return new Map(edges.map((edge) => [edge.index, edge]));
}

function endsOf(edges: readonly VisibleEdge[]): readonly number[] {
  return edges.flatMap(({ source, target }) => [source, target]);
}

/** The centre of a neighbourhood: all the rest is about it, nothing fades. */
function aloneInLight(viewer: Viewer, iri: string): Spotlight {
  return { focus: new Set(), selected: new Set(indicesOf(viewer, [iri])), chosenEdges: new Map() };
}

function aroundNodes(viewer: Viewer, iris: readonly string[]): Spotlight {
  const selected = new Set(indicesOf(viewer, iris));
  const touching = edgesAtNodes(viewer, selected);
  return {
    focus: new Set([...selected, ...endsOf(touching)]),
    selected,
    chosenEdges: byIndex(touching),
  };
}

function edgesAtNodes(viewer: Viewer, nodes: ReadonlySet<number>): readonly VisibleEdge[] {
  const at = edgesAround(viewer.visible().edges);
  return [...nodes].flatMap((node) => at(node));
}

function between(viewer: Viewer, nodes: ReadonlySet<number>): ReadonlyMap<number, VisibleEdge> {
  const touching = edgesAtNodes(viewer, nodes);
  return byIndex(touching.filter(({ source, target }) => nodes.has(source) && nodes.has(target)));
}

function alongEdge(viewer: Viewer, from: string, to: string): Spotlight {
  const ends = new Set(indicesOf(viewer, [from, to]));
  return { focus: ends, selected: ends, chosenEdges: between(viewer, ends) };
}

function alongPath(viewer: Viewer, from: string, to: string): Spotlight {
  const path = pathBetween(viewer, from, to) ?? [];
  const ends = new Set(indicesOf(viewer, [from, to]));
  return {
    focus: new Set([...ends, ...endsOf(path)]),
    selected: ends,
    chosenEdges: byIndex(path),
  };
}

function inArticle(viewer: Viewer, id: string): Spotlight {
  const told = viewer.visible().edges.filter(({ index }) => tells(viewer, id, index));
  return {
    focus: new Set(endsOf(told)),
    selected: new Set(),
    chosenEdges: byIndex(told),
  };
}

function tells(viewer: Viewer, id: string, edge: number): boolean {
  const support = viewer.picture.edges[edge]?.support ?? [];
  return support.some(({ article }) => viewer.picture.articles[article]?.id === id);
}

function ofAnswer(viewer: Viewer, highlighted: readonly string[]): Spotlight {
  const focus = new Set(indicesOf(viewer, highlighted));
  return { focus, selected: focus, chosenEdges: between(viewer, focus) };
}

/** The scene as it stands, for exports that draw the same picture. */
export function modelOf(viewer: Viewer): SceneModel {
  const look = {
    visible: viewer.visible(),
    palette: viewer.palette(),
    language: viewer.store.state().language,
    room: 1,
    bent: false,
    ...spotlight(viewer),
  };
  return drawScene(viewer.picture, look);
}
