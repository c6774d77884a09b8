import { LIMITS } from "../appearance.ts";
import { boxAround } from "../scene/graph-box.ts";
import type { SceneModel } from "../scene/scene-model.ts";
import type { Scene } from "../scene/sigma-scene.ts";
import { drawScene, type Look, type ScenePart } from "../scene/styles.ts";
import type { Visible } from "../state/visible.ts";
import { h } from "./dom.ts";
import { createEgoLayout, type Places } from "./ego-layout.ts";
import { type Spotlight, spotlight } from "./spotlight.ts";
import type { Viewer } from "./viewer.ts";
import { webglKind } from "./webgl.ts";

/** The scene that draws now: another takes its place when its context is lost. */
export interface HeldScene {
  readonly scene: () => Scene;
  readonly stage: HTMLElement;
}

/** Area, in square CSS pixels, on which things have their full size. */
const ROOMY = 360_000;

function roomOn({ clientWidth, clientHeight }: HTMLElement): number {
  return Math.min(1, Math.max(0.6, Math.sqrt((clientWidth * clientHeight) / ROOMY)));
}

/** Room left around a neighbourhood, in the graph's unit. */
const MARGIN = 20;

/** Compiles the drawing: the scene is made again only when something other than the camera changed. */
export function compileDraw(viewer: Viewer, held: HeldScene, notice: HTMLElement): () => void {
  let isSoftware = webglKind() === "software";
  const placesOf = createEgoLayout(() => draw());
  const strongestOf = remember((all) => strongest(all, LIMITS.softwareNodes));
  const boxOf = remember(({ nodes }) =>
    boxAround(nodes.flatMap((index) => viewer.picture.nodes[index] ?? [])),
  );
  const light = createLight();
  let known: readonly unknown[] = [];
  const drawnOf = (all: Visible): Visible => (isSoftware ? strongestOf(all) : all);
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
    const visible = drawnOf(all);
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
      room: roomOn(held.stage),
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
    const box = ego === undefined ? boxOf(drawnOf(viewer.whole)) : boxAround(model.nodes, MARGIN);
    scene.draw({ model, palette: viewer.palette(), box });
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

/** Keeps what was made of each part of the picture for as long as that part is kept. */
function remember<T>(make: (visible: Visible) => T): (visible: Visible) => T {
  const kept = new WeakMap<Visible, { readonly made: T }>();
  return (visible) => {
    const found = kept.get(visible) ?? { made: make(visible) };
    kept.set(visible, found);
    return found.made;
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
