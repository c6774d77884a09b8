import type { Weights } from "../../language/weights.ts";
import { createArena } from "../../nlp/kernel/arena.ts";
import { createKernel } from "../../nlp/kernel/kernel.ts";
import type { Workspace } from "../../nlp/kernel/operand.ts";
import { PARSER_VERSION, type ParserMeta } from "../../nlp/parse/model.ts";
import type { NetworkShape } from "../../nlp/parse/network-shape.ts";
import { createRandom, type Random, shuffled } from "../random.ts";
import type { Example } from "./example.ts";
import { exampleOf, type LabelledSentence } from "./labelled-sentence.ts";
import { learnBatch, type Noise } from "./learn-batch.ts";
import { adamStep, updateAverage } from "./optimiser.ts";
import { createParameters, type ParameterSet, quantise } from "./parameter-set.ts";
import { collectVocabularies, unknownRates, type Vocabulary } from "./vocabulary.ts";

/** How a parser is trained. */
export interface ParserSettings {
  readonly shape: NetworkShape;
  readonly seed: number;
  readonly epochs: number;
  /** Tokens of one batch. */
  readonly batch: number;
  readonly rate: number;
  readonly dropout: number;
  readonly embeddingDropout: number;
  /** A word seen as often as this is hidden half of the time. */
  readonly wordDropout: number;
  /** The treebank whose conventions the parser follows at run time. */
  readonly readAs: string;
}

/** What the trial found, and what the shipped weights are made with. */
export const PARSER_SETTINGS: ParserSettings = {
  shape: { cells: 128, arcWidth: 96, labelWidth: 96 },
  seed: 1,
  epochs: 8,
  batch: 400,
  rate: 2e-3,
  dropout: 0.25,
  embeddingDropout: 0.15,
  wordDropout: 0.25,
  readAs: "gsd",
};

/** What is told after every epoch; `weights` makes the parser as it stands. */
export interface EpochReport {
  readonly epoch: number;
  readonly loss: number;
  readonly weights: () => Weights;
}

const TRAINING_FLOATS = 60_000_000;

/** Share of the training after which the learning rate begins to fall, and the average to follow. */
const DECAY_FROM = 0.4;
const WARM_UP = 100;
const AVERAGE_EVERY = 8;
const AVERAGE_SHARE = 0.02;

/** Trains a parser on tagged sentences with trees; the same sentences and seed give the same bytes. */
export function trainParser(
  sentences: readonly LabelledSentence[],
  settings: ParserSettings,
  onEpoch: (report: EpochReport) => void,
): Weights {
  const kernel = createKernel(TRAINING_FLOATS);
  const workspace = { kernel, arena: createArena(kernel.memory) };
  const random = createRandom(settings.seed);
  const vocabularies = collectVocabularies(sentences);
  const labels = [...new Set(sentences.flatMap((sentence) => sentence.labels))].sort();
  const tableRows = vocabularies.map(({ keys }) => keys.length + 1);
  const plan = { ...settings.shape, tableRows, labels: labels.length };
  const set = createParameters(kernel.memory, workspace.arena, { plan, random });
  const meta = {
    vocabulary: vocabularies.map(({ keys }) => keys),
    labels,
    readAs: settings.readAs,
  };
  const weights = () => weightsOf(workspace, set, meta);
  const course: Course = {
    workspace,
    set,
    settings,
    random,
    noise: noiseOf(settings, vocabularies),
    examples: sentences.map((sentence) => exampleOf(sentence, { vocabularies, labels })),
  };
  for (let epoch = 0, step = 0; epoch < settings.epochs; epoch += 1) {
    const report = runEpoch(course, { epoch, step });
    step = report.step;
    onEpoch({ epoch: epoch + 1, loss: report.loss, weights });
  }
  return weights();
}

interface Course {
  readonly workspace: Workspace;
  readonly set: ParameterSet;
  readonly settings: ParserSettings;
  readonly random: Random;
  readonly noise: Noise;
  readonly examples: readonly Example[];
}

function noiseOf(
  { dropout, embeddingDropout, wordDropout }: ParserSettings,
  vocabularies: readonly Vocabulary[],
): Noise {
  return { dropout, embeddingDropout, unknownRates: unknownRates(vocabularies, wordDropout) };
}

function runEpoch(course: Course, begin: { readonly epoch: number; readonly step: number }) {
  const { workspace, set, settings, random, noise, examples } = course;
  const { memory } = workspace.kernel;
  const groups = shuffled(batches(examples, settings.batch, random), random);
  let { step } = begin;
  let loss = 0;
  for (const [index, group] of groups.entries()) {
    step += 1;
    loss += learnBatch(workspace, { learning: set, examples: group, noise, random });
    const progress = (begin.epoch + index / groups.length) / settings.epochs;
    adamStep(memory, set, { rate: rateAt(settings.rate, { progress, step }), step });
    if (progress < DECAY_FROM)
      memory.copyWithin(set.averageAt, set.valuesAt, set.valuesAt + set.length);
    else if (step % AVERAGE_EVERY === 0) updateAverage(memory, set, AVERAGE_SHARE);
  }
  return { step, loss: loss / groups.length };
}

function rateAt(
  rate: number,
  { progress, step }: { readonly progress: number; readonly step: number },
): number {
  const rise = Math.min(1, step / WARM_UP);
  const fall = progress < DECAY_FROM ? 1 : (1 - progress) / (1 - DECAY_FROM);
  return rate * rise * fall;
}

/** Batches of sentences of nearly equal length. */
function batches(
  examples: readonly Example[],
  size: number,
  random: Random,
): readonly (readonly Example[])[] {
  const sorted = examples
    .map((example) => ({ example, key: example.length * (0.85 + 0.3 * random()) }))
    .sort((one, other) => one.key - other.key);
  const groups: Example[][] = [];
  let tokens = size;
  for (const { example } of sorted) {
    if (tokens >= size) {
      groups.push([]);
      tokens = 0;
    }
    groups.at(-1)?.push(example);
    tokens += example.length;
  }
  return groups;
}

/** The averaged parameters as a model file keeps them. */
function weightsOf({ kernel }: Workspace, set: ParameterSet, meta: ParserMeta): Weights {
  const shift = set.averageAt - set.valuesAt;
  const averages = new Map(
    [...set.values].map(([name, matrix]) => [name, { ...matrix, at: matrix.at + shift }]),
  );
  return {
    kind: "parser",
    version: PARSER_VERSION,
    meta,
    tensors: quantise(kernel.memory, averages),
  };
}
