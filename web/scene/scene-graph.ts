import { MultiUndirectedGraph } from "graphology";
import type { Point } from "./nearest-edge.ts";
import type { SceneModel } from "./scene-model.ts";

/** The renderer's graph with what it holds, by index of the picture: asking it costs more than drawing. */
export interface SceneGraph {
  graph: MultiUndirectedGraph;
  readonly places: (Point | undefined)[];
  readonly edges: boolean[];
}

/** A graph of nothing. */
export function emptySceneGraph(): SceneGraph {
  return { graph: new MultiUndirectedGraph(), places: [], edges: [] };
}

/**
 * Puts what a model adds into a new graph; whether it added anything. The graph is made apart from
 * the renderer, which would look at each addition; what went stays, hidden.
 */
export function growGraph(held: SceneGraph, { nodes, edges }: SceneModel): boolean {
  const isKnown =
    nodes.every(({ index }) => held.places[index] !== undefined) &&
    edges.every(({ index }) => held.edges[index] === true);
  if (isKnown) return false;
  const grown = new MultiUndirectedGraph();
  held.graph.forEachNode((key, { x, y }) => grown.addNode(key, { x, y }));
  held.graph.forEachEdge((key, _, source, target) => grown.addEdgeWithKey(key, source, target));
  for (const { index, x, y } of nodes) {
    grown.mergeNode(index, { x, y });
    held.places[index] = { x, y };
  }
  for (const { index, source, target } of edges) {
    if (held.edges[index] !== true) grown.addEdgeWithKey(index, source, target);
    held.edges[index] = true;
  }
  held.graph = grown;
  return true;
}

/** Puts the nodes where the model has them; whether any moved. */
export function moveNodes({ graph, places }: SceneGraph, { nodes }: SceneModel): boolean {
  const moved = nodes.filter(({ index, x, y }) => places[index]?.x !== x || places[index]?.y !== y);
  for (const { index, x, y } of moved) {
    graph.mergeNodeAttributes(index, { x, y });
    places[index] = { x, y };
  }
  return moved.length > 0;
}
