import type { AuthorityRecord } from "./authority.ts";
import type { Weights } from "./weights.ts";

/** One row of a table of the pack: column name → cell. */
export type Row = Readonly<Record<string, string>>;

/**
 * Everything the engine knows about one language, as read from `data/languages/<code>`:
 * tables, rules, authority records and model weights. Stages compile from it what they need.
 */
export interface LanguagePack {
  /** BCP 47 tag of the language. */
  readonly code: string;
  readonly version: string;
  /** `*.tsv` by file name without extension; rows in file order. */
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  /** `rules/*.json` by file name without extension, as read; each stage checks its own. */
  readonly rules: ReadonlyMap<string, unknown>;
  readonly authority: readonly AuthorityRecord[];
  /** `data/models/<code>/*.bin` by file name without extension. */
  readonly models: ReadonlyMap<string, Weights>;
}
