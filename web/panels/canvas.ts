import { LIMITS } from "../appearance.ts";
import type { Scene } from "../scene/sigma-scene.ts";
import { drawScene } from "../scene/styles.ts";
import { resetCamera, select, setCamera, type ViewState } from "../state/view-state.ts";
import type { Visible } from "../state/visible.ts";
import { h } from "./dom.ts";
import { openEdge, openNode } from "./open.ts";
import { spotlight } from "./spotlight.ts";
import type { Viewer } from "./viewer.ts";
import { webglKind } from "./webgl.ts";

/** The canvas, kept in step with the state. */
export interface CanvasPanel {
  readonly element: HTMLElement;
  readonly show: (before: ViewState | undefined) => void;
}

const WHOLE = { x: 0.5, y: 0.5, ratio: 1 };

function isWhole({ x, y, ratio }: typeof WHOLE): boolean {
  return x === WHOLE.x && y === WHOLE.y && ratio === WHOLE.ratio;
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
  stage.addEventListener("keydown", (event) => pressOnStage(event, viewer, scene));
  new ResizeObserver(() => scene.resize()).observe(stage);
  stage.addEventListener(
    "webglcontextlost",
    () => viewer.store.apply((state) => ({ ...state, surface: "list" }), "replace"),
    true,
  );
  const isSoftware = webglKind() === "software";
  return {
    element,
    show: (before) => {
      const state = viewer.store.state();
      drawNow({ viewer, scene, isSoftware, notice });
      if (before?.language !== state.language) labelButtons(buttons, viewer, scene);
      const { nodes, edges } = viewer.visible();
      stage.setAttribute("aria-label", viewer.words().graphLabel(nodes.length, edges.length));
      if (before?.ego !== state.ego) scene.frame(state.ego === undefined ? undefined : nodes);
      if (before?.camera !== state.camera) follow(scene, state, before);
    },
  };
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
    onCamera: (camera: ViewState["camera"]) => {
      const { x, y, ratio } = camera ?? WHOLE;
      const whole = isWhole({ x, y, ratio });
      const known = viewer.store.state().camera;
      if (whole && known === undefined) return;
      if (known?.x === x && known.y === y && known.ratio === ratio) return;
      viewer.store.apply(whole ? resetCamera : setCamera({ x, y, ratio }), "replace");
    },
  };
}

interface Drawn {
  readonly viewer: Viewer;
  readonly scene: Scene;
  readonly isSoftware: boolean;
  readonly notice: HTMLElement;
}

function drawNow({ viewer, scene, isSoftware, notice }: Drawn): void {
  const all = viewer.visible();
  const visible = isSoftware ? strongest(all, LIMITS.softwareNodes) : all;
  notice.hidden = visible === all;
  notice.textContent = visible === all ? "" : viewer.words().software(visible.nodes.length);
  const look = {
    visible,
    palette: viewer.palette(),
    language: viewer.store.state().language,
    ...spotlight(viewer),
  };
  scene.draw(drawScene(viewer.picture, look), viewer.palette());
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

function follow(scene: Scene, state: ViewState, before: ViewState | undefined): void {
  const wanted = state.camera ?? WHOLE;
  const current = scene.camera();
  const same = current.x === wanted.x && current.y === wanted.y && current.ratio === wanted.ratio;
  if (same) return;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  scene.moveTo(wanted, before !== undefined && !still);
}

const ZOOM = 1.5;
const PAN = 0.12;

/** What each key does to the camera. */
const KEYS: Readonly<
  Record<string, (camera: { x: number; y: number; ratio: number }) => typeof WHOLE>
> = {
  "+": ({ x, y, ratio }) => ({ x, y, ratio: ratio / ZOOM }),
  "=": ({ x, y, ratio }) => ({ x, y, ratio: ratio / ZOOM }),
  "-": ({ x, y, ratio }) => ({ x, y, ratio: ratio * ZOOM }),
  "0": () => WHOLE,
  ArrowLeft: ({ x, y, ratio }) => ({ x: x - PAN * ratio, y, ratio }),
  ArrowRight: ({ x, y, ratio }) => ({ x: x + PAN * ratio, y, ratio }),
  ArrowUp: ({ x, y, ratio }) => ({ x, y: y + PAN * ratio, ratio }),
  ArrowDown: ({ x, y, ratio }) => ({ x, y: y - PAN * ratio, ratio }),
};

function pressOnStage(event: KeyboardEvent, viewer: Viewer, scene: Scene): void {
  const change = KEYS[event.key];
  if (change === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  lookFrom(viewer, change(scene.camera()));
}

function lookFrom(viewer: Viewer, { x, y, ratio }: typeof WHOLE): void {
  const bounded = { x, y, ratio: Math.min(3, Math.max(0.02, ratio)) };
  viewer.store.apply(isWhole(bounded) ? resetCamera : setCamera(bounded), "replace");
}

function labelButtons(buttons: HTMLElement, viewer: Viewer, scene: Scene): void {
  const words = viewer.words();
  const make = (id: string, label: string, sign: string, key: string) =>
    h(
      "button",
      {
        id,
        type: "button",
        "aria-label": label,
        title: label,
        onclick: () => lookFrom(viewer, KEYS[key]?.(scene.camera()) ?? WHOLE),
      },
      sign,
    );
  buttons.replaceChildren(
    make("zoom-in", words.zoomIn, "+", "+"),
    make("zoom-out", words.zoomOut, "−", "-"),
    make("zoom-all", words.zoomAll, "⤢", "0"),
  );
}
