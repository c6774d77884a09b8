import { LIMITS } from "../appearance.ts";
import type { SceneModel } from "../scene/scene-model.ts";
import type { Scene } from "../scene/sigma-scene.ts";
import { drawScene, type Look, type ScenePart } from "../scene/styles.ts";
import { type Camera, select, showOn, type ViewState } from "../state/view-state.ts";
import type { Visible } from "../state/visible.ts";
import { follow, labelButtons, pressOnStage, rememberCamera } from "./camera.ts";
import { h } from "./dom.ts";
import { createEgoLayout, type Places } from "./ego-layout.ts";
import { openEdge, openNode } from "./open.ts";
import { type Spotlight, spotlight } from "./spotlight.ts";
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
  const held = holdScene(() => startScene(stage, eventsOf(viewer), viewer.palette()));
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

/** The scene that draws now: another takes its place when its context is lost. */
interface HeldScene {
  readonly scene: () => Scene;
  readonly rebuild: () => void;
}

function holdScene(start: () => Scene): HeldScene {
  let scene = start();
  return {
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

/** Compiles the drawing: the scene is made again only when something other than the camera changed. */
function compileDraw(viewer: Viewer, held: HeldScene, notice: HTMLElement): () => void {
  let isSoftware = webglKind() === "software";
  const placesOf = createEgoLayout(() => draw());
  const strongestOf = rememberStrongest(LIMITS.softwareNodes);
  const light = createLight();
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
    const visible = isSoftware ? strongestOf(all) : all;
    const places = ego === undefined ? undefined : placesOf(visible);
    const scene = held.scene();
    const base = [visible, viewer.palette(), language, places, scene];
    const next = [...base, selection, highlighted, ego];
    if (next.every((value, place) => value === known[place])) return;
    const sameBase = base.every((value, place) => value === known[place]);
    known = next;
    const look = {
      visible,
      palette: viewer.palette(),
      language,
      bent: ego !== undefined && visible.nodes.length <= LIMITS.egoNodes,
      ...spotlight(viewer),
    };
    const part = light.move(look);
    if (sameBase && visible.nodes.length > LIMITS.fadeNodes) {
      scene.patch(moved(drawScene(viewer.picture, look, part), places));
      return;
    }
    notice.hidden = visible === all;
    notice.replaceChildren(viewer.words().software(visible.nodes.length), " ", drawAll());
    const model = moved(drawScene(viewer.picture, look), places);
    scene.draw(model, viewer.palette(), ego === undefined ? undefined : visible.nodes);
  };
  return draw;
}

/** Follows what is in the light: where nothing fades, only what was and what is in it look different. */
function createLight() {
  let before: Spotlight = { focus: new Set(), selected: new Set(), chosenEdges: new Map() };
  return {
    /** The part that looks different now. */
    move: (look: Look): ScenePart => {
      const lit = [...before.focus, ...before.selected, ...look.focus, ...look.selected];
      const edges = new Map([...before.chosenEdges, ...look.chosenEdges]);
      before = look;
      const { shown } = look.visible;
      return {
        nodes: new Set(lit.filter((index) => shown.has(index))),
        edges: [...edges.values()].filter(
          (edge) => shown.has(edge.source) && shown.has(edge.target),
        ),
      };
    },
  };
}

/** Keeps the best attested nodes of what was asked last. */
function rememberStrongest(limit: number): (all: Visible) => Visible {
  let last: { readonly all: Visible; readonly kept: Visible } | undefined;
  return (all) => {
    if (last?.all !== all) last = { all, kept: strongest(all, limit) };
    return last.kept;
  };
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
