import type { Arc } from "./labels.ts";

/** Scores of every label for every arc; `at(row, label)`. */
export interface LabelScores {
  readonly labels: readonly string[];
  readonly at: (row: number, label: number) => number;
}

const ROOT = "root";

/** Relations that a head bears once; subtypes count as the relation (« nsubj » and « nsubj:pass »). */
const SINGLE = new Set(["nsubj", "obj", "iobj"]);

/**
 * The label of every arc: its best, save that a head bears a subject or an object once. Where two
 * dependents claim one, it goes to the one that would lose most without it, and the other gets its
 * next best (« a annoncé lundi l'agence »: « lundi » is no second object).
 */
export function chooseLabels(scores: LabelScores, arcs: readonly Arc[]): readonly string[] {
  const families = scores.labels.map((label) => label.split(":")[0] ?? label);
  const taken = new Map<string, number>(); // head and relation → row of the dependent that bears it
  const chosen = arcs.map(() => ROOT);
  const open = arcs.flatMap(({ head }, row) => (head < 0 ? [] : [row]));
  const barred = new Map<number, Set<string>>();
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    const wish = best(scores, row, (label) => isAllowed(families, label, barred.get(row)));
    const family = families[wish] ?? ROOT;
    chosen[row] = scores.labels[wish] ?? ROOT;
    if (!SINGLE.has(family)) continue;
    const key = `${arcs[row]?.head} ${family}`;
    const rival = taken.get(key);
    const loser =
      rival === undefined ? undefined : weaker([row, rival], (one) => loss(one, family));
    if (loser !== row) taken.set(key, row);
    if (loser === undefined) continue;
    barred.set(loser, (barred.get(loser) ?? new Set()).add(family));
    open.push(loser);
  }
  return chosen;

  /** What a row would lose if it could not bear a relation. */
  function loss(row: number, family: string): number {
    const bars = barred.get(row);
    const without = best(
      scores,
      row,
      (label) => families[label] !== family && isAllowed(families, label, bars),
    );
    const withIt = best(scores, row, (label) => isAllowed(families, label, bars));
    return scores.at(row, withIt) - scores.at(row, without);
  }
}

function weaker([one, other]: readonly [number, number], value: (row: number) => number): number {
  return value(one) < value(other) ? one : other;
}

function isAllowed(
  families: readonly string[],
  label: number,
  barred: ReadonlySet<string> | undefined,
): boolean {
  const family = families[label] ?? ROOT;
  return family !== ROOT && !barred?.has(family);
}

function best(
  { labels, at }: LabelScores,
  row: number,
  isOpen: (label: number) => boolean,
): number {
  let found = -1;
  for (let label = 0; label < labels.length; label += 1) {
    if (isOpen(label) && (found < 0 || at(row, label) > at(row, found))) found = label;
  }
  return found;
}
