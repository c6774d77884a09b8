import { gatherRows, rowsOf } from "../../nlp/kernel/arena.ts";
import type { Matrix } from "../../nlp/kernel/kernel.ts";
import type { Workspace } from "../../nlp/kernel/operand.ts";
import { pack, packTransposed, paddedColumns } from "../../nlp/kernel/pack.ts";
import { type Parameters, parameter } from "../../nlp/parse/network.ts";
import type { Packing } from "../../nlp/parse/packing.ts";
import type { Trace } from "../../nlp/parse/recurrent.ts";

/** Values under training and the gradients of the loss by them. */
export interface Learning {
  readonly values: Parameters;
  readonly gradients: Parameters;
}

/** One direction's run, the gradient of its output, and where that of its input is added. */
export interface DirectionRun {
  /** Prefix of its parameters (`layer0.forward`). */
  readonly name: string;
  readonly trace: Trace;
  readonly packing: Packing;
  readonly order: Int32Array;
  readonly targetGradient: Matrix;
  readonly sourceGradient: Matrix;
}

/** Walks one direction of a recurrent layer backwards and adds up its gradients. */
export function backDirection(workspace: Workspace, learning: Learning, run: DirectionRun): void {
  const { kernel, arena } = workspace;
  const { memory } = kernel;
  const { trace, packing } = run;
  const mark = arena.mark();
  const cells = trace.states.columns;
  const flow: Flow = {
    outputs: arena.matrix(packing.rows, cells),
    states: arena.matrix(packing.rows, cells),
    gates: arena.matrix(packing.rows, trace.gates.columns),
  };
  gatherRows(memory, { source: run.targetGradient, target: flow.outputs, order: run.order });
  const past = arena.matrix(packing.rows, cells);
  const recurrent = packedTranspose(workspace, parameter(learning.values, `${run.name}.recurrent`));
  for (let step = packing.steps.length - 2; step >= 0; step -= 1) {
    const from = packing.steps[step] ?? 0;
    const to = packing.steps[step + 1] ?? 0;
    const before = step > 0 ? (packing.steps[step - 1] ?? 0) : -1;
    for (let row = from; row < to; row += 1) {
      backCells(memory, { trace, flow }, { row, before: before < 0 ? -1 : before + row - from });
    }
    if (before < 0) continue;
    kernel.multiply(
      rowsOf(flow.gates, from, to),
      recurrent,
      rowsOf(flow.outputs, before, before + to - from),
    );
    copyRows(memory, rowsOf(trace.outputs, before, before + to - from), rowsOf(past, from, to));
  }
  addWeightGradients(workspace, learning, { run, past, gates: flow.gates });
  addSourceGradient(workspace, learning, { run, gates: flow.gates });
  arena.release(mark);
}

interface Flow {
  readonly outputs: Matrix;
  readonly states: Matrix;
  readonly gates: Matrix;
}

function backCells(
  memory: Float32Array,
  { trace, flow }: { readonly trace: Trace; readonly flow: Flow },
  { row, before }: { readonly row: number; readonly before: number },
): void {
  const cells = trace.states.columns;
  const gate = trace.gates.at + row * trace.gates.stride;
  const gradient = flow.gates.at + row * flow.gates.stride;
  for (let cell = 0; cell < cells; cell += 1) {
    const open = memory[gate + cell] ?? 0;
    const show = memory[gate + cells + cell] ?? 0;
    const candidate = memory[gate + 2 * cells + cell] ?? 0;
    const state = memory[trace.states.at + row * cells + cell] ?? 0;
    const kept = before < 0 ? 0 : (memory[trace.states.at + before * cells + cell] ?? 0);
    const output = memory[flow.outputs.at + row * cells + cell] ?? 0;
    const next = (memory[flow.states.at + row * cells + cell] ?? 0) + output * show;
    memory[gradient + cell] = next * (candidate - kept) * open * (1 - open);
    memory[gradient + cells + cell] = output * state * show * (1 - show);
    memory[gradient + 2 * cells + cell] = next * open * (1 - candidate * candidate);
    if (before >= 0) memory[flow.states.at + before * cells + cell] = next * (1 - open);
  }
}

function addWeightGradients(
  workspace: Workspace,
  { gradients }: Learning,
  {
    run,
    past,
    gates,
  }: { readonly run: DirectionRun; readonly past: Matrix; readonly gates: Matrix },
): void {
  const { kernel, arena } = workspace;
  const packed = pack(kernel.memory, gates, arena.space(gates.rows * gates.columns));
  kernel.multiply(run.trace.inputs, packed, parameter(gradients, `${run.name}.input`), true);
  kernel.multiply(past, packed, parameter(gradients, `${run.name}.recurrent`), true);
  addColumnSums(kernel.memory, gates, parameter(gradients, `${run.name}.bias`));
}

function addSourceGradient(
  workspace: Workspace,
  { values }: Learning,
  { run, gates }: { readonly run: DirectionRun; readonly gates: Matrix },
): void {
  const { kernel, arena } = workspace;
  const inputs = arena.matrix(gates.rows, run.sourceGradient.columns);
  kernel.multiply(
    gates,
    packedTranspose(workspace, parameter(values, `${run.name}.input`)),
    inputs,
  );
  for (let row = 0; row < inputs.rows; row += 1) {
    const to = run.sourceGradient.at + (run.order[row] ?? 0) * run.sourceGradient.stride;
    addRow(kernel.memory, { from: inputs.at + row * inputs.stride, to, width: inputs.columns });
  }
}

/** The transpose of a matrix, packed in the workspace. */
export function packedTranspose({ kernel, arena }: Workspace, matrix: Matrix) {
  const at = arena.space(paddedColumns(matrix.rows) * matrix.columns);
  return packTransposed(kernel.memory, matrix, at);
}

/** A row of numbers to add to another. */
export interface RowSum {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** Adds one row to another. */
export function addRow(memory: Float32Array, { from, to, width }: RowSum): void {
  for (let column = 0; column < width; column += 1) {
    memory[to + column] = (memory[to + column] ?? 0) + (memory[from + column] ?? 0);
  }
}

/** Adds the sum of each column to a row. */
export function addColumnSums(memory: Float32Array, source: Matrix, target: Matrix): void {
  for (let row = 0; row < source.rows; row += 1) {
    addRow(memory, { from: source.at + row * source.stride, to: target.at, width: source.columns });
  }
}

function copyRows(memory: Float32Array, source: Matrix, target: Matrix): void {
  memory.copyWithin(target.at, source.at, source.at + source.rows * source.stride);
}
