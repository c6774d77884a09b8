/** What the file of a verb exports. */
export interface Verb {
  /** One line for the list of verbs. */
  readonly summary: string;
  /** Usage, options and an example, as printed by `--help`. */
  readonly options: string;
  /** Runs the verb; returns the exit code: 0 done, 1 done with errors in the data, 2 cannot start. */
  readonly run: (args: readonly string[]) => Promise<number>;
}
