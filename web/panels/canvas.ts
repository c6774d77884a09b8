import type { Scene } from "../scene/sigma-scene.ts";
import { type Camera, select, showOn, type ViewState } from "../state/view-state.ts";
import { follow, labelButtons, pressOnStage, rememberCamera } from "./camera.ts";
import { h } from "./dom.ts";
import { compileDraw, type HeldScene } from "./draw-canvas.ts";
import { openEdge, openNode } from "./open.ts";
import type { Viewer } from "./viewer.ts";

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
  const held = holdScene(stage, () => startScene(stage, eventsOf(viewer), viewer.palette()));
  viewer.canvas.cameraOn = (index) => held.scene().cameraOn(index);
  stage.addEventListener("keydown", (event) => pressOnStage(event, viewer, held.scene()));
  new ResizeObserver(() => held.scene().resize()).observe(stage);
  const draw = compileDraw(viewer, held, notice);
  const show = (before: ViewState | undefined): void => {
    const state = viewer.store.state();
    draw();
    if (before?.language !== state.language) labelButtons(buttons, viewer, held.scene);
    const { nodes, edges } = viewer.visible();
    stage.setAttribute("aria-label", viewer.words().graphLabel(nodes.length, edges.length));
    if (before?.camera !== state.camera) follow(held.scene(), state, before);
  };
  rebuildWhenLost(viewer, stage, () => {
    held.rebuild();
    show(undefined);
  });
  return { element, show };
}

function holdScene(
  stage: HTMLElement,
  start: () => Scene,
): HeldScene & { readonly rebuild: () => void } {
  let scene = start();
  return {
    stage,
    scene: () => scene,
    rebuild: () => {
      scene.kill();
      scene = start();
    },
  };
}

/** Contexts lost after which the list takes over: the machine cannot hold the canvas. */
const MOST_LOSSES = 4;

/** Makes the canvas anew when the machine takes its context away; all of its layers go at once. */
function rebuildWhenLost(viewer: Viewer, stage: HTMLElement, rebuild: () => void): void {
  let losses = 0;
  let waiting = false;
  const recover = (): void => {
    waiting = false;
    losses += 1;
    try {
      if (losses > MOST_LOSSES) throw new Error("The context is lost again and again.");
      rebuild();
    } catch {
      viewer.store.apply(showOn("list"), "replace"); // no context is to be had: the list says the same
    }
  };
  const lose = (event: Event): void => {
    const isOurs = event.target instanceof Node && stage.contains(event.target);
    if (!isOurs || waiting) return;
    waiting = true;
    setTimeout(recover);
  };
  stage.addEventListener("webglcontextlost", lose, true);
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
