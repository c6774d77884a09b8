/** The content of one cell. */
export type Cell = string | number | undefined;

/** Column names, and what each shows of a row. */
export type Columns<T> = Readonly<Record<string, (row: T) => Cell>>;

/** Rows as CSV (RFC 4180), a header first. */
export function writeRows<T>(rows: readonly T[], columns: Columns<T>): string {
  const header = Object.keys(columns);
  const lines = rows.map((row) => Object.values(columns).map((column) => column(row)));
  return [header, ...lines].map((cells) => `${cells.map(cellText).join(",")}\r\n`).join("");
}

/** A text that a spreadsheet would run as a formula is marked as text: articles wrote it, not we. */
function cellText(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return Number.isNaN(cell) ? "" : String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
