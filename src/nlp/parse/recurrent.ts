import { type Arena, fillRows, gatherRows, rowsOf, scatterRows } from "../kernel/arena.ts";
import type { Kernel, Matrix, Packed } from "../kernel/kernel.ts";
import { GATES } from "./network-shape.ts";
import type { Packing } from "./packing.ts";

/** The weights of one direction of a recurrent layer. */
export interface Direction {
  readonly input: Packed;
  readonly recurrent: Packed;
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

/** A kernel with the arena that its matrices lie in. */
export interface Workspace {
  readonly kernel: Kernel;
  readonly arena: Arena;
}

/**
 * Runs a coupled LSTM (the forget gate is one minus the input gate, the state needs no second
 * squashing as it stays within ±1) over packed sentences in one reading order.
 */
export function runDirection(
  { kernel, arena }: Workspace,
  direction: Direction,
  { source, target, packing, order }: Reading,
): Trace {
  const { memory } = kernel;
  const cells = direction.recurrent.rows;
  const trace: Trace = {
    inputs: arena.matrix(packing.rows, source.columns),
    gates: arena.matrix(packing.rows, GATES * cells),
    states: arena.matrix(packing.rows, cells),
    outputs: arena.matrix(packing.rows, cells),
  };
  gatherRows(memory, { source, target: trace.inputs, order });
  fillRows(memory, trace.gates, direction.bias);
  kernel.multiply(trace.inputs, direction.input, trace.gates);
  const zeros = arena.matrix(1, cells);
  for (let step = 0; step + 1 < packing.steps.length; step += 1) {
    runStep(kernel, direction, { trace, steps: packing.steps, step, zeros });
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

function runStep(kernel: Kernel, direction: Direction, { trace, steps, step, zeros }: Step): void {
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
  kernel.multiply(rowsOf(trace.outputs, before, still), direction.recurrent, gates);
  kernel.updateCells({ gates, states, outputs, past: rowsOf(trace.states, before, still) });
}
