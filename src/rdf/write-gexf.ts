import type { Quad } from "@rdfjs/types";
import { MultiDirectedGraph } from "graphology";
import { write } from "graphology-gexf";
import { networkOf } from "./network.ts";

/** Facts as GEXF, for Gephi: things and events as nodes, facts between them as edges. */
export function writeGexf(quads: readonly Quad[], base: string): string {
  const { nodes, edges } = networkOf(quads, base);
  const graph = new MultiDirectedGraph();
  for (const { id, label, kind, attributes } of nodes) {
    graph.addNode(id, { label, class: kind, ...attributes });
  }
  for (const { id, source, target, relation } of edges) {
    graph.addEdgeWithKey(id, source, target, { label: relation, relation });
  }
  return `${write(graph, { version: "1.3" })}\n`;
}
