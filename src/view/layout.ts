import { type Component, connectedComponents } from "./components.ts";
import { layOutComponent } from "./force-layout.ts";
import type { LayoutEdge } from "./layout-edge.ts";
import { packComponents } from "./pack.ts";
import type { Position } from "./picture.ts";

/** Raised with every change of the layout: places kept from another version are not used. */
export const LAYOUT_VERSION = 2;

/**
 * Places nodes: each connected part by force, the parts beside one another, largest first. There is
 * no random number in it: the same edges give the same places.
 */
export function placeNodes(count: number, edges: readonly LayoutEdge[]): readonly Position[] {
  const components = connectedComponents(count, edges);
  const parts = components.map((component) =>
    layOutComponent(component.nodes.length, localEdges(component)),
  );
  const centres = packComponents(parts);
  const positions: Position[] = Array.from({ length: count }, () => ({ x: 0, y: 0 }));
  components.forEach(({ nodes }, part) => {
    const centre = centres[part] ?? { x: 0, y: 0 };
    nodes.forEach((node, place) => {
      const { x, y } = parts[part]?.[place] ?? { x: 0, y: 0 };
      positions[node] = rounded({ x: x + centre.x, y: y + centre.y });
    });
  });
  return positions;
}

/** The edges of a component, its nodes numbered from 0. */
function localEdges({ nodes, edges }: Component<LayoutEdge>): readonly LayoutEdge[] {
  const places = new Map(nodes.map((node, place) => [node, place]));
  return edges.map((edge) => ({
    ...edge,
    source: places.get(edge.source) ?? 0,
    target: places.get(edge.target) ?? 0,
  }));
}

function rounded({ x, y }: Position): Position {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
