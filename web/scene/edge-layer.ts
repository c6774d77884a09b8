import type Sigma from "sigma";
import { EdgeRectangleProgram } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { compileColour } from "./colour.ts";
import { type Drawing, isSpecial, stacked } from "./drawing.ts";
import { framingOf } from "./framing.ts";

/**
 * The layer that draws every straight plain edge, taken from the drawing: a change of filter writes
 * one array, where the renderer's graph would hear of each edge.
 */
export function createEdgeLayer(drawing: Drawing) {
  return class EdgeLayer extends EdgeRectangleProgram {
    #version = -1;

    constructor(gl: WebGLRenderingContext, _: WebGLFramebuffer | null, renderer: Sigma) {
      super(gl, null, renderer); // what is pointed at is found by where it is, not by its pixels
    }

    override reallocate(): void {
      // the renderer's graph is empty: nothing of it is drawn
    }

    override render(parameters: RenderParams): void {
      if (this.#version !== drawing.version) this.#fill();
      super.render(parameters);
    }

    #fill(): void {
      const edges = stacked(drawing.edges, ({ rank }) => rank);
      const { x, y, scale } = framingOf(drawing.box);
      const array = new Float32Array(edges.length * this.STRIDE);
      const colourOf = compileColour(floatColor);
      let at = 0;
      for (const edge of edges) {
        const from = drawing.nodes[edge.source];
        const to = drawing.nodes[edge.target];
        if (from === undefined || to === undefined || isSpecial(edge)) continue;
        const thickness = edge.size / (Math.hypot(to.x - from.x, to.y - from.y) || 1);
        array[at++] = from.x * scale + x;
        array[at++] = from.y * scale + y;
        array[at++] = to.x * scale + x;
        array[at++] = to.y * scale + y;
        array[at++] = (from.y - to.y) * thickness;
        array[at++] = (to.x - from.x) * thickness;
        array[at++] = colourOf(edge.colour);
        at += 1; // the id, by which nothing is looked for
      }
      this.array = array.subarray(0, at);
      this.capacity = at / this.STRIDE;
      this.verticesCount = this.capacity * this.VERTICES;
      this.#version = drawing.version;
    }
  };
}
