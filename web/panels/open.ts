import { select, setCamera, type Transition } from "../state/view-state.ts";
import type { Viewer } from "./viewer.ts";

/** Opens a node; a path that waits for its other end takes it instead. */
export function openNode(viewer: Viewer, iri: string): void {
  const { selection } = viewer.store.state();
  if (selection.kind === "path" && selection.to === undefined && selection.from !== iri) {
    viewer.store.apply(select({ ...selection, to: iri }));
    return;
  }
  viewer.store.apply(select({ kind: "node", iri }));
}

/** Opens a node and looks at it. */
export function jumpTo(viewer: Viewer, iri: string): void {
  const index = viewer.indexOf(iri);
  const camera = index === undefined ? undefined : viewer.canvas.cameraOn?.(index);
  openNode(viewer, iri);
  if (camera !== undefined) viewer.store.apply(setCamera(camera), "replace");
}

/** Opens an edge. */
export function openEdge(viewer: Viewer, from: string, to: string): void {
  viewer.store.apply(select({ kind: "edge", from, to }));
}

/** Applies a change when something is pressed. */
export function on(viewer: Viewer, transition: Transition): () => void {
  return () => viewer.store.apply(transition);
}
