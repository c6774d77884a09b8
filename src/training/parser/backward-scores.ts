import { columnsOf, rowsOf } from "../../nlp/kernel/arena.ts";
import type { Matrix } from "../../nlp/kernel/kernel.ts";
import type { Workspace } from "../../nlp/kernel/operand.ts";
import { pack } from "../../nlp/kernel/pack.ts";
import { type ArcQueries, arcQueries, headCandidates, scoreArcs } from "../../nlp/parse/arcs.ts";
import { type Arc, labelHidden, scoreLabels } from "../../nlp/parse/labels.ts";
import { type Network, parameter } from "../../nlp/parse/network.ts";
import { distanceBucket } from "../../nlp/parse/network-shape.ts";
import type { Packing } from "../../nlp/parse/packing.ts";
import type { Views } from "../../nlp/parse/views.ts";
import type { Random } from "../random.ts";
import { addColumnSums, addRow, type Learning, packedTranspose } from "./backward-recurrent.ts";
import { applyMask, drop } from "./dropout.ts";
import type { Example } from "./example.ts";

/** One batch on its way back: network, sentences, and the gradients of the views. */
export interface ScoreRun {
  readonly network: Network;
  readonly learning: Learning;
  readonly examples: readonly Example[];
  readonly packing: Packing;
  readonly views: Views;
  /** Gradients of the views, of the same layout as `views`. */
  readonly gradients: Views;
  readonly random: Random;
  readonly dropout: number;
}

/** Scores the arcs, adds the gradients, and returns the summed loss. */
export function learnArcs(workspace: Workspace, run: ScoreRun): number {
  const { kernel, arena } = workspace;
  const { network, learning, views, gradients } = run;
  const queries = arcQueries(workspace, network, views.arcDependents);
  const back: ArcQueries = {
    wanted: arena.matrix(queries.wanted.rows, queries.wanted.columns),
    distances: arena.matrix(queries.distances.rows, queries.distances.columns),
  };
  let loss = 0;
  for (let sentence = 0; sentence < run.examples.length; sentence += 1) {
    const mark = arena.mark();
    loss += learnSentence(workspace, run, { queries, back, sentence });
    arena.release(mark);
  }
  const { wanted, distances } = back;
  const { gradients: sums, values } = learning;
  const dependents = views.arcDependents;
  const packedWanted = packed(workspace, wanted);
  kernel.multiply(dependents, packedWanted, parameter(sums, "arc.weights"), true);
  kernel.multiply(dependents, packed(workspace, distances), parameter(sums, "arc.distance"), true);
  addColumnSums(kernel.memory, wanted, parameter(sums, "arc.bias"));
  const weights = packedTranspose(workspace, parameter(values, "arc.weights"));
  kernel.multiply(wanted, weights, gradients.arcDependents);
  const liking = packedTranspose(workspace, parameter(values, "arc.distance"));
  kernel.multiply(distances, liking, gradients.arcDependents);
  return loss;
}

interface SentenceRun {
  readonly queries: ArcQueries;
  readonly back: ArcQueries;
  readonly sentence: number;
}

function learnSentence(
  workspace: Workspace,
  run: ScoreRun,
  { queries, back, sentence }: SentenceRun,
): number {
  const { kernel, arena } = workspace;
  const { memory } = kernel;
  const example = run.examples[sentence];
  if (!example) return 0;
  const from = run.packing.starts[sentence] ?? 0;
  const to = from + example.length;
  const candidates = headCandidates(workspace, run.network, rowsOf(run.views.arcHeads, from, to));
  const padded = scoreArcs(workspace, queries, { candidates, from });
  const scores = columnsOf(padded, 0, candidates.rows);
  const targets = { gold: example.heads, soft: example.softHeads, weight: example.weight };
  const loss = softmaxGradient(memory, scores, targets);
  kernel.multiply(scores, packed(workspace, candidates), rowsOf(back.wanted, from, to));
  const heads = arena.matrix(candidates.rows, candidates.columns);
  kernel.multiply(scores, packed(workspace, rowsOf(queries.wanted, from, to)), heads, true);
  const { arcHeads } = run.gradients;
  for (let row = 0; row < example.length; row += 1) {
    const target = arcHeads.at + (from + row) * arcHeads.stride;
    addRow(memory, { from: heads.at + row * heads.stride, to: target, width: heads.columns });
  }
  const root = parameter(run.learning.gradients, "arc.root").at;
  addRow(memory, {
    from: heads.at + example.length * heads.stride,
    to: root,
    width: heads.columns,
  });
  addDistances(memory, scores, rowsOf(back.distances, from, to));
  return loss;
}

