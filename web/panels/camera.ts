import type { Scene } from "../scene/sigma-scene.ts";
import { type Camera, resetCamera, setCamera, type ViewState } from "../state/view-state.ts";
import { h } from "./dom.ts";
import type { Viewer } from "./viewer.ts";

/** Where the whole picture is seen from. */
const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 };

function isWhole({ x, y, ratio }: Camera): boolean {
  return x === WHOLE.x && y === WHOLE.y && ratio === WHOLE.ratio;
}

/** Remembers where the canvas came to rest. */
export function rememberCamera(viewer: Viewer, { x, y, ratio }: Camera): void {
  const whole = isWhole({ x, y, ratio });
  const known = viewer.store.state().camera;
  if (whole && known === undefined) return;
  if (known?.x === x && known.y === y && known.ratio === ratio) return;
  viewer.store.apply(whole ? resetCamera : setCamera({ x, y, ratio }), "replace");
}

/** Looks from where the state says. */
export function follow(scene: Scene, state: ViewState, before: ViewState | undefined): void {
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
const KEYS: Readonly<Record<string, (camera: Camera) => Camera>> = {
  "+": ({ x, y, ratio }) => ({ x, y, ratio: ratio / ZOOM }),
  "=": ({ x, y, ratio }) => ({ x, y, ratio: ratio / ZOOM }),
  "-": ({ x, y, ratio }) => ({ x, y, ratio: ratio * ZOOM }),
  "0": () => WHOLE,
  ArrowLeft: ({ x, y, ratio }) => ({ x: x - PAN * ratio, y, ratio }),
  ArrowRight: ({ x, y, ratio }) => ({ x: x + PAN * ratio, y, ratio }),
  ArrowUp: ({ x, y, ratio }) => ({ x, y: y + PAN * ratio, ratio }),
  ArrowDown: ({ x, y, ratio }) => ({ x, y: y - PAN * ratio, ratio }),
};

/** Moves and zooms by the keys of the canvas. */
export function pressOnStage(event: KeyboardEvent, viewer: Viewer, scene: Scene): void {
  const change = KEYS[event.key];
  if (change === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  lookFrom(viewer, change(scene.camera()));
}

function lookFrom(viewer: Viewer, { x, y, ratio }: Camera): void {
  const bounded = { x, y, ratio: Math.min(3, Math.max(0.02, ratio)) };
  viewer.store.apply(isWhole(bounded) ? resetCamera : setCamera(bounded), "replace");
}

/** Buttons of the canvas: what each is called, its sign, and the key that does the same. */
const BUTTONS = [
  { name: "zoomIn", id: "zoom-in", sign: "+", key: "+" },
  { name: "zoomOut", id: "zoom-out", sign: "−", key: "-" },
  { name: "zoomAll", id: "zoom-all", sign: "⤢", key: "0" },
] as const;

/** Writes the buttons of the canvas in the language of the page. */
export function labelButtons(buttons: HTMLElement, viewer: Viewer, scene: () => Scene): void {
  const made = BUTTONS.map(({ name, id, sign, key }) => {
    const label = viewer.words()[name];
    const onclick = () => lookFrom(viewer, KEYS[key]?.(scene().camera()) ?? WHOLE);
    return h("button", { id, type: "button", "aria-label": label, title: label, onclick }, sign);
  });
  buttons.replaceChildren(...made);
}
