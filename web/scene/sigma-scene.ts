import Sigma from "sigma";
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { LIMITS, type Palette, SIZES } from "../appearance.ts";
import type { Camera } from "../state/view-state.ts";
import { nearRatio, roundedCamera } from "./camera-view.ts";
import { readColour } from "./colour.ts";
import {
  boundsOf,
  type Drawing,
  edgeData,
  emptyDrawing,
  fillDrawing,
  nodeData,
  patchDrawing,
  segmentsOf,
} from "./drawing.ts";
import { nearestEdge, type Point } from "./nearest-edge.ts";
import { createOverlay } from "./overlay.ts";
import { changeBetween } from "./scene-change.ts";
import { emptySceneGraph, growGraph, moveNodes, type SceneGraph } from "./scene-graph.ts";
import type { SceneModel } from "./scene-model.ts";
import { SHAPE_FRAGMENT, SHAPE_VERTEX } from "./shape-shader.ts";

// The only file that imports the renderer, so that another can take its place.

/** What a person does on the canvas. */
export interface SceneEvents {
  readonly onNode: (index: number) => void;
  readonly onEdge: (index: number) => void;
  readonly onNothing: () => void;
  readonly onCamera: (camera: Camera) => void;
}

/** A canvas that draws a scene model. */
export interface Scene {
  /** Draws a model, framing some of its nodes, or all when none is named. */
  readonly draw: (model: SceneModel, palette: Palette, framed?: readonly number[]) => void;
  /** Draws again the few nodes and edges that look different. */
  readonly patch: (part: SceneModel) => void;
  readonly moveTo: (camera: Camera, animated: boolean) => void;
  /** Where to look from to see one node and its surroundings. */
  readonly cameraOn: (index: number) => Camera | undefined;
  readonly camera: () => Camera;
  readonly resize: () => void;
  readonly kill: () => void;
}

const CAMERA_AT_REST = 160;

/** Starts the canvas inside a container. */
export function startScene(container: HTMLElement, events: SceneEvents, palette: Palette): Scene {
  const drawing = emptyDrawing(palette);
  const held = emptySceneGraph();
  const sigma = new Sigma(held.graph, container, settingsFor(drawing));
  const stage: Stage = { sigma, drawing, container, held };
  const overlay = listenToPointer(stage, events);
  listenToRest(sigma, events.onCamera);
  return {
    draw: (model, nextPalette, framed) => redraw(stage, { model, palette: nextPalette, framed }),
    patch: (part) => patch(stage, part),
    moveTo: (camera, animated) => move(sigma, camera, animated),
    cameraOn: (index) => cameraOn(stage, index),
    camera: () => roundedCamera(sigma.getCamera().getState()),
    resize: () => {
      sigma.resize();
      sigma.refresh();
    },
    kill: () => {
      overlay.remove();
      sigma.kill();
    },
  };
}

interface Stage {
  readonly sigma: Sigma;
  readonly drawing: Drawing;
  readonly container: HTMLElement;
  readonly held: SceneGraph;
}

/** Tells where nodes stand on the screen. */
function compileScreen(sigma: Sigma): (index: number) => Point | undefined {
  return (index) => {
    const data = sigma.getNodeDisplayData(String(index));
    return data === undefined ? undefined : sigma.framedGraphToViewport(data);
  };
}

/** Draws labels at every frame, the node pointed at first, and tells what is pressed. */
function listenToPointer(stage: Stage, events: SceneEvents) {
  const { sigma, drawing, container } = stage;
  const overlay = createOverlay(container, sigma.createCanvas("dashes", { beforeLayer: "nodes" }));
  const screen = compileScreen(sigma);
  let hovered: number | undefined;
  sigma.on("afterRender", () =>
    overlay.draw(drawing, {
      screen,
      graph: (point) => sigma.viewportToGraph(point),
      palette: drawing.palette,
      scale: (size) => sigma.scaleSize(size),
      hovered,
      ...sigma.getDimensions(),
    }),
  );
  const setHovered = (index: number | undefined): void => {
    hovered = index;
    container.style.cursor = index === undefined ? "" : "pointer";
    sigma.scheduleRender();
  };
  sigma.on("enterNode", ({ node }) => setHovered(Number(node)));
  sigma.on("leaveNode", () => setHovered(undefined));
  sigma.on("clickNode", ({ node }) => events.onNode(Number(node)));
  sigma.on("clickStage", ({ event }) => {
    const edge = edgeAt(stage, event);
    if (edge === undefined) events.onNothing();
    else events.onEdge(edge);
  });
  return overlay;
}

/** The edge under a point of the screen; the point is carried into the graph, not every edge out of it. */
function edgeAt({ sigma, drawing }: Stage, { x, y }: Point): number | undefined {
  const point = sigma.viewportToGraph({ x, y });
  const beside = sigma.viewportToGraph({ x: x + SIZES.reach, y });
  const reach = Math.hypot(beside.x - point.x, beside.y - point.y);
  return nearestEdge(point, segmentsOf(drawing), reach);
}

