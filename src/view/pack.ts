import type { Position } from "./picture.ts";

/** Side of a cell of the grid that remembers which room is taken, in the layout's unit. */
const CELL = 40;
/** Cells kept free around a part: room for its labels. */
const MARGIN = 1.4;
/** The page is wider than it is high. */
const WIDTH_TO_HEIGHT = 1.15;
const TURN = 0.35;

/** Finds room for the parts of a graph beside one another: the first in the middle, the others around. */
export function packComponents(parts: readonly (readonly Position[])[]): readonly Position[] {
  const taken = new Set<string>();
  const startBySize = new Map<number, number>();
  return parts.map((part, order) => {
    const reach = Math.ceil(reachOf(part) / CELL + MARGIN);
    const start = startBySize.get(reach) ?? 0;
    const centre = order === 0 ? { x: 0, y: 0, step: 0 } : findRoom(taken, reach, start);
    startBySize.set(reach, centre.step);
    for (const { x, y } of part) take(taken, { x: x + centre.x, y: y + centre.y });
    return { x: centre.x, y: centre.y };
  });
}

function reachOf(part: readonly Position[]): number {
  return part.reduce((far, { x, y }) => Math.max(far, Math.hypot(x, y)), 0);
}

function take(taken: Set<string>, { x, y }: Position): void {
  taken.add(`${Math.round(x / CELL)} ${Math.round(y / CELL)}`);
}

/** Walks a spiral outwards from the middle until a disc of cells is free. */
function findRoom(taken: ReadonlySet<string>, reach: number, start: number) {
  for (let step = start; ; step++) {
    const radius = TURN * Math.sqrt(step) * 1.6;
    const angle = step * TURN;
    const column = Math.round(radius * Math.cos(angle) * WIDTH_TO_HEIGHT);
    const row = Math.round(radius * Math.sin(angle));
    if (isFree(taken, { column, row }, reach)) return { x: column * CELL, y: row * CELL, step };
  }
}

function isFree(
  taken: ReadonlySet<string>,
  { column, row }: { readonly column: number; readonly row: number },
  reach: number,
): boolean {
  for (let across = -reach; across <= reach; across++) {
    for (let down = -reach; down <= reach; down++) {
      if (Math.hypot(across, down) <= reach && taken.has(`${column + across} ${row + down}`))
        return false;
    }
  }
  return true;
}
