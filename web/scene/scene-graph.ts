import { MultiUndirectedGraph } from "graphology";
import type { AbstractGraph } from "graphology-types";
import type { SceneModel } from "./scene-model.ts";

/**
 * A graph with what the model adds to the one at hand, `undefined` where it adds nothing. It is
 * made apart from the renderer, which would look at each addition; what went stays, hidden.
 */
export function grownGraph(
  graph: AbstractGraph,
  { nodes, edges }: SceneModel,
): MultiUndirectedGraph | undefined {
  const isKnown =
    nodes.every(({ index }) => graph.hasNode(index)) &&
    edges.every(({ index }) => graph.hasEdge(index));
  if (isKnown) return undefined;
  const grown = new MultiUndirectedGraph();
  graph.forEachNode((key, { x, y }) => grown.addNode(key, { x, y }));
  graph.forEachEdge((key, _, source, target) => grown.addEdgeWithKey(key, source, target));
  for (const { index, x, y } of nodes) grown.mergeNode(index, { x, y });
  for (const { index, source, target } of edges) {
    if (!grown.hasEdge(index)) grown.addEdgeWithKey(index, source, target);
  }
  return grown;
}

/** Puts the nodes where the model has them; whether any moved. */
export function moveNodes(graph: AbstractGraph, { nodes }: SceneModel): boolean {
  const moved = nodes.filter(
    ({ index, x, y }) =>
      graph.getNodeAttribute(index, "x") !== x || graph.getNodeAttribute(index, "y") !== y,
  );
  for (const { index, x, y } of moved) graph.mergeNodeAttributes(index, { x, y });
  return moved.length > 0;
}
