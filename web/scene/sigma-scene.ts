import { MultiUndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Palette } from "../appearance.ts";
import type { Camera } from "../state/view-state.ts";
import { nearRatio, roundedCamera } from "./camera-view.ts";
import { type Drawing, emptyDrawing, fillDrawing, patchDrawing } from "./drawing.ts";
import { createEdgeLayer } from "./edge-layer.ts";
import { extentOf, framed, framingOf } from "./framing.ts";
import type { GraphBox } from "./graph-box.ts";
import type { Point } from "./nearest-edge.ts";
import { createNodeLayer } from "./node-layer.ts";
import { createOverlay } from "./overlay.ts";
import type { SceneModel } from "./scene-model.ts";
import { edgeUnder, nodeUnder, type Pointer } from "./under-pointer.ts";

// This file, the two layers and the framing alone import the renderer, so that another can take its
// place. It gives us the camera, the pointer, the canvases and their programs; its graph stays empty.

/** What a person does on the canvas. */
export interface SceneEvents {
  readonly onNode: (index: number) => void;
  readonly onEdge: (index: number) => void;
  readonly onNothing: () => void;
  readonly onCamera: (camera: Camera) => void;
}

/** What is to be drawn: a model, and the part of the graph that fills the canvas. */
export interface SceneView {
  readonly model: SceneModel;
  readonly palette: Palette;
  readonly box: GraphBox;
}

/** A canvas that draws a scene model at the next frame. */
export interface Scene {
  readonly draw: (view: SceneView) => void;
  /** Draws again the few nodes and edges that look different. */
  readonly patch: (part: SceneModel) => void;
  readonly moveTo: (camera: Camera, animated: boolean) => void;
  /** Where to look from to see one node and its surroundings. */
  readonly cameraOn: (index: number) => Camera | undefined;
  readonly camera: () => Camera;
  readonly resize: () => void;
  readonly kill: () => void;
}

/** Starts the canvas inside a container. */
export function startScene(container: HTMLElement, events: SceneEvents, palette: Palette): Scene {
  const drawing = emptyDrawing(palette);
  const sigma = new Sigma(graphOfNothing(), container, settingsFor(drawing));
  const stage: Stage = { sigma, drawing, container };
  const removeOverlay = drawOverlay(stage, listenToPointer(stage, events));
  listenToRest(sigma, events.onCamera);
  return {
    draw: (view) => draw(stage, view),
    patch: (part) => {
      patchDrawing(drawing, part);
      sigma.scheduleRender();
    },
    moveTo: (camera, animated) => move(sigma, camera, animated),
    cameraOn: (index) => cameraOn(stage, index),
    camera: () => roundedCamera(sigma.getCamera().getState()),
    resize: () => {
      sigma.resize();
      sigma.refresh();
    },
    kill: () => {
      removeOverlay();
      sigma.kill();
    },
  };
}

interface Stage {
  readonly sigma: Sigma;
  readonly drawing: Drawing;
  readonly container: HTMLElement;
}

/** The renderer draws nothing without a node: one that is hidden. */
function graphOfNothing(): MultiUndirectedGraph {
  const graph = new MultiUndirectedGraph();
  graph.addNode("nothing", { x: 0, y: 0, hidden: true });
  return graph;
}

function settingsFor(drawing: Drawing) {
  return {
    renderLabels: false,
    renderEdgeLabels: false,
    stagePadding: 34,
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    minEdgeThickness: 1.5,
    itemSizesReference: "screen" as const,
    zoomToSizeRatioFunction: (ratio: number) => ratio ** 0.4,
    defaultNodeType: "shape",
    nodeProgramClasses: { shape: createNodeLayer(drawing) },
    defaultEdgeType: "line",
    edgeProgramClasses: { line: createEdgeLayer(drawing) },
    defaultDrawNodeHover: () => undefined,
    allowInvalidContainer: true,
  };
}

function draw({ sigma, drawing }: Stage, { model, palette, box }: SceneView): void {
  drawing.palette = palette;
  drawing.box = box;
  fillDrawing(drawing, model);
  sigma.setCustomBBox(extentOf(box));
  sigma.scheduleRefresh();
}

/** Draws lines and labels at every frame, that of the node pointed at first. */
function drawOverlay({ sigma, drawing, container }: Stage, hovered: () => number | undefined) {
  const overlay = createOverlay(container, sigma.createCanvas("dashes", { beforeLayer: "nodes" }));
  const screen = (index: number): Point | undefined => {
    const node = drawing.nodes[index];
    return node && sigma.graphToViewport(node);
  };
  sigma.on("afterRender", () =>
    overlay.draw(drawing, {
      screen,
      graph: (point) => sigma.viewportToGraph(point),
      palette: drawing.palette,
      scale: (size) => sigma.scaleSize(size),
      hovered: hovered(),
      ...sigma.getDimensions(),
    }),
  );
  return overlay.remove;
}

/** Tells what is pressed; returns what is pointed at. */
function listenToPointer(
  { sigma, drawing, container }: Stage,
  events: SceneEvents,
): () => number | undefined {
  let hovered: number | undefined;
  const point = (index: number | undefined): void => {
    if (index === hovered) return;
    hovered = index;
    container.style.cursor = index === undefined ? "" : "pointer";
    sigma.scheduleRender();
  };
  const captor = sigma.getMouseCaptor();
  captor.on("mousemove", (at) => point(nodeUnder(drawing, pointerAt(sigma, at))));
  captor.on("mouseleave", () => point(undefined));
  sigma.on("clickStage", ({ event }) => {
    const pointer = pointerAt(sigma, event);
    const node = nodeUnder(drawing, pointer);
    if (node !== undefined) return events.onNode(node);
    const edge = edgeUnder(drawing, pointer);
    if (edge === undefined) events.onNothing();
    else events.onEdge(edge);
  });
  return () => hovered;
}

function pointerAt(sigma: Sigma, { x, y }: Point): Pointer {
  const at = sigma.viewportToGraph({ x, y });
  const beside = sigma.viewportToGraph({ x: x + 1, y });
  const pixel = Math.hypot(beside.x - at.x, beside.y - at.y);
  return { at, pixel, scale: (size) => sigma.scaleSize(size) };
}

function cameraOn({ sigma, drawing }: Stage, index: number): Camera | undefined {
  const node = drawing.nodes[index];
  if (node === undefined) return undefined;
  const ratio = Math.min(nearRatio(drawing.size), sigma.getCamera().ratio);
  return { ...framed(node, framingOf(drawing.box)), ratio };
}

function move(sigma: Sigma, camera: Camera, animated: boolean): void {
  const state = { ...camera, angle: 0 };
  if (animated) void sigma.getCamera().animate(state, { duration: 350 });
  else sigma.getCamera().setState(state);
}

const CAMERA_AT_REST = 160;

/** Tells where the camera came to rest, and puts it exactly there. */
function listenToRest(sigma: Sigma, onCamera: (camera: Camera) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  sigma.getCamera().on("updated", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const camera = roundedCamera(sigma.getCamera().getState());
      const { x, y, ratio } = sigma.getCamera().getState();
      if (x !== camera.x || y !== camera.y || ratio !== camera.ratio) {
        sigma.getCamera().setState({ ...camera, angle: 0 });
        clearTimeout(timer);
      }
      onCamera(camera);
    }, CAMERA_AT_REST);
  });
}
