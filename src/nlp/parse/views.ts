import { columnsOf, fillRows } from "../kernel/arena.ts";
import type { Matrix } from "../kernel/kernel.ts";
import { addProduct, type Workspace } from "../kernel/operand.ts";
import { type Network, type Parameters, parameter } from "./network.ts";
import { FEATURES } from "./network-shape.ts";
import type { Packing } from "./packing.ts";
import { type Direction, runDirection, type Trace } from "./recurrent.ts";

/** Writes the embeddings of tokens side by side; `ids` holds a row of each table per token. */
export function embed(memory: Float32Array, { tables, ids, target }: Embedding): void {
  for (let row = 0; row < target.rows; row += 1) {
    let to = target.at + row * target.stride;
    for (let index = 0; index < tables.length; index += 1) {
      const table = tables[index];
      if (!table) continue;
      const from = table.at + (ids[row * tables.length + index] ?? 0) * table.stride;
      memory.copyWithin(to, from, from + table.columns);
      to += table.columns;
    }
  }
}

/** Embedding tables, the rows to look up, and where the vectors go. */
export interface Embedding {
  readonly tables: readonly Matrix[];
  readonly ids: Int32Array;
  readonly target: Matrix;
}

/** The embedding tables of a network in the order of `FEATURES`. */
export function embeddingTables(parameters: Parameters): readonly Matrix[] {
  return FEATURES.map(({ name }) => parameter(parameters, `embed.${name}`));
}

/** The output of one bidirectional layer, and how each direction came to it. */
export interface LayerRun {
  readonly target: Matrix;
  readonly traces: readonly [Trace, Trace];
}

/** Runs one bidirectional layer. */
export function runLayer(
  workspace: Workspace,
  layer: readonly [Direction, Direction],
  { source, packing }: { readonly source: Matrix; readonly packing: Packing },
): LayerRun {
  const cells = layer[0].recurrent.rows;
  const target = workspace.arena.sheet(packing.rows, 2 * cells);
  const run = (side: 0 | 1): Trace =>
    runDirection(workspace, layer[side], {
      source,
      target: columnsOf(target, side * cells, (side + 1) * cells),
      packing,
      order: packing.orders[side],
    });
  return { target, traces: [run(0), run(1)] };
}

/** The views of every token that scores are made of. */
export interface Views {
  /** All of them side by side. */
  readonly all: Matrix;
  readonly arcDependents: Matrix;
  readonly arcHeads: Matrix;
  readonly labelDependents: Matrix;
  readonly labelHeads: Matrix;
}

/** Projects the last layer's output to the four views; those for arcs are rectified. */
export function projectViews(workspace: Workspace, network: Network, source: Matrix): Views {
  const { kernel, arena } = workspace;
  const { arcWidth, labelWidth } = network.shape;
  const all = arena.sheet(source.rows, 2 * (arcWidth + labelWidth));
  fillRows(kernel.memory, all, parameter(network.parameters, "project.bias"));
  addProduct(workspace, { left: source, right: network.project, target: all });
  const views = {
    all,
    arcDependents: columnsOf(all, 0, arcWidth),
    arcHeads: columnsOf(all, arcWidth, 2 * arcWidth),
    labelDependents: columnsOf(all, 2 * arcWidth, 2 * arcWidth + labelWidth),
    labelHeads: columnsOf(all, 2 * arcWidth + labelWidth, 2 * (arcWidth + labelWidth)),
  };
  rectify(kernel.memory, columnsOf(all, 0, 2 * arcWidth));
  return views;
}

/** Sets what is below zero to zero. */
export function rectify(memory: Float32Array, matrix: Matrix): void {
  for (let row = 0; row < matrix.rows; row += 1) {
    const from = matrix.at + row * matrix.stride;
    for (let at = from; at < from + matrix.columns; at += 1) {
      if ((memory[at] ?? 0) < 0) memory[at] = 0;
    }
  }
}
