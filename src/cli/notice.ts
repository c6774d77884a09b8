const QUIET_MS = 1000;

/** Does the work; says on standard error what is going on when it lasts longer than a second. */
export async function withNotice<T>(notice: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => process.stderr.write(`${notice} …\n`), QUIET_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
