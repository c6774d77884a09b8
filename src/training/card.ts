import type { TreebankScores } from "../evaluation/treebank.ts";
import type { Row } from "../language/pack.ts";

/** What a model file was made from, how, and how well it does; kept beside it as JSON. */
export interface Card {
  readonly task: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly version: number;
  readonly command: string;
  readonly seed: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly settings: unknown;
  readonly data: readonly Credit[];
  readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A source of training data, as its licence wants it named. */
export interface Credit {
  readonly name: string;
  readonly licence: string;
  readonly credit: string;
}

/** The credits that a pack's table of treebanks gives. */
export function creditsOf(rows: readonly Row[]): readonly Credit[] {
  return rows.map(({ name = "", licence = "", credit = "" }) => ({ name, licence, credit }));
}

/** Scores in per cent with two digits, as a card shows them. */
export function cardScores(
  scores: TreebankScores,
  metrics: readonly (keyof TreebankScores)[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    metrics.map((metric) => [metric, Math.round(10_000 * scores[metric].f1) / 100]),
  );
}

/** The text of a card's file. */
export function cardText(card: Card): string {
  return `${JSON.stringify(card, null, 2)}\n`;
}
