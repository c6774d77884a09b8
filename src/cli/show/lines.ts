/** Lines as a command prints them, each ended. */
export function lines(rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join("");
}

/** A stretch of text on one line, in guillemets. */
export function quote(text: string): string {
  return `« ${text.replace(/\s+/g, " ")} »`;
}
