import { columnsOf, fillRows, rowsOf } from "../kernel/arena.ts";
import type { Matrix } from "../kernel/kernel.ts";
import {
  type Arithmetic,
  addProduct,
  type Operand,
  packOperand,
  type Workspace,
} from "../kernel/operand.ts";
import { packTransposed, paddedColumns } from "../kernel/pack.ts";
import {
  DISTANCE_BUCKETS,
  distanceBucket,
  FEATURES,
  LAYERS,
  type NetworkShape,
} from "./network-shape.ts";
import type { Packing } from "./packing.ts";
import { type Direction, runDirection, type Trace } from "./recurrent.ts";

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

/** What arcs of several sentences are scored with. */
export interface ArcQueries {
  /** What each dependent looks for in a head. */
  readonly wanted: Matrix;
  /** How each dependent likes each distance. */
  readonly distances: Matrix;
}

/** Prepares the scoring of arcs for all tokens at once. */
export function arcQueries(workspace: Workspace, network: Network, dependents: Matrix): ArcQueries {
  const { kernel, arena } = workspace;
  const wanted = arena.sheet(dependents.rows, network.shape.arcWidth);
  const distances = arena.matrix(dependents.rows, DISTANCE_BUCKETS);
  fillRows(kernel.memory, wanted, parameter(network.parameters, "arc.bias"));
  addProduct(workspace, { left: dependents, right: network.arcs, target: wanted });
  addProduct(workspace, { left: dependents, right: network.distances, target: distances });
  return { wanted, distances };
}

/** The heads that the tokens of one sentence may have: those tokens, then the root. */
export function headCandidates(
  { kernel, arena }: Workspace,
  network: Network,
  heads: Matrix,
): Matrix {
  const { memory } = kernel;
  const candidates = arena.sheet(heads.rows + 1, heads.columns);
  const root = parameter(network.parameters, "arc.root");
  for (let row = 0; row < heads.rows; row += 1) {
    const from = heads.at + row * heads.stride;
    memory.copyWithin(candidates.at + row * candidates.stride, from, from + heads.columns);
  }
  const last = candidates.at + heads.rows * candidates.stride;
  memory.copyWithin(last, root.at, root.at + heads.columns);
  return candidates;
}

/**
 * Scores every arc of one sentence: a row per dependent, a column per candidate head; the column
 * after the last token is the root's, and the columns after that are padding.
 */
export function scoreArcs(
  { kernel, arena }: Workspace,
  queries: ArcQueries,
  { candidates, from }: { readonly candidates: Matrix; readonly from: number },
): Matrix {
  const { memory } = kernel;
  const length = candidates.rows - 1;
  const columns = paddedColumns(candidates.rows);
  const scores = arena.matrix(length, columns);
  const packed = packTransposed(memory, candidates, arena.space(columns * candidates.columns));
  kernel.multiply(rowsOf(queries.wanted, from, from + length), packed, scores);
  for (let row = 0; row < length; row += 1) {
    const liking = queries.distances.at + (from + row) * DISTANCE_BUCKETS;
    const score = scores.at + row * columns;
    for (let head = 0; head <= length; head += 1) {
      const bucket = head === length ? 0 : distanceBucket(head - row);
      memory[score + head] = (memory[score + head] ?? 0) + (memory[liking + bucket] ?? 0);
    }
  }
  return scores;
}

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
