import type Sigma from "sigma";
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { FILLS, SHAPES } from "../appearance.ts";
import { compileColour, readColour } from "./colour.ts";
import { type Drawing, stacked } from "./drawing.ts";
import { framingOf } from "./framing.ts";
import type { DrawnNode } from "./scene-model.ts";
import { SHAPE_FRAGMENT, SHAPE_VERTEX } from "./shape-shader.ts";

const UNIFORMS = [
  "u_sizeRatio",
  "u_pixelRatio",
  "u_matrix",
  "u_paper",
  "u_dispute",
  "u_ink",
] as const;

const RINGS: readonly DrawnNode["ring"][] = ["none", "disputed", "selected"];

function lookOf({ shape, fill, ring }: DrawnNode): number {
  return SHAPES.indexOf(shape) + 8 * FILLS.indexOf(fill) + 64 * RINGS.indexOf(ring);
}

/** What fades lies below the rest, what is selected above. */
function heightOf({ ring, faded }: DrawnNode): number {
  return ring === "selected" ? 2 : faded ? 0 : 1;
}

/**
 * The layer that draws every node as one point. It takes them from the drawing, not from the
 * renderer's graph, which costs ten times as much at every change.
 */
export function createNodeLayer(drawing: Drawing) {
  return class NodeLayer extends NodeProgram<(typeof UNIFORMS)[number]> {
    #version = -1;

    constructor(gl: WebGLRenderingContext, _: WebGLFramebuffer | null, renderer: Sigma) {
      super(gl, null, renderer); // what is pointed at is found by where it is, not by its pixels
    }

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
          { name: "a_look", size: 1, type: FLOAT },
        ],
      };
    }

    override reallocate(): void {
      // the renderer's graph is empty: nothing of it is drawn
    }

    override process(): void {
      // the same
    }

    processVisibleItem(): void {
      // the same
    }

    override render(parameters: RenderParams): void {
      if (this.#version !== drawing.version) this.#fill();
      super.render(parameters);
    }

    #fill(): void {
      const nodes = stacked(drawing.nodes, heightOf);
      const { x, y, scale } = framingOf(drawing.box);
      const array = new Float32Array(nodes.length * this.STRIDE);
      const colourOf = compileColour(floatColor);
      let at = 0;
      for (const node of nodes) {
        array[at++] = node.x * scale + x;
        array[at++] = node.y * scale + y;
        array[at++] = node.size;
        array[at++] = colourOf(node.colour);
        array[at++] = lookOf(node);
      }
      this.array = array;
      this.verticesCount = nodes.length;
      this.#version = drawing.version;
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
