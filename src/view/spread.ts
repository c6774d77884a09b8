import type { Position } from "./picture.ts";

/** Least distance between the centres of two nodes, in the layout's own unit. */
const LEAST_DISTANCE = 34;
const ROUNDS = 40;

/** Pushes apart nodes that stand too close to tell apart; neighbours come from a grid of cells. */
export function spreadNodes(start: readonly Position[]): readonly Position[] {
  let positions = start;
  for (let round = 0; round < ROUNDS; round++) {
    const next = spreadOnce(positions);
    if (next === undefined) return positions;
    positions = next;
  }
  return positions;
}

function spreadOnce(positions: readonly Position[]): readonly Position[] | undefined {
  const cells = cellsOf(positions);
  const moved = positions.map(({ x, y }) => ({ x, y }));
  let pushes = 0;
  positions.forEach((position, index) => {
    for (const other of neighbours(cells, position)) {
      if (other > index && push(moved, index, other)) pushes++;
    }
  });
  return pushes === 0 ? undefined : moved;
}

function push(moved: { x: number; y: number }[], one: number, other: number): boolean {
  const a = moved[one];
  const b = moved[other];
  if (a === undefined || b === undefined) return false;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.hypot(dx, dy);
  if (distance >= LEAST_DISTANCE) return false;
  // Two nodes at one point part along a direction that their order fixes.
  const [ux, uy] =
    distance < 1e-6 ? [Math.cos(other), Math.sin(other)] : [dx / distance, dy / distance];
  const half = (LEAST_DISTANCE - distance) / 2 + 0.01;
  a.x -= ux * half;
  a.y -= uy * half;
  b.x += ux * half;
  b.y += uy * half;
  return true;
}

type Cells = ReadonlyMap<string, readonly number[]>;

function cellsOf(positions: readonly Position[]): Cells {
  const cells = new Map<string, number[]>();
  positions.forEach(({ x, y }, index) => {
    const key = `${Math.floor(x / LEAST_DISTANCE)} ${Math.floor(y / LEAST_DISTANCE)}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [index]);
    else cell.push(index);
  });
  return cells;
}

function* neighbours(cells: Cells, { x, y }: Position): Iterable<number> {
  const column = Math.floor(x / LEAST_DISTANCE);
  const row = Math.floor(y / LEAST_DISTANCE);
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) yield* cells.get(`${column + dx} ${row + dy}`) ?? [];
  }
}
