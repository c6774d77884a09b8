import { rowsOf } from "../../nlp/kernel/arena.ts";
import type { Matrix } from "../../nlp/kernel/kernel.ts";
import { paddedColumns } from "../../nlp/kernel/pack.ts";
import { arcQueries, headCandidates, scoreArcs } from "../../nlp/parse/arcs.ts";
import { type Arc, labelHidden, scoreLabels } from "../../nlp/parse/labels.ts";
import type { ParserModel } from "../../nlp/parse/model.ts";
import { type NetworkRun, runNetwork } from "../../nlp/parse/run-network.ts";
import { bestTree } from "../../nlp/parse/tree.ts";
import { logSum } from "./backward-scores.ts";
import type { LabelledSentence } from "./labelled-sentence.ts";
import type { SourcedSentence } from "./vocabulary.ts";

const BATCH = 20;

/**
 * Parses sentences with several models that share their labels, and keeps what they think on
 * average: the best tree, and a distribution over heads and labels of every token.
 */
export function teach(
  models: readonly ParserModel[],
  sentences: readonly SourcedSentence[],
  weight: number,
): readonly LabelledSentence[] {
  const order = [...sentences.keys()].sort((one, other) => length(other) - length(one));
  function length(index: number): number {
    return sentences[index]?.tokens.length ?? 0;
  }
  const taught: LabelledSentence[] = [];
  for (let from = 0; from < order.length; from += BATCH) {
    const indices = order.slice(from, from + BATCH);
    const batch = indices.flatMap((index) => sentences[index] ?? []);
    for (const [position, sentence] of teachBatch(models, batch, weight).entries()) {
      taught[indices[position] ?? 0] = sentence;
    }
  }
  return taught;
}

interface ModelRun extends NetworkRun {
  readonly model: ParserModel;
}

function teachBatch(
  models: readonly ParserModel[],
  batch: readonly SourcedSentence[],
  weight: number,
): readonly LabelledSentence[] {
  const marks = models.map(({ workspace }) => workspace.arena.mark());
  const treebank = batch[0]?.treebank ?? "";
  const runs = models.map((model) => ({ model, ...runNetwork(model, batch, treebank) }));
  const taught = batch.map((sentence, index) => teachSentence(runs, { sentence, index, weight }));
  for (const [index, { workspace }] of models.entries()) {
    workspace.arena.release(marks[index] ?? 0);
  }
  return taught;
}

interface Pupil {
  readonly sentence: SourcedSentence;
  readonly index: number;
  readonly weight: number;
}

function teachSentence(
  runs: readonly ModelRun[],
  { sentence, index, weight }: Pupil,
): LabelledSentence {
  const size = sentence.tokens.length;
  const softHeads = average(runs, size * (size + 1), (run) => arcScores(run, index));
  const heads = bestTree({
    size,
    at: (dependent, head) => Math.log((softHeads[dependent * (size + 1) + head] ?? 0) + 1e-9),
  });
  const names = runs[0]?.model.labels ?? [];
  const columns = paddedColumns(names.length);
  const softLabels = average(runs, size * columns, (run) => labelScores(run, index, heads));
  const labels = heads.map((_, row) => {
    const line = softLabels.subarray(row * columns, row * columns + names.length);
    return names[line.indexOf(Math.max(...line))] ?? "dep";
  });
  return { ...sentence, heads, labels, weight, softHeads, softLabels };
}

function average(
  runs: readonly ModelRun[],
  length: number,
  scores: (run: ModelRun) => Matrix,
): Float32Array {
  const sum = new Float32Array(length);
  for (const run of runs) {
    const { arena, kernel } = run.model.workspace;
    const mark = arena.mark();
    addDistributions(kernel.memory, scores(run), { sum, share: 1 / runs.length });
    arena.release(mark);
  }
  return sum;
}

function addDistributions(
  memory: Float32Array,
  scores: Matrix,
  { sum, share }: { readonly sum: Float32Array; readonly share: number },
): void {
  for (let row = 0; row < scores.rows; row += 1) {
    const at = scores.at + row * scores.stride;
    const line = memory.subarray(at, at + scores.columns);
    const log = logSum(line);
    for (let column = 0; column < line.length; column += 1) {
      const to = row * scores.columns + column;
      sum[to] = (sum[to] ?? 0) + share * Math.exp((line[column] ?? 0) - log);
    }
  }
}

function arcScores({ model, views, packing }: ModelRun, index: number): Matrix {
  const { workspace, network } = model;
  const from = packing.starts[index] ?? 0;
  const size = packing.lengths[index] ?? 0;
  const queries = arcQueries(workspace, network, rowsOf(views.arcDependents, from, from + size));
  const candidates = headCandidates(workspace, network, rowsOf(views.arcHeads, from, from + size));
  return { ...scoreArcs(workspace, queries, { candidates, from: 0 }), columns: size + 1 };
}

function labelScores(
  { model, views, packing }: ModelRun,
  index: number,
  heads: readonly number[],
): Matrix {
  const { workspace, network } = model;
  const from = packing.starts[index] ?? 0;
  const arcs = heads.map(
    (head, row): Arc => ({
      dependent: from + row,
      head: head < 0 ? -1 : from + head,
    }),
  );
  return scoreLabels(workspace, network, labelHidden(workspace, network, { views, arcs }));
}
