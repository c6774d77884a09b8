import type { SparqlRow } from "../query/rows.ts";

/** One row of a SELECT: the bound variables by name. */
export type Row = SparqlRow;

/** Answers a SPARQL SELECT with its rows; the view never sees the engine. */
export type Select = (sparql: string) => Promise<readonly Row[]>;

/** Prefixes that every query of the view starts with. */
export const PREFIXES = `PREFIX dpc: <https://w3id.org/depeche/ontology#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX schema: <https://schema.org/>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
`;

/** The text of a variable, `undefined` where it is unbound. */
export function cell(row: Row, name: string): string | undefined {
  const value = row[name];
  return value === undefined ? undefined : String(value);
}

/** The text of a variable that the query always binds; empty where it is unbound. */
export function text(row: Row, name: string): string {
  return cell(row, name) ?? "";
}

/** What a variable's text is read as, `undefined` where it is unbound. */
export function mapped<T>(row: Row, name: string, read: (value: string) => T): T | undefined {
  const value = cell(row, name);
  return value === undefined ? undefined : read(value);
}

/** The last part of an IRI, after `#` or `/`: the local name of a term. */
export function localName(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);
}

/** An IRI below the base where it lies there, else as it is. */
export function belowBase(iri: string, base: string): string {
  return base !== "" && iri.startsWith(base) ? iri.slice(base.length) : iri;
}

/** The absolute IRI of one that may be below the base. */
export function absoluteIri(iri: string, base: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(iri) ? iri : base + iri;
}

/** Whether a string may stand between `<` and `>` in SPARQL: no blank, quote, bracket or control. */
export function isSafeIri(iri: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}]*$/iu.test(iri);
}
