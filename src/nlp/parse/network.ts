import type { Matrix } from "../kernel/kernel.ts";
import { type Arithmetic, type Operand, packOperand, type Workspace } from "../kernel/operand.ts";
import { LAYERS, type NetworkShape } from "./network-shape.ts";
import type { Direction } from "./recurrent.ts";

/** The learned arrays of a network by name. */
export type Parameters = ReadonlyMap<string, Matrix>;

/** A network ready to run: embedding tables, and weights packed for the kernel. */
export interface Network {
  readonly shape: NetworkShape;
  readonly parameters: Parameters;
  readonly layers: readonly (readonly [Direction, Direction])[];
  readonly project: Operand;
  readonly arcs: Operand;
  readonly distances: Operand;
  readonly labels: Operand;
}

/** The parameter of that name; a missing one is a fault of the model file's writer. */
export function parameter(parameters: Parameters, name: string): Matrix {
  const matrix = parameters.get(name);
  if (!matrix) throw new RangeError(`The network has no parameter "${name}".`);
  return matrix;
}

/** Packs the weights of a network for one kind of arithmetic. */
export function packNetwork(
  workspace: Workspace,
  parameters: Parameters,
  arithmetic: Arithmetic,
): Network {
  const packed = (name: string): Operand =>
    packOperand(workspace, parameter(parameters, name), arithmetic);
  const direction = (name: string): Direction => ({
    input: packed(`${name}.input`),
    recurrent: packed(`${name}.recurrent`),
    bias: parameter(parameters, `${name}.bias`),
  });
  return {
    shape: shapeOf(parameters),
    parameters,
    layers: Array.from({ length: LAYERS }, (_, layer) => [
      direction(`layer${layer}.forward`),
      direction(`layer${layer}.backward`),
    ]),
    project: packed("project.weights"),
    arcs: packed("arc.weights"),
    distances: packed("arc.distance"),
    labels: packed("label.weights"),
  };
}

function shapeOf(parameters: Parameters): NetworkShape {
  return {
    cells: parameter(parameters, "layer0.forward.recurrent").rows,
    arcWidth: parameter(parameters, "arc.weights").rows,
    labelWidth: parameter(parameters, "label.weights").rows,
  };
}
