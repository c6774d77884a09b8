/** A pair of a row and a column that may be matched, and what the match is worth. */
export interface Pair {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

/**
 * Maximum-weight one-to-one matching of rows and columns (Hungarian method with potentials, O(n³)).
 * Pairs that are not given cannot be matched.
 */
export function assign(pairs: readonly Pair[], rows: number, columns: number): readonly Pair[] {
  const size = Math.max(rows, columns);
  const weights = Array.from({ length: size }, () => new Float64Array(size));
  for (const { row, column, weight } of pairs) (weights[row] ?? [])[column] = weight;
  const rowOf = minimise((row, column) => -(weights[row]?.[column] ?? 0), size);
  const byCell = new Map(pairs.map((pair) => [`${pair.row} ${pair.column}`, pair]));
  return rowOf
    .flatMap((row, column) => byCell.get(`${row} ${column}`) ?? [])
    .sort((one, other) => one.row - other.row);
}

/** For every column, the row it is matched to at least cost. */
function minimise(cost: (row: number, column: number) => number, size: number): readonly number[] {
  const state: State = {
    rowPotential: new Float64Array(size + 1),
    columnPotential: new Float64Array(size + 1),
    rowOf: new Int32Array(size + 1),
    cost,
    size,
  };
  for (let row = 1; row <= size; row++) augment(row, state);
  return Array.from(state.rowOf.subarray(1), (row) => row - 1);
}

interface State {
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  /** Row matched to each column, counted from 1; column 0 holds the row being placed. */
  readonly rowOf: Int32Array;
  readonly cost: (row: number, column: number) => number;
  readonly size: number;
}

/** Places one row along the cheapest path of columns (Jonker-Volgenant). */
function augment(row: number, state: State): void {
  const { rowOf, size } = state;
  const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(size + 1);
  const used = new Uint8Array(size + 1);
  rowOf[0] = row;
  let column = 0;
  do {
    used[column] = 1;
    column = nextColumn(column, { slack, previous, used }, state);
  } while ((rowOf[column] ?? 0) !== 0);
  while (column !== 0) {
    const before = previous[column] ?? 0;
    rowOf[column] = rowOf[before] ?? 0;
    column = before;
  }
}

interface Path {
  readonly slack: Float64Array;
  readonly previous: Int32Array;
  readonly used: Uint8Array;
}

/** Relaxes all columns over the row of `from`, shifts the potentials, returns the tightest column. */
function nextColumn(from: number, { slack, previous, used }: Path, state: State): number {
  const { rowPotential, columnPotential, rowOf, cost, size } = state;
  const row = rowOf[from] ?? 0;
  let delta = Number.POSITIVE_INFINITY;
  let best = 0;
  for (let column = 1; column <= size; column++) {
    if (used[column]) continue;
    const reduced = cost(row - 1, column - 1) - at(rowPotential, row) - at(columnPotential, column);
    if (reduced < at(slack, column)) {
      slack[column] = reduced;
      previous[column] = from;
    }
    if (at(slack, column) < delta) {
      delta = at(slack, column);
      best = column;
    }
  }
  for (let column = 0; column <= size; column++) {
    if (used[column]) {
      const matched = rowOf[column] ?? 0;
      rowPotential[matched] = at(rowPotential, matched) + delta;
      columnPotential[column] = at(columnPotential, column) - delta;
    } else slack[column] = at(slack, column) - delta;
  }
  return best;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
