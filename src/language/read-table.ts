import { KnowledgeGraphError } from "../errors.ts";
import type { Row } from "./pack.ts";

/**
 * Reads a table of a language pack: tab-separated cells, the first row names the columns, lines
 * that start with `#` are comments. Cells missing at the end of a row are empty.
 */
export function readTable(text: string, file: string): readonly Row[] {
  const lines = contentLines(text);
  const header = lines[0];
  if (header === undefined) throw badTable(file, 1, "found no row, expected a header row");
  const columns = readColumns(header, file);
  return lines.slice(1).map((line) => readRow(line, columns, file));
}

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

function contentLines(text: string): readonly Line[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== "" && !line.startsWith("#"))
    .map(({ line, number }) => ({ number, cells: line.split("\t").map((cell) => cell.trim()) }));
}

function readColumns({ cells, number }: Line, file: string): readonly string[] {
  const seen = new Set<string>();
  for (const name of cells) {
    if (name === "") throw badTable(file, number, "found a column without a name");
    if (seen.has(name)) throw badTable(file, number, `found two columns named "${name}"`);
    seen.add(name);
  }
  return cells;
}

function readRow({ cells, number }: Line, columns: readonly string[], file: string): Row {
  if (cells.length > columns.length) {
    const expected = `found ${cells.length} cells, expected ${columns.length} (${columns.join(", ")})`;
    throw badTable(file, number, expected);
  }
  return Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ""]));
}

function badTable(file: string, line: number, found: string): KnowledgeGraphError {
  return new KnowledgeGraphError("bad-pack", `Table ${file}, line ${line}: ${found}.`);
}
