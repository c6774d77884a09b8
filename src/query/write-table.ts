import { PREFIXES } from "../rdf/vocabulary.ts";

interface Term {
  readonly type: string;
  readonly value: unknown;
}

interface Results {
  readonly head: { readonly vars?: readonly string[] };
  readonly results?: { readonly bindings: readonly Readonly<Record<string, Term>>[] };
}

const WIDEST = 80;

/** An answer in SPARQL results JSON as a table for people: aligned columns, short IRIs. */
export function writeTable(json: string, base: string): string {
  const { head, results } = JSON.parse(json) as Results; // written by the engine
  const columns = head.vars ?? [];
  const rows = (results?.bindings ?? []).map((binding) =>
    columns.map((column) => cellOf(binding[column], base)),
  );
  const widths = columns.map((column, index) =>
    Math.max(...[column, ...rows.map((row) => row[index] ?? "")].map(widthOf)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width));
  return [columns, rule, ...rows].map((cells) => `${line(cells)}\n`).join("");
}

function cellOf(term: Term | undefined, base: string): string {
  if (term === undefined) return "";
  const value = typeof term.value === "string" ? term.value : JSON.stringify(term.value);
  return cut(printable(term.type === "uri" ? shortIri(value, base) : value));
}

function shortIri(iri: string, base: string): string {
  if (iri.startsWith(base)) return iri.slice(base.length);
  const known = Object.entries(PREFIXES).find(([, namespace]) => iri.startsWith(namespace));
  return known === undefined ? iri : `${known[0]}:${iri.slice(known[1].length)}`;
}

/** Text of an article must not move the cursor, colour the terminal or turn the line around. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ");
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= WIDEST ? text : `${characters.slice(0, WIDEST - 1).join("")}…`;
}

function widthOf(text: string): number {
  return [...text].length;
}
