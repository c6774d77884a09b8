/** Rows as CSV (RFC 4180); a cell that a spreadsheet would run as a formula is defused. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows]
    .map((row) => row.map(writeCell).join(","))
    .join("\r\n")
    .concat("\r\n");
}

function writeCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
