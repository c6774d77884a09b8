import { LIMITS } from "../appearance.ts";
import type { SceneModel } from "../scene/scene-model.ts";
import type { Scene } from "../scene/sigma-scene.ts";
import { drawScene } from "../scene/styles.ts";
import { type Camera, select, showOn, type ViewState } from "../state/view-state.ts";
import type { Visible } from "../state/visible.ts";
import { follow, labelButtons, pressOnStage, rememberCamera } from "./camera.ts";
import { h } from "./dom.ts";
import { createEgoLayout, type Places } from "./ego-layout.ts";
import { openEdge, openNode } from "./open.ts";
import { spotlight } from "./spotlight.ts";
import type { Viewer } from "./viewer.ts";
import { webglKind } from "./webgl.ts";

/** The canvas, kept in step with the state. */
export interface CanvasPanel {
  readonly element: HTMLElement;
  readonly show: (before: ViewState | undefined) => void;
}

/** Starts the canvas with its buttons; the renderer comes with the first picture. */
export async function startCanvas(viewer: Viewer): Promise<CanvasPanel> {
  const { startScene } = await import("../scene/sigma-scene.ts");
  const stage = h("div", { class: "stage", id: "stage", tabindex: 0, role: "img" });
  const notice = h("p", { class: "notice", hidden: true });
  const buttons = h("div", { class: "zoom" });
  const element = h("div", { class: "canvas" }, stage, buttons, notice);
  document.querySelector("#surface")?.append(element);
  const scene = startScene(stage, eventsOf(viewer), viewer.palette());
  viewer.canvas.cameraOn = scene.cameraOn;
  listen(viewer, stage, scene);
  const draw = compileDraw(viewer, scene, notice);
  return {
    element,
    show: (before) => {
      const state = viewer.store.state();
      draw();
      if (before?.language !== state.language) labelButtons(buttons, viewer, scene);
      const { nodes, edges } = viewer.visible();
      stage.setAttribute("aria-label", viewer.words().graphLabel(nodes.length, edges.length));
      if (before?.camera !== state.camera) follow(scene, state, before);
    },
  };
}

function listen(viewer: Viewer, stage: HTMLElement, scene: Scene): void {
  stage.addEventListener("keydown", (event) => pressOnStage(event, viewer, scene));
  new ResizeObserver(() => scene.resize()).observe(stage);
  const toList = () => viewer.store.apply(showOn("list"), "replace");
  stage.addEventListener("webglcontextlost", toList, true);
}

function eventsOf(viewer: Viewer) {
  return {
    onNode: (index: number) => {
      const node = viewer.picture.nodes[index];
      if (node !== undefined) openNode(viewer, node.iri);
    },
    onEdge: (index: number) => {
      const edge = viewer.picture.edges[index];
      const source = edge && viewer.picture.nodes[edge.source];
      const target = edge && viewer.picture.nodes[edge.target];
      if (source && target) openEdge(viewer, source.iri, target.iri);
    },
    onNothing: () => {
      const { kind } = viewer.store.state().selection;
      if (kind === "node" || kind === "edge") viewer.store.apply(select({ kind: "nothing" }));
    },
    onCamera: (camera: Camera) => rememberCamera(viewer, camera),
  };
}

/** Compiles the drawing: the scene is made again only when something other than the camera changed. */
function compileDraw(viewer: Viewer, scene: Scene, notice: HTMLElement): () => void {
  let isSoftware = webglKind() === "software";
  const placesOf = createEgoLayout(() => draw());
  let known: readonly unknown[] = [];
  const drawAll = (): HTMLElement => {
    const onclick = (): void => {
      isSoftware = false;
      draw();
    };
    return h("button", { id: "draw-all", type: "button", onclick }, viewer.words().drawAll);
  };
  const draw = (): void => {
    const { language, selection, highlighted, ego } = viewer.store.state();
    const all = viewer.visible();
    const visible = isSoftware ? strongest(all, LIMITS.softwareNodes) : all;
    const places = ego === undefined ? undefined : placesOf(visible);
    const next = [visible, viewer.palette(), language, selection, highlighted, places];
    if (next.every((value, place) => value === known[place])) return;
    known = next;
    notice.hidden = visible === all;
    notice.replaceChildren(viewer.words().software(visible.nodes.length), " ", drawAll());
    const look = { visible, palette: viewer.palette(), language, ...spotlight(viewer) };
    const model = moved(drawScene(viewer.picture, look), places);
    scene.draw(model, viewer.palette(), ego === undefined ? undefined : visible.nodes);
  };
  return draw;
}

/** The model with the nodes of a neighbourhood where its own layout puts them. */
function moved(model: SceneModel, places: Places | undefined): SceneModel {
  if (places === undefined) return model;
  return { ...model, nodes: model.nodes.map((node) => ({ ...node, ...places.get(node.index) })) };
}

/** The best attested nodes, where drawing more would be slow. */
function strongest(visible: Visible, limit: number): Visible {
  if (visible.nodes.length <= limit) return visible;
  const kept = [...visible.nodes]
    .sort(
      (one, other) => (visible.weights[other] ?? 0) - (visible.weights[one] ?? 0) || one - other,
    )
    .slice(0, limit)
    .sort((one, other) => one - other);
  const shown = new Set(kept);
  const edges = visible.edges.filter(
    ({ source, target }) => shown.has(source) && shown.has(target),
  );
  return { ...visible, nodes: kept, shown, edges };
}
