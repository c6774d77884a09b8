import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { LIMITS, type Palette, SIZES } from "../appearance.ts";
import type { Camera } from "../state/view-state.ts";
import { nearRatio, roundedCamera } from "./camera-view.ts";
import { readColour } from "./colour.ts";
import { boundsOf, type Drawing, edgeData, nodeData, segmentsOf } from "./drawing.ts";
import { nearestEdge, type Point } from "./nearest-edge.ts";
import { createOverlay } from "./overlay.ts";
import { type Change, changeBetween } from "./scene-change.ts";
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
  const graph = new UndirectedGraph();
  const drawing: Drawing = { nodes: new Map(), edges: new Map(), ranked: [], special: [], palette };
  const sigma = new Sigma(graph, container, settingsFor(drawing));
  const stage: Stage = { graph, sigma, drawing, container };
  listenToPointer(stage, events);
  listenToRest(sigma, events.onCamera);
  return {
    draw: (model, nextPalette, framed) => redraw(stage, { model, palette: nextPalette, framed }),
    moveTo: (camera, animated) => move(sigma, camera, animated),
    cameraOn: (index) => cameraOn(stage, index),
    camera: () => roundedCamera(sigma.getCamera().getState()),
    resize: () => {
      sigma.resize();
      sigma.refresh();
    },
    kill: () => sigma.kill(),
  };
}

interface Stage {
  readonly graph: UndirectedGraph;
  readonly sigma: Sigma;
  readonly drawing: Drawing;
  readonly container: HTMLElement;
}

/** Tells where nodes stand on the screen. */
function compileScreen(sigma: Sigma): (index: number) => Point | undefined {
  return (index) => {
    const data = sigma.getNodeDisplayData(String(index));
    return data === undefined ? undefined : sigma.framedGraphToViewport(data);
  };
}

/** Draws labels at every frame, the node pointed at first, and tells what is pressed. */
function listenToPointer({ sigma, drawing, container }: Stage, events: SceneEvents): void {
  const overlay = createOverlay(container, sigma.createCanvas("dashes", { beforeLayer: "nodes" }));
  const screen = compileScreen(sigma);
  let hovered: number | undefined;
  sigma.on("afterRender", () =>
    overlay.draw(drawing.ranked, drawing.special, {
      screen,
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
    const edge = nearestEdge(event, segmentsOf(drawing, screen), SIZES.reach);
    if (edge === undefined) events.onNothing();
    else events.onEdge(edge);
  });
}

interface Redrawing {
  readonly model: SceneModel;
  readonly palette: Palette;
  readonly framed: readonly number[] | undefined;
}

function redraw({ graph, sigma, drawing }: Stage, { model, palette, framed }: Redrawing): void {
  const samePalette = drawing.palette === palette;
  drawing.palette = palette;
  const change = update(graph, drawing, model);
  sigma.setCustomBBox(framed === undefined ? null : boundsOf(framed, drawing));
  const isSmall = samePalette && framed === undefined && change !== undefined;
  if (isSmall) sigma.refresh({ partialGraph: change, skipIndexation: true });
  else sigma.refresh();
}

function cameraOn({ sigma, drawing }: Stage, index: number): Camera | undefined {
  const data = sigma.getNodeDisplayData(String(index));
  if (data === undefined) return undefined;
  const ratio = Math.min(nearRatio(drawing.nodes.size), sigma.getCamera().ratio);
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
    nodeReducer: (key: string, data: object) => ({ ...data, ...nodeData(drawing.nodes.get(key)) }),
    edgeReducer: (key: string, data: object) => ({ ...data, ...edgeData(drawing.edges.get(key)) }),
    allowInvalidContainer: true,
  };
}

/**
 * Puts the model's nodes and edges into the graph; those that went stay, hidden by the reducers.
 * Tells what changed where that is little, so that the rest need not be drawn again.
 */
function update(graph: UndirectedGraph, drawing: Drawing, model: SceneModel): Change | undefined {
  const { nodes: oldNodes, edges: oldEdges } = drawing;
  drawing.nodes = new Map(model.nodes.map((node) => [String(node.index), node]));
  drawing.edges = new Map(model.edges.map((edge) => [String(edge.index), edge]));
  drawing.ranked = [...model.nodes].sort(
    (one, other) => other.rank - one.rank || one.index - other.index,
  );
  drawing.special = model.edges.filter(({ stroke }) => stroke !== "plain");
  for (const { index, x, y } of model.nodes) placeNode(graph, String(index), { x, y });
  for (const { index, source, target } of model.edges) {
    const key = String(index);
    if (!graph.hasEdge(key) && !graph.hasEdge(String(source), String(target))) {
      graph.addEdgeWithKey(key, String(source), String(target));
    }
  }
  if (model.nodes.length <= LIMITS.fadeNodes) return undefined;
  return changeBetween({ nodes: oldNodes, edges: oldEdges }, drawing);
}

function placeNode(graph: UndirectedGraph, key: string, { x, y }: Point): void {
  if (!graph.hasNode(key)) graph.addNode(key, { x, y });
  else if (graph.getNodeAttribute(key, "x") !== x || graph.getNodeAttribute(key, "y") !== y) {
    graph.mergeNodeAttributes(key, { x, y });
  }
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