interface Redrawing {
  readonly model: SceneModel;
  readonly palette: Palette;
  readonly framed: readonly number[] | undefined;
}

function redraw({ sigma, drawing, held }: Stage, { model, palette, framed }: Redrawing): void {
  const before = { nodes: drawing.nodes, edges: drawing.edges };
  const isNew = drawing.palette !== palette;
  drawing.palette = palette;
  fillDrawing(drawing, model);
  const box = framed === undefined ? null : boundsOf(framed, drawing);
  const isFramed = box !== null || sigma.getCustomBBox() !== null;
  sigma.setCustomBBox(box);
  if (growGraph(held, model)) {
    sigma.setGraph(held.graph);
    return;
  }
  const moved = moveNodes(held, model);
  // What fades must be drawn below the rest, and a frame must be measured: both take the whole graph.
  const isWhole = isNew || isFramed || moved || model.nodes.length <= LIMITS.fadeNodes;
  sigma.refresh(isWhole ? undefined : changedPart(before, drawing));
}

/** Share of the edges above which drawing all anew costs less than drawing those that changed. */
const MANY = 0.1;

function changedPart(before: Pick<Drawing, "nodes" | "edges">, drawing: Drawing) {
  const partialGraph = changeBetween(before, drawing);
  const isMuch = partialGraph.edges.length > MANY * drawing.edges.length;
  return isMuch ? undefined : { partialGraph, skipIndexation: true };
}

function patch({ sigma, drawing }: Stage, part: SceneModel): void {
  patchDrawing(drawing, part);
  const keys = (items: readonly { readonly index: number }[]) =>
    items.map(({ index }) => String(index));
  const partialGraph = { nodes: keys(part.nodes), edges: keys(part.edges) };
  sigma.refresh({ partialGraph, skipIndexation: true });
}

function cameraOn({ sigma, drawing }: Stage, index: number): Camera | undefined {
  const data = sigma.getNodeDisplayData(String(index));
  if (data === undefined) return undefined;
  const ratio = Math.min(nearRatio(drawing.size), sigma.getCamera().ratio);
  return { x: data.x, y: data.y, ratio };
}

function settingsFor(drawing: Drawing) {
  return {
    renderLabels: false,
    renderEdgeLabels: false,
    zIndex: true,
    labelRenderedSizeThreshold: 0,
    stagePadding: 34,
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    minEdgeThickness: 1.5,
    itemSizesReference: "screen" as const,
    zoomToSizeRatioFunction: (ratio: number) => ratio ** 0.4,
    defaultNodeType: "shape",
    nodeProgramClasses: { shape: createShapeProgram(drawing) },
    nodeHoverProgramClasses: { shape: createShapeProgram(drawing) },
    defaultDrawNodeHover: () => undefined,
    nodeReducer: (key: string, data: object) => ({
      ...data,
      ...nodeData(drawing.nodes[Number(key)]),
    }),
    edgeReducer: (key: string, data: object) => ({
      ...data,
      ...edgeData(drawing.edges[Number(key)]),
    }),
    allowInvalidContainer: true,
  };
}

function move(sigma: Sigma, camera: Camera, animated: boolean): void {
  const state = { ...camera, angle: 0 };
  if (animated) void sigma.getCamera().animate(state, { duration: 350 });
  else sigma.getCamera().setState(state);
}

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

const UNIFORMS = [
  "u_sizeRatio",
  "u_pixelRatio",
  "u_matrix",
  "u_paper",
  "u_dispute",
  "u_ink",
] as const;

/** The program that draws every node shape as one point. */
function createShapeProgram(drawing: Drawing) {
  return class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: SHAPE_VERTEX,
        FRAGMENT_SHADER_SOURCE: SHAPE_FRAGMENT,
        METHOD: POINTS as 0,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_look", size: 1, type: FLOAT },
        ],
      };
    }

    processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData): void {
      const { look } = data as NodeDisplayData & { readonly look?: number }; // put there by nodeData
      const values = [data.x, data.y, data.size, floatColor(data.color), nodeIndex, look ?? 0];
      values.forEach((value, offset) => {
        this.array[start + offset] = value;
      });
    }

    setUniforms(parameters: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniform1f(uniformLocations.u_pixelRatio ?? null, parameters.pixelRatio);
      gl.uniform1f(uniformLocations.u_sizeRatio ?? null, parameters.sizeRatio);
      gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, parameters.matrix);
      const { paper, dispute, ink } = drawing.palette;
      for (const [name, colour] of Object.entries({ paper, dispute, ink })) {
        const [red, green, blue] = readColour(colour);
        gl.uniform3f(uniformLocations[`u_${name}`] ?? null, red / 255, green / 255, blue / 255);
      }
    }
  };
}
