import { fillRows } from "../kernel/arena.ts";
import type { Matrix } from "../kernel/kernel.ts";
import { addProduct, type Workspace } from "../kernel/operand.ts";
import { type Network, parameter } from "./network.ts";
import { distanceBucket } from "./network-shape.ts";
import { rectify, type Views } from "./views.ts";

/** An arc by token rows; `head` is -1 for the root. */
export interface Arc {
  readonly dependent: number;
  readonly head: number;
}

/** The hidden layer of label scoring for given arcs, one row per arc. */
export function labelHidden(
  workspace: Workspace,
  network: Network,
  { views, arcs }: LabelInput,
): Matrix {
  const { memory } = workspace.kernel;
  const hidden = workspace.arena.sheet(arcs.length, network.shape.labelWidth);
  const root = parameter(network.parameters, "label.root");
  const distances = parameter(network.parameters, "label.distance");
  for (const [row, { dependent, head }] of arcs.entries()) {
    const one = views.labelDependents.at + dependent * views.labelDependents.stride;
    const other = head < 0 ? root.at : views.labelHeads.at + head * views.labelHeads.stride;
    const bucket = head < 0 ? 0 : distanceBucket(head - dependent);
    const distance = distances.at + bucket * distances.stride;
    const to = hidden.at + row * hidden.stride;
    for (let column = 0; column < hidden.columns; column += 1) {
      const sum = (memory[one + column] ?? 0) + (memory[other + column] ?? 0);
      memory[to + column] = sum + (memory[distance + column] ?? 0);
    }
  }
  rectify(memory, hidden);
  return hidden;
}

/** The tokens' views and the arcs whose labels are asked for. */
export interface LabelInput {
  readonly views: Views;
  readonly arcs: readonly Arc[];
}

/** Scores every label for every row of a hidden layer; columns after the last label are padding. */
export function scoreLabels(workspace: Workspace, network: Network, hidden: Matrix): Matrix {
  const { kernel, arena } = workspace;
  const scores = arena.sheet(hidden.rows, network.labels.columns);
  fillRows(kernel.memory, scores, parameter(network.parameters, "label.bias"));
  addProduct(workspace, { left: hidden, right: network.labels, target: scores });
  return scores;
}
