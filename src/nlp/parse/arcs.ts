import { fillRows, rowsOf } from "../kernel/arena.ts";
import type { Matrix } from "../kernel/kernel.ts";
import { addProduct, type Workspace } from "../kernel/operand.ts";
import { packTransposed, paddedColumns } from "../kernel/pack.ts";
import { type Network, parameter } from "./network.ts";
import { DISTANCE_BUCKETS, distanceBucket } from "./network-shape.ts";

/** What arcs of several sentences are scored with. */
export interface ArcQueries {
  /** What each dependent looks for in a head. */
  readonly wanted: Matrix;
  /** How each dependent likes each distance. */
  readonly distances: Matrix;
}

/** Prepares the scoring of arcs for all tokens at once. */
export function arcQueries(workspace: Workspace, network: Network, dependents: Matrix): ArcQueries {
  const { kernel, arena } = workspace;
  const wanted = arena.sheet(dependents.rows, network.shape.arcWidth);
  const distances = arena.matrix(dependents.rows, DISTANCE_BUCKETS);
  fillRows(kernel.memory, wanted, parameter(network.parameters, "arc.bias"));
  addProduct(workspace, { left: dependents, right: network.arcs, target: wanted });
  addProduct(workspace, { left: dependents, right: network.distances, target: distances });
  return { wanted, distances };
}

/** The heads that the tokens of one sentence may have: those tokens, then the root. */
export function headCandidates(
  { kernel, arena }: Workspace,
  network: Network,
  heads: Matrix,
): Matrix {
  const { memory } = kernel;
  const candidates = arena.sheet(heads.rows + 1, heads.columns);
  const root = parameter(network.parameters, "arc.root");
  for (let row = 0; row < heads.rows; row += 1) {
    const from = heads.at + row * heads.stride;
    memory.copyWithin(candidates.at + row * candidates.stride, from, from + heads.columns);
  }
  const last = candidates.at + heads.rows * candidates.stride;
  memory.copyWithin(last, root.at, root.at + heads.columns);
  return candidates;
}

/**
 * Scores every arc of one sentence: a row per dependent, a column per candidate head; the column
 * after the last token is the root's, and the columns after that are padding.
 */
export function scoreArcs(
  { kernel, arena }: Workspace,
  queries: ArcQueries,
  { candidates, from }: { readonly candidates: Matrix; readonly from: number },
): Matrix {
  const { memory } = kernel;
  const length = candidates.rows - 1;
  const columns = paddedColumns(candidates.rows);
  const scores = arena.matrix(length, columns);
  const packed = packTransposed(memory, candidates, arena.space(columns * candidates.columns));
  kernel.multiply(rowsOf(queries.wanted, from, from + length), packed, scores);
  for (let row = 0; row < length; row += 1) {
    const liking = queries.distances.at + (from + row) * DISTANCE_BUCKETS;
    const score = scores.at + row * columns;
    for (let head = 0; head <= length; head += 1) {
      const bucket = head === length ? 0 : distanceBucket(head - row);
      memory[score + head] = (memory[score + head] ?? 0) + (memory[liking + bucket] ?? 0);
    }
  }
  return scores;
}
