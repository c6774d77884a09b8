import type { ParameterSet } from "./parameter-set.ts";

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.95;
const TINY = 1e-8;
const LARGEST_GRADIENT = 5;

/** One step of Adam with gradients clipped by their norm; clears the gradients. */
export function adamStep(
  memory: Float32Array,
  set: ParameterSet,
  { rate, step }: StepSettings,
): void {
  const gradients = memory.subarray(set.gradientsAt, set.gradientsAt + set.length);
  const values = memory.subarray(set.valuesAt, set.valuesAt + set.length);
  const [first, second] = set.momentsAt.map((at) => memory.subarray(at, at + set.length));
  if (!first || !second) return;
  const clip = Math.min(1, LARGEST_GRADIENT / (norm(gradients) + TINY));
  const size = rate / (1 - FIRST_DECAY ** step);
  const correction = 1 / (1 - SECOND_DECAY ** step);
  for (let index = 0; index < gradients.length; index += 1) {
    const gradient = (gradients[index] ?? 0) * clip;
    const mean = (first[index] ?? 0) * FIRST_DECAY + gradient * (1 - FIRST_DECAY);
    if (mean === 0) continue;
    const spread = (second[index] ?? 0) * SECOND_DECAY + gradient * gradient * (1 - SECOND_DECAY);
    // A mean that has faded away is cleared, or untouched embeddings would cost time for ever.
    first[index] = Math.abs(mean) < 1e-12 ? 0 : mean;
    second[index] = spread;
    values[index] = (values[index] ?? 0) - (size * mean) / (Math.sqrt(spread * correction) + TINY);
  }
  gradients.fill(0);
}

/** Learning rate and number of the step, from 1. */
export interface StepSettings {
  readonly rate: number;
  readonly step: number;
}

function norm(values: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    sum += value * value;
  }
  return Math.sqrt(sum);
}

/** Moves the running average of the parameters a little towards their values. */
export function updateAverage(memory: Float32Array, set: ParameterSet, share: number): void {
  const values = memory.subarray(set.valuesAt, set.valuesAt + set.length);
  const average = memory.subarray(set.averageAt, set.averageAt + set.length);
  for (let index = 0; index < values.length; index += 1) {
    const past = average[index] ?? 0;
    average[index] = past + share * ((values[index] ?? 0) - past);
  }
}
