import { fillRows, gatherRows, rowsOf, scatterRows } from "../kernel/arena.ts";
import type { Matrix } from "../kernel/kernel.ts";
import { addProduct, type Operand, type Workspace } from "../kernel/operand.ts";
import { GATES } from "./network-shape.ts";
import type { Packing } from "./packing.ts";

/** The weights of one direction of a recurrent layer. */
export interface Direction {
  readonly input: Operand;
  readonly recurrent: Operand;
  readonly bias: Matrix;
}

/** What one direction computed, row by packed row; training walks it backwards. */
export interface Trace {
  readonly inputs: Matrix;
  /** Input gate, output gate and candidate, after activation. */
  readonly gates: Matrix;
  readonly states: Matrix;
  readonly outputs: Matrix;
}

/**
 * Runs a coupled LSTM (the forget gate is one minus the input gate, the state needs no second
 * squashing as it stays within ±1) over packed sentences in one reading order.
 */
export function runDirection(
  workspace: Workspace,
  direction: Direction,
  { source, target, packing, order }: Reading,
): Trace {
  const { kernel, arena } = workspace;
  const { memory } = kernel;
  const cells = direction.recurrent.rows;
  const trace: Trace = {
    inputs: arena.sheet(packing.rows, source.columns),
    gates: arena.sheet(packing.rows, GATES * cells),
    states: arena.sheet(packing.rows, cells),
    outputs: arena.sheet(packing.rows, cells),
  };
  gatherRows(memory, { source, target: trace.inputs, order });
  fillRows(memory, trace.gates, direction.bias);
  addProduct(workspace, { left: trace.inputs, right: direction.input, target: trace.gates });
  const zeros = arena.matrix(1, cells);
  for (let step = 0; step + 1 < packing.steps.length; step += 1) {
    runStep(workspace, direction, { trace, steps: packing.steps, step, zeros });
  }
  scatterRows(memory, { source: trace.outputs, target, order });
  return trace;
}

/** Which rows a direction reads, in which order, and where its outputs go. */
export interface Reading {
  readonly source: Matrix;
  readonly target: Matrix;
  readonly packing: Packing;
  readonly order: Int32Array;
}

interface Step {
  readonly trace: Trace;
  readonly steps: readonly number[];
  readonly step: number;
  /** One row of zeros: the states before the first step. */
  readonly zeros: Matrix;
}

function runStep(
  workspace: Workspace,
  direction: Direction,
  { trace, steps, step, zeros }: Step,
): void {
  const { kernel } = workspace;
  const from = steps[step] ?? 0;
  const to = steps[step + 1] ?? 0;
  const gates = rowsOf(trace.gates, from, to);
  const states = rowsOf(trace.states, from, to);
  const outputs = rowsOf(trace.outputs, from, to);
  if (step === 0) {
    kernel.updateCells({ gates, states, outputs, past: { ...zeros, stride: 0 } });
    return;
  }
  const before = steps[step - 1] ?? 0;
  const still = before + to - from;
  const left = rowsOf(trace.outputs, before, still);
  addProduct(workspace, { left, right: direction.recurrent, target: gates });
  kernel.updateCells({ gates, states, outputs, past: rowsOf(trace.states, before, still) });
}
