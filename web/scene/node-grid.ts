import { boxAround, type GraphBox } from "./graph-box.ts";
import type { DrawnNode } from "./scene-model.ts";

/** Finds the nodes inside a box without looking at the others. */
export interface NodeGrid {
  /** The nodes in the cells that a box touches; `undefined` where they are more than `most`. */
  readonly within: (box: GraphBox, most?: number) => readonly number[] | undefined;
}

const NODES_PER_CELL = 6;

/** Sorts nodes into the cells of a square grid. */
export function createNodeGrid(nodes: readonly DrawnNode[]): NodeGrid {
  const frame = boxAround(nodes, 1);
  const side = Math.max(1, Math.ceil(Math.sqrt(nodes.length / NODES_PER_CELL)));
  const column = (x: number) => cellOf((x - frame.left) / (frame.right - frame.left), side);
  const row = (y: number) => cellOf((y - frame.low) / (frame.high - frame.low), side);
  const cells: number[][] = Array.from({ length: side * side }, () => []);
  for (const { index, x, y } of nodes) cells[row(y) * side + column(x)]?.push(index);
  return {
    within: (box, most = Number.POSITIVE_INFINITY) => {
      const found: number[] = [];
      for (let down = row(box.low); down <= row(box.high); down++) {
        for (let across = column(box.left); across <= column(box.right); across++) {
          for (const index of cells[down * side + across] ?? []) found.push(index);
          if (found.length > most) return undefined;
        }
      }
      return found;
    },
  };
}

function cellOf(share: number, side: number): number {
  return Math.min(side - 1, Math.max(0, Math.floor(share * side)));
}