function addDistances(memory: Float32Array, scores: Matrix, target: Matrix): void {
  for (let row = 0; row < scores.rows; row += 1) {
    for (let head = 0; head <= scores.rows; head += 1) {
      const bucket = head === scores.rows ? 0 : distanceBucket(head - row);
      const at = target.at + row * target.stride + bucket;
      memory[at] = (memory[at] ?? 0) + (memory[scores.at + row * scores.stride + head] ?? 0);
    }
  }
}

/** Scores the labels of the gold arcs, adds the gradients, and returns the summed loss. */
export function learnLabels(workspace: Workspace, run: ScoreRun): number {
  const { kernel, arena } = workspace;
  const { memory } = kernel;
  const { network, learning, views } = run;
  const arcs = goldArcs(run);
  const hidden = labelHidden(workspace, network, { views, arcs });
  const mask = drop(workspace, hidden, { rate: run.dropout, random: run.random });
  const scores = scoreLabels(workspace, network, hidden);
  let loss = 0;
  for (const [sentence, example] of run.examples.entries()) {
    const from = run.packing.starts[sentence] ?? 0;
    const rows = rowsOf(scores, from, from + example.length);
    const targets = { gold: example.labels, soft: example.softLabels, weight: example.weight };
    loss += softmaxGradient(memory, rows, targets);
  }
  kernel.multiply(
    hidden,
    packed(workspace, scores),
    parameter(learning.gradients, "label.weights"),
    true,
  );
  addColumnSums(memory, scores, parameter(learning.gradients, "label.bias"));
  const back = arena.matrix(hidden.rows, hidden.columns);
  kernel.multiply(
    scores,
    packedTranspose(workspace, parameter(learning.values, "label.weights")),
    back,
  );
  applyMask(memory, back, mask);
  applySign(memory, back, hidden);
  spreadLabelGradients(memory, run, { back, arcs });
  return loss;
}

function goldArcs({ examples, packing }: ScoreRun): readonly Arc[] {
  return examples.flatMap((example, sentence) => {
    const from = packing.starts[sentence] ?? 0;
    return Array.from(example.heads, (head, index) => ({
      dependent: from + index,
      head: head === example.length ? -1 : from + head,
    }));
  });
}

function spreadLabelGradients(
  memory: Float32Array,
  { learning, gradients }: ScoreRun,
  { back, arcs }: { readonly back: Matrix; readonly arcs: readonly Arc[] },
): void {
  const root = parameter(learning.gradients, "label.root");
  const distances = parameter(learning.gradients, "label.distance");
  const { labelDependents, labelHeads } = gradients;
  for (const [row, { dependent, head }] of arcs.entries()) {
    const from = back.at + row * back.stride;
    const bucket = head < 0 ? 0 : distanceBucket(head - dependent);
    const targets = [
      labelDependents.at + dependent * labelDependents.stride,
      head < 0 ? root.at : labelHeads.at + head * labelHeads.stride,
      distances.at + bucket * distances.stride,
    ];
    for (const to of targets) addRow(memory, { from, to, width: back.columns });
  }
}

/** Carries gradients back through the rectifier: nothing where its output was zero. */
export function applySign(memory: Float32Array, gradients: Matrix, outputs: Matrix): void {
  for (let row = 0; row < outputs.rows; row += 1) {
    const at = gradients.at + row * gradients.stride;
    const output = outputs.at + row * outputs.stride;
    for (let column = 0; column < outputs.columns; column += 1) {
      if ((memory[output + column] ?? 0) <= 0) memory[at + column] = 0;
    }
  }
}

interface Targets {
  readonly gold: Int32Array;
  readonly soft: Float32Array | undefined;
  readonly weight: number;
}

/** Turns scores into the gradient of the cross entropy, in place; returns the summed loss. */
function softmaxGradient(
  memory: Float32Array,
  scores: Matrix,
  { gold, soft, weight }: Targets,
): number {
  let loss = 0;
  for (let row = 0; row < scores.rows; row += 1) {
    const line = memory.subarray(
      scores.at + row * scores.stride,
      scores.at + row * scores.stride + scores.columns,
    );
    const log = logSum(line);
    const target = soft?.subarray(row * scores.columns, (row + 1) * scores.columns);
    for (let column = 0; column < line.length; column += 1) {
      const wanted = target ? (target[column] ?? 0) : Number(column === gold[row]);
      const value = (line[column] ?? 0) - log;
      if (wanted > 0) loss -= wanted * value * weight;
      line[column] = (Math.exp(value) - wanted) * weight;
    }
  }
  return loss;
}

/** The logarithm of the sum of exponentials. */
export function logSum(line: Float32Array): number {
  const largest = line.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return largest + Math.log(line.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}

function packed({ kernel, arena }: Workspace, matrix: Matrix) {
  const columns = Math.ceil(matrix.columns / 8) * 8;
  return pack(kernel.memory, matrix, arena.space(matrix.rows * columns));
}
