import { columnsOf } from "../../nlp/kernel/arena.ts";
import type { Matrix } from "../../nlp/kernel/kernel.ts";
import type { Workspace } from "../../nlp/kernel/operand.ts";
import { pack } from "../../nlp/kernel/pack.ts";
import { type Network, packNetwork, parameter } from "../../nlp/parse/network.ts";
import { FEATURES, INPUT_WIDTH } from "../../nlp/parse/network-shape.ts";
import { type Packing, packSentences } from "../../nlp/parse/packing.ts";
import {
  embed,
  embeddingTables,
  type LayerRun,
  projectViews,
  runLayer,
  type Views,
} from "../../nlp/parse/views.ts";
import type { Random } from "../random.ts";
import {
  addColumnSums,
  addRow,
  backDirection,
  type Learning,
  packedTranspose,
} from "./backward-recurrent.ts";
import { applySign, learnArcs, learnLabels, type ScoreRun } from "./backward-scores.ts";
import { applyMask, drop, dropColumns } from "./dropout.ts";
import type { Example } from "./example.ts";

/** How much is hidden from the network while it learns. */
export interface Noise {
  readonly dropout: number;
  /** Share of embeddings hidden as a whole. */
  readonly embeddingDropout: number;
  /** For each feature, how often each row is read as unknown. */
  readonly unknownRates: readonly Float32Array[];
}

/** What learning from a batch needs. */
export interface Lesson {
  readonly learning: Learning;
  readonly examples: readonly Example[];
  readonly noise: Noise;
  readonly random: Random;
}

/** Runs a batch forward and backward; adds to the gradients and returns the loss per token. */
export function learnBatch(workspace: Workspace, lesson: Lesson): number {
  const { arena } = workspace;
  const mark = arena.mark();
  const examples = [...lesson.examples].sort((one, other) => other.length - one.length);
  const packing = packSentences(examples.map(({ length }) => length));
  const scaled = examples.map((example) => ({ ...example, weight: example.weight / packing.rows }));
  const run = forward(workspace, lesson, { examples: scaled, packing });
  const loss = learnArcs(workspace, run.scores) + learnLabels(workspace, run.scores);
  backward(workspace, lesson, run);
  arena.release(mark);
  return loss;
}

interface Batch {
  readonly examples: readonly Example[];
  readonly packing: Packing;
}

interface ForwardRun {
  readonly network: Network;
  readonly packing: Packing;
  readonly ids: Int32Array;
  readonly inputMask: Matrix;
  readonly layers: readonly { readonly run: LayerRun; readonly mask: Matrix }[];
  readonly viewMask: Matrix;
  readonly scores: ScoreRun;
}

function forward(workspace: Workspace, lesson: Lesson, { examples, packing }: Batch): ForwardRun {
  const { kernel, arena } = workspace;
  const { learning, noise, random } = lesson;
  const network = packNetwork(workspace, learning.values, "floats");
  const ids = noisyIds(examples, lesson);
  let source = arena.matrix(packing.rows, INPUT_WIDTH);
  embed(kernel.memory, { tables: embeddingTables(learning.values), ids, target: source });
  const inputMask = hideEmbeddings(workspace, source, lesson);
  const layers = network.layers.map((layer) => {
    const run = runLayer(workspace, layer, { source, packing });
    const mask = dropColumns(workspace, run.target, { rate: noise.dropout, random, packing });
    source = run.target;
    return { run, mask };
  });
  const views = projectViews(workspace, network, source);
  const arcs = columnsOf(views.all, 0, 2 * network.shape.arcWidth);
  const viewMask = drop(workspace, arcs, { rate: noise.dropout, random });
  const gradients = viewsLike(workspace, network, views);
  const { dropout } = noise;
  const scores = { network, learning, examples, packing, views, gradients, random, dropout };
  return { network, packing, ids, inputMask, layers, viewMask, scores };
}

function noisyIds(examples: readonly Example[], { noise, random }: Lesson): Int32Array {
  const ids = Int32Array.from(examples.flatMap((example) => Array.from(example.ids)));
  for (let index = 0; index < ids.length; index += 1) {
    const rate = noise.unknownRates[index % FEATURES.length]?.[ids[index] ?? 0] ?? 0;
    if (rate > 0 && random() < rate) ids[index] = 0;
  }
  return ids;
}

