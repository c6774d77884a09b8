import type { SceneModel } from "../scene/scene-model.ts";
import { drawScene } from "../scene/styles.ts";
import { pathBetween } from "./path-details.ts";
import type { Viewer } from "./viewer.ts";

/** What the light falls on. */
export interface Spotlight {
  readonly focus: ReadonlySet<number>;
  readonly selected: ReadonlySet<number>;
  readonly chosenEdges: ReadonlySet<number>;
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

/** The centre of a neighbourhood: all the rest is about it, nothing fades. */
function aloneInLight(viewer: Viewer, iri: string): Spotlight {
  return { focus: new Set(), selected: new Set(indicesOf(viewer, [iri])), chosenEdges: new Set() };
}

function aroundNodes(viewer: Viewer, iris: readonly string[]): Spotlight {
  const selected = new Set(indicesOf(viewer, iris));
  const touching = viewer
    .visible()
    .edges.filter(({ source, target }) => selected.has(source) || selected.has(target));
  const ends = touching.flatMap(({ source, target }) => [source, target]);
  return {
    focus: new Set([...selected, ...ends]),
    selected,
    chosenEdges: new Set(touching.map(({ index }) => index)),
  };
}

function alongEdge(viewer: Viewer, from: string, to: string): Spotlight {
  const ends = new Set(indicesOf(viewer, [from, to]));
  const chosen = viewer
    .visible()
    .edges.filter(({ source, target }) => ends.has(source) && ends.has(target));
  return { focus: ends, selected: ends, chosenEdges: new Set(chosen.map(({ index }) => index)) };
}

function alongPath(viewer: Viewer, from: string, to: string): Spotlight {
  const path = pathBetween(viewer, from, to) ?? [];
  const ends = new Set(indicesOf(viewer, [from, to]));
  return {
    focus: new Set([...ends, ...path.flatMap(({ source, target }) => [source, target])]),
    selected: ends,
    chosenEdges: new Set(path.map(({ index }) => index)),
  };
}

function inArticle(viewer: Viewer, id: string): Spotlight {
  const article = viewer.picture.articles.findIndex((candidate) => candidate.id === id);
  const told = viewer.picture.edges.flatMap((edge, index) =>
    edge.support.some((support) => support.article === article) ? [index] : [],
  );
  const chosenEdges = new Set(told);
  const touching = viewer.visible().edges.filter(({ index }) => chosenEdges.has(index));
  return {
    focus: new Set(touching.flatMap(({ source, target }) => [source, target])),
    selected: new Set(),
    chosenEdges,
  };
}

function ofAnswer(viewer: Viewer, highlighted: readonly string[]): Spotlight {
  const focus = new Set(indicesOf(viewer, highlighted));
  const between = viewer
    .visible()
    .edges.filter(({ source, target }) => focus.has(source) && focus.has(target));
  return { focus, selected: focus, chosenEdges: new Set(between.map(({ index }) => index)) };
}

/** The scene as it stands, for exports that draw the same picture. */
export function modelOf(viewer: Viewer): SceneModel {
  const look = {
    visible: viewer.visible(),
    palette: viewer.palette(),
    language: viewer.store.state().language,
    ...spotlight(viewer),
  };
  return drawScene(viewer.picture, look);
}
