const QUIET_MS = 1000;

/** A line of progress on standard error, shown only when the work lasts longer than a second. */
export function showProgress(what: string): {
  readonly step: (done: number) => void;
  readonly end: () => void;
} {
  const started = performance.now();
  let shown = 0;
  const step = (done: number) => {
    const now = performance.now();
    if (now - started < QUIET_MS || now - shown < QUIET_MS) return;
    shown = now;
    process.stderr.write(
      `${process.stderr.isTTY ? "\r" : ""}${what}: ${done}${process.stderr.isTTY ? "" : "\n"}`,
    );
  };
  const end = () => {
    if (shown > 0 && process.stderr.isTTY) process.stderr.write("\n");
  };
  return { step, end };
}

/** Prints issues on standard error, one a line. */
export function printIssues(
  issues: readonly {
    readonly severity: string;
    readonly article: string;
    readonly offset: number;
    readonly message: string;
  }[],
): void {
  for (const { severity, article, offset, message } of issues) {
    process.stderr.write(
      `${severity}: ${article}${offset > 0 ? ` at ${offset}` : ""}: ${message}\n`,
    );
  }
}
