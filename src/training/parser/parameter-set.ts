import type { Tensor } from "../../language/weights.ts";
import type { Arena } from "../../nlp/kernel/arena.ts";
import type { Matrix } from "../../nlp/kernel/kernel.ts";
import type { Parameters } from "../../nlp/parse/network.ts";
import {
  DISTANCE_BUCKETS,
  FEATURES,
  GATES,
  INPUT_WIDTH,
  LAYERS,
  type NetworkShape,
} from "../../nlp/parse/network-shape.ts";
import { normal, type Random } from "../random.ts";

/** The parameters under training and what the optimiser keeps about them, in five equal stretches. */
export interface ParameterSet {
  readonly values: Parameters;
  readonly gradients: Parameters;
  /** First float of values, gradients, both moments, and the running average; their length. */
  readonly valuesAt: number;
  readonly gradientsAt: number;
  readonly momentsAt: readonly [number, number];
  readonly averageAt: number;
  readonly length: number;
}

/** A parameter to create: its size and the spread of its first values. */
interface Plan {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly spread: number;
}

/** What a network is built for. */
export interface NetworkPlan extends NetworkShape {
  /** Rows of each embedding table. */
  readonly tableRows: readonly number[];
  readonly labels: number;
}

/** Creates the parameters of a network with random first values. */
export function createParameters(
  memory: Float32Array,
  arena: Arena,
  { plan, random }: { readonly plan: NetworkPlan; readonly random: Random },
): ParameterSet {
  const plans = parameterPlans(plan);
  const stretch = (): Parameters =>
    new Map(plans.map(({ name, rows, columns }) => [name, arena.matrix(rows, columns)]));
  const valuesAt = arena.mark();
  const values = stretch();
  const gradientsAt = arena.mark();
  const gradients = stretch();
  const length = gradientsAt - valuesAt;
  const space = () => {
    const at = arena.space(length);
    memory.fill(0, at, at + length);
    return at;
  };
  for (const { name, spread } of plans) {
    const matrix = values.get(name);
    if (matrix) fill(memory, matrix, () => spread * normal(random));
  }
  closeInputGates(memory, values);
  return {
    values,
    gradients,
    valuesAt,
    gradientsAt,
    momentsAt: [space(), space()],
    averageAt: space(),
    length,
  };
}

function fill(memory: Float32Array, matrix: Matrix, value: () => number): void {
  for (let index = 0; index < matrix.rows * matrix.columns; index += 1) {
    memory[matrix.at + index] = value();
  }
}

/** Gates that begin half closed let a cell remember from the first epoch on. */
function closeInputGates(memory: Float32Array, values: Parameters): void {
  for (const [name, matrix] of values) {
    if (!name.startsWith("layer") || !name.endsWith(".bias")) continue;
    memory.fill(-1, matrix.at, matrix.at + matrix.columns / GATES);
  }
}

function parameterPlans(plan: NetworkPlan): readonly Plan[] {
  const { cells, arcWidth, labelWidth } = plan;
  const labels = Math.ceil(plan.labels / 8) * 8;
  const views = 2 * (arcWidth + labelWidth);
  return [
    ...FEATURES.map(({ name, width }, index) =>
      row(`embed.${name}`, [plan.tableRows[index] ?? 1, width], 0.3),
    ),
    ...Array.from({ length: LAYERS }, (_, layer) =>
      ["forward", "backward"].flatMap((side) =>
        directionPlans(`layer${layer}.${side}`, layer === 0 ? INPUT_WIDTH : 2 * cells, cells),
      ),
    ).flat(),
    row("project.weights", [2 * cells, views], 1 / Math.sqrt(cells)),
    row("project.bias", [1, views], 0),
    row("arc.weights", [arcWidth, arcWidth], 0.5 / Math.sqrt(arcWidth)),
    row("arc.bias", [1, arcWidth], 0),
    row("arc.root", [1, arcWidth], 0.1),
    row("arc.distance", [arcWidth, DISTANCE_BUCKETS], 0),
    row("label.root", [1, labelWidth], 0.1),
    row("label.distance", [DISTANCE_BUCKETS, labelWidth], 0.1),
    row("label.weights", [labelWidth, labels], 1 / Math.sqrt(labelWidth)),
    row("label.bias", [1, labels], 0),
  ];
}

function directionPlans(name: string, inputs: number, cells: number): readonly Plan[] {
  return [
    row(`${name}.input`, [inputs, GATES * cells], 1 / Math.sqrt(inputs)),
    row(`${name}.recurrent`, [cells, GATES * cells], 1 / Math.sqrt(cells)),
    row(`${name}.bias`, [1, GATES * cells], 0),
  ];
}

function row(name: string, [rows, columns]: readonly [number, number], spread: number): Plan {
  return { name, rows, columns, spread };
}

/** Rounds every row to bytes with a scale of its own, as the model file keeps it. */
export function quantise(memory: Float32Array, values: Parameters): ReadonlyMap<string, Tensor> {
  const tensors = new Map<string, Tensor>();
  for (const [name, { at, rows, columns }] of values) {
    const data = new Int8Array(rows * columns);
    const scales = new Float32Array(rows);
    for (let index = 0; index < rows; index += 1) {
      const line = memory.subarray(at + index * columns, at + (index + 1) * columns);
      const largest = line.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const scale = largest / 127;
      scales[index] = scale;
      if (scale > 0)
        data.set(
          line.map((value) => Math.round(value / scale)),
          index * columns,
        );
    }
    tensors.set(name, { shape: [rows, columns], data });
    tensors.set(`${name}.scale`, { shape: [rows], data: scales });
  }
  return tensors;
}