/** Hides whole embeddings, never the treebank's: it is what says whose conventions to follow. */
function hideEmbeddings(workspace: Workspace, inputs: Matrix, { noise, random }: Lesson): Matrix {
  const { kernel, arena } = workspace;
  const mask = arena.matrix(inputs.rows, inputs.columns);
  const kept = 1 / (1 - noise.embeddingDropout);
  for (let row = 0; row < mask.rows; row += 1) {
    let at = mask.at + row * mask.stride;
    for (const { name, width } of FEATURES) {
      const isHidden = random() < noise.embeddingDropout;
      const factor = name === "treebank" ? 1 : isHidden ? 0 : kept;
      kernel.memory.fill(factor, at, at + width);
      at += width;
    }
  }
  applyMask(kernel.memory, inputs, mask);
  return mask;
}

function viewsLike({ arena }: Workspace, { shape }: Network, views: Views): Views {
  const all = arena.matrix(views.all.rows, views.all.columns);
  const { arcWidth, labelWidth } = shape;
  return {
    all,
    arcDependents: columnsOf(all, 0, arcWidth),
    arcHeads: columnsOf(all, arcWidth, 2 * arcWidth),
    labelDependents: columnsOf(all, 2 * arcWidth, 2 * arcWidth + labelWidth),
    labelHeads: columnsOf(all, 2 * arcWidth + labelWidth, views.all.columns),
  };
}

function backward(workspace: Workspace, { learning }: Lesson, run: ForwardRun): void {
  const { kernel, arena } = workspace;
  const { views, gradients } = run.scores;
  const arcWidth = 2 * run.network.shape.arcWidth;
  const arcs = columnsOf(gradients.all, 0, arcWidth);
  applyMask(kernel.memory, arcs, run.viewMask);
  applySign(kernel.memory, arcs, columnsOf(views.all, 0, arcWidth));
  let back = backProject(workspace, learning, { run, gradient: gradients.all });
  for (let layer = run.layers.length - 1; layer >= 0; layer -= 1) {
    const { run: layerRun, mask } = run.layers[layer] ?? {};
    if (!layerRun || !mask) continue;
    applyMask(kernel.memory, back, mask);
    const width = layerRun.traces[0].inputs.columns;
    const source = arena.matrix(back.rows, width);
    for (const side of [0, 1] as const) {
      const cells = layerRun.traces[side].states.columns;
      backDirection(workspace, learning, {
        name: `layer${layer}.${side === 0 ? "forward" : "backward"}`,
        trace: layerRun.traces[side],
        packing: run.packing,
        order: run.packing.orders[side],
        targetGradient: columnsOf(back, side * cells, (side + 1) * cells),
        sourceGradient: source,
      });
    }
    back = source;
  }
  applyMask(kernel.memory, back, run.inputMask);
  addEmbeddingGradients(kernel.memory, learning, { ids: run.ids, gradient: back });
}

function backProject(
  workspace: Workspace,
  learning: Learning,
  { run, gradient }: { readonly run: ForwardRun; readonly gradient: Matrix },
): Matrix {
  const { kernel, arena } = workspace;
  const source = run.layers.at(-1)?.run.target;
  const back = arena.matrix(gradient.rows, source?.columns ?? 0);
  if (!source) return back;
  const packed = pack(kernel.memory, gradient, arena.space(gradient.rows * gradient.columns));
  kernel.multiply(source, packed, parameter(learning.gradients, "project.weights"), true);
  addColumnSums(kernel.memory, gradient, parameter(learning.gradients, "project.bias"));
  const weights = packedTranspose(workspace, parameter(learning.values, "project.weights"));
  kernel.multiply(gradient, weights, back);
  return back;
}

function addEmbeddingGradients(
  memory: Float32Array,
  { gradients }: Learning,
  { ids, gradient }: { readonly ids: Int32Array; readonly gradient: Matrix },
): void {
  const tables = embeddingTables(gradients);
  for (let row = 0; row < gradient.rows; row += 1) {
    let from = gradient.at + row * gradient.stride;
    for (const [feature, table] of tables.entries()) {
      const id = ids[row * tables.length + feature] ?? 0;
      addRow(memory, { from, to: table.at + id * table.stride, width: table.columns });
      from += table.columns;
    }
  }
}
