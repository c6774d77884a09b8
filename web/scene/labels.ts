import { LIMITS, SIZES } from "../appearance.ts";

/** A label that wants a place beside its node, in CSS pixels. */
export interface LabelCandidate {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly lines: readonly string[];
  /** Whether it may stand over other nodes where there is no other room. */
  readonly mayCover: boolean;
  /** Width of the widest line and height of one. */
  readonly width: number;
  readonly lineHeight: number;
}

/** A label with its place: the left end of its first line's box. */
export interface PlacedLabel extends LabelCandidate {
  readonly left: number;
  readonly top: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 4;
const CELL = 80;

/** Sides of a node that a label may stand on, best first: right, left, below, above. */
const SIDES: readonly ((
  candidate: LabelCandidate,
  height: number,
) => readonly [left: number, top: number])[] = [
  ({ x, y, radius }, height) => [x + radius + GAP, y - height / 2],
  ({ x, y, radius, width }, height) => [x - radius - GAP - width, y - height / 2],
  ({ x, y, radius, width }) => [x - width / 2, y + radius + GAP],
  ({ x, y, radius, width }, height) => [x - width / 2, y - radius - GAP - height],
];

/** Right and upper part of the canvas where its buttons stand, in CSS pixels. */
const BUTTONS = { width: 52, height: 124 };

/** Labels that may stand over nodes where there is no other room: the best known names. */
const FOREMOST = 30;

/** Places labels one after the other where they overlap no label and no node, and are not cut. */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  screen: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const taken = createTaken();
  const nodes = createTaken();
  const { width } = screen;
  taken.add({ left: width - BUTTONS.width, top: 0, right: width, bottom: BUTTONS.height });
  for (const { x, y, radius } of obstacles) {
    nodes.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  }
  // The nodes better known than the one at hand: no label stands over them.
  const known = createTaken();
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    if (placed.length >= LIMITS.labels) break;
    const label =
      placeOne(candidate, [taken, nodes], screen) ??
      (candidate.mayCover && placed.length < FOREMOST
        ? placeOne(candidate, [taken, known], screen)
        : undefined);
    known.add(shapeOf(candidate));
    if (label === undefined) continue;
    placed.push(label);
    taken.add(boxOf(label));
  }
  return placed;
}

function placeOne(
  candidate: LabelCandidate,
  avoided: readonly Taken[],
  screen: { readonly width: number; readonly height: number },
): PlacedLabel | undefined {
  const height = candidate.lineHeight * candidate.lines.length;
  for (const side of SIDES) {
    const [left, top] = side(candidate, height);
    const box = { left, top, right: left + candidate.width, bottom: top + height };
    const isOut =
      left < 2 || top < 2 || box.right > screen.width - 2 || box.bottom > screen.height - 2;
    if (isOut || avoided.some((taken) => taken.meets(box))) continue;
    return { ...candidate, left, top };
  }
  return undefined;
}

function shapeOf({ x, y, radius }: LabelCandidate): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function boxOf({ left, top, width, lineHeight, lines }: PlacedLabel): Box {
  return { left, top, right: left + width, bottom: top + lineHeight * lines.length };
}

interface Taken {
  readonly add: (box: Box) => void;
  readonly meets: (box: Box) => boolean;
}

function createTaken(): Taken {
  const cells = new Map<number, Box[]>();
  return {
    add: (box) => {
      for (const key of cellsOf(box)) {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [box]);
        else cell.push(box);
      }
    },
    meets: (box) => {
      for (const key of cellsOf(box)) {
        if (cells.get(key)?.some((other) => boxesMeet(box, other))) return true;
      }
      return false;
    },
  };
}

/** Rows of cells that one column of keys has room for. */
const ROWS = 4_096;

function* cellsOf(box: Box): Iterable<number> {
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
      yield column * ROWS + row;
    }
  }
}

function boxesMeet(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** Controls that turn the direction of writing, and other invisible marks: never drawn. */
const INVISIBLE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A label broken into short lines at blanks; what is too long ends with an ellipsis. */
export function breakLabel(label: string): readonly string[] {
  const words = label
    .slice(0, 400)
    .replace(INVISIBLE, "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= SIZES.labelLine) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  const kept = lines.slice(0, SIZES.labelLines).map(shorten);
  const isCut = lines.length > SIZES.labelLines;
  return isCut ? kept.with(-1, cut(kept.at(-1) ?? "")) : kept;
}

/** A line that goes on: what would stand oddly before the ellipsis goes, another ellipsis too. */
function cut(line: string): string {
  return `${line.replace(/[\s,;:.…–—(«-]+$/u, "")}…`;
}

function shorten(line: string): string {
  const longest = SIZES.labelLine + 4;
  return line.length <= longest ? line : cut(line.slice(0, longest));
}
