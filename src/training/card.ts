import { createHash } from "node:crypto";
import type { TreebankScores } from "../evaluation/treebank.ts";
import type { LanguagePack, Row } from "../language/pack.ts";

import { PARSER_SETTINGS } from "./parser/train-parser.ts";
import type { SetScores } from "./score-engine.ts";
import { TAGGER_SETTINGS } from "./tagger/train-tagger.ts";
import type { EngineWeights } from "./train-engine.ts";

/** What a model file was made from, how, and how well it does; kept beside it as JSON. */
export interface Card {
  readonly task: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly version: number;
  readonly command: string;
  /** What one must know to make it again, beside the command. */
  readonly note?: string;
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

/** What a run of training came to. */
export interface Outcome {
  readonly weights: EngineWeights;
  readonly scores: SetScores;
  readonly pack: LanguagePack;
  readonly seed: number;
  readonly note?: string;
}

const TASKS = {
  tagger: {
    task: "parts of speech, features and lemmas",
    metrics: ["words", "upos", "ufeats", "lemmas"],
    settings: TAGGER_SETTINGS,
  },
  parser: {
    task: "dependency trees",
    metrics: ["uas", "las", "clas"],
    settings: PARSER_SETTINGS,
  },
} as const;

/** The card of one model of a run. */
export function modelCard(name: keyof typeof TASKS, bytes: Uint8Array, outcome: Outcome): Card {
  const { task, metrics, settings } = TASKS[name];
  const scores = Object.entries(outcome.scores);
  return {
    task,
    file: `${name}.bin`,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    version: outcome.weights[name].version,
    command: "depeche train --treebanks DIR --texts DIR",
    ...(outcome.note === undefined ? {} : { note: outcome.note }),
    seed: outcome.seed,
    versions: { pack: outcome.pack.version, node: process.versions.node },
    settings,
    data: creditsOf(outcome.pack.tables.get("treebanks") ?? []),
    scores: Object.fromEntries(scores.map(([set, found]) => [set, cardScores(found, metrics)])),
  };
}
