import { type Arena, fillRows, gatherRows, rowsOf, scatterRows } from "../kernel/arena.ts";
import type { Kernel, Matrix, Packed } from "../kernel/kernel.ts";
import { sigmoid, tanh } from "./activation.ts";
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
  for (let step = 0; step + 1 < packing.steps.length; step += 1) {
    runStep(kernel, direction, { trace, steps: packing.steps, step });
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
}

function runStep(kernel: Kernel, direction: Direction, { trace, steps, step }: Step): void {
  const from = steps[step] ?? 0;
  const to = steps[step + 1] ?? 0;
  const before = step > 0 ? (steps[step - 1] ?? 0) : -1;
  const gates = rowsOf(trace.gates, from, to);
  if (before >= 0) {
    const previous = rowsOf(trace.outputs, before, before + to - from);
    kernel.multiply(previous, direction.recurrent, gates);
  }
  for (let row = from; row < to; row += 1) {
    updateCells(kernel.memory, trace, { row, before: before < 0 ? -1 : before + row - from });
  }
}

function updateCells(
  memory: Float32Array,
  { gates, states, outputs }: Trace,
  { row, before }: { readonly row: number; readonly before: number },
): void {
  const cells = states.columns;
  const gate = gates.at + row * gates.stride;
  const state = states.at + row * cells;
  const output = outputs.at + row * cells;
  const past = states.at + before * cells;
  for (let cell = 0; cell < cells; cell += 1) {
    const open = sigmoid(memory[gate + cell] ?? 0);
    const show = sigmoid(memory[gate + cells + cell] ?? 0);
    const candidate = tanh(memory[gate + 2 * cells + cell] ?? 0);
    const kept = before < 0 ? 0 : (memory[past + cell] ?? 0);
    const next = kept + open * (candidate - kept);
    memory[gate + cell] = open;
    memory[gate + cells + cell] = show;
    memory[gate + 2 * cells + cell] = candidate;
    memory[state + cell] = next;
    memory[output + cell] = show * next;
  }
}
