import type { Quad, Term } from "@rdfjs/types";
import { codesOfEvent } from "./event-codes.ts";
import { type FactsIndex, indexFacts, localName } from "./facts-index.ts";
import { networkOf } from "./network.ts";
import { dpc, PARTICIPANT_ROLES, TERMS } from "./vocabulary.ts";

/** The tables that a graph is laid out in. */
export const CSV_TABLES = ["events", "claims", "nodes", "edges"] as const;

/** The name of a table. */
export type CsvTable = (typeof CSV_TABLES)[number];

type Cell = string | number | undefined;
type Columns<T> = Readonly<Record<string, (row: T) => Cell>>;

/** One table of the graph as CSV (RFC 4180). */
export function writeCsv(quads: readonly Quad[], base: string, table: CsvTable): string {
  const index = indexFacts(quads, base);
  const { nodes, edges } =
    table === "nodes" || table === "edges" ? networkOf(quads, base) : { nodes: [], edges: [] };
  switch (table) {
    case "events":
      return writeRows(index.members("Event"), eventColumns(index));
    case "claims":
      return writeRows(claimRows(quads), claimColumns(index));
    case "nodes":
      return writeRows(nodes, {
        id: ({ id }) => id,
        label: ({ label }) => label,
        class: ({ kind }) => kind,
        latitude: ({ attributes }) => attributes.latitude,
        longitude: ({ attributes }) => attributes.longitude,
        sameAs: ({ attributes }) => attributes.sameAs,
      });
    case "edges":
      return writeRows(edges, {
        source: ({ source }) => source,
        relation: ({ relation }) => relation,
        target: ({ target }) => target,
      });
  }
}

function eventColumns(index: FactsIndex): Columns<string> {
  const first = (iri: string, predicate: Term) => index.values(iri, predicate)[0]?.value ?? "";
  const local = (name: Parameters<typeof dpc>[0]) => (iri: string) =>
    localName(first(iri, dpc(name)));
  const all = (name: Parameters<typeof dpc>[0]) => (iri: string) =>
    joined(index.values(iri, dpc(name)), index);
  const roles = ["participant", ...PARTICIPANT_ROLES, "absent", "place", "topic"] as const;
  const codes = (iri: string) => codesOfEvent(local("eventType")(iri), local("status")(iri));
  return {
    id: index.short,
    label: index.label,
    type: local("eventType"),
    status: local("status"),
    date: all("date"),
    earliest: local("earliest"),
    latest: local("latest"),
    ...Object.fromEntries(roles.map((name) => [name, all(name)])),
    latitude: (iri) => coordinate(iri, "latitude", index),
    longitude: (iri) => coordinate(iri, "longitude", index),
    independentSources: (iri) => Number(first(iri, dpc("independentSources"))),
    disputed: all("disputed"),
    reportedBy: all("reportedBy"),
    plover: (iri) => codes(iri).plover,
    cameo: (iri) => codes(iri).cameo,
  };
}

function coordinate(event: string, name: "latitude" | "longitude", index: FactsIndex): Cell {
  const places = index.values(event, dpc("place"));
  const value = places.flatMap((place) => index.values(place.value, dpc(name)))[0]?.value;
  return value === undefined ? undefined : Number(value);
}

interface ClaimRow {
  readonly claim: string;
  readonly evidence: string;
}

/** One row for each stretch of evidence of each claim. */
function claimRows(quads: readonly Quad[]): readonly ClaimRow[] {
  const claims = new Set(
    quads
      .filter(
        ({ predicate, object }) => predicate.equals(TERMS.type) && object.equals(dpc("Claim")),
      )
      .map(({ subject }) => subject.value),
  );
  return quads
    .filter(
      ({ subject, predicate }) => predicate.equals(dpc("evidence")) && claims.has(subject.value),
    )
    .map(({ subject, object }) => ({ claim: subject.value, evidence: object.value }))
    .sort((one, other) => (one.claim + one.evidence < other.claim + other.evidence ? -1 : 1));
}

function claimColumns(index: FactsIndex): Columns<ClaimRow> {
  const ofClaim = (predicate: Term) => (row: ClaimRow) =>
    joined(index.values(row.claim, predicate), index);
  const ofEvidence = (predicate: Term) => (row: ClaimRow) =>
    index.values(row.evidence, predicate)[0]?.value;
  const article = (row: ClaimRow) => row.evidence.replace(/#.*$/, "");
  const ofArticle = (predicate: Term) => (row: ClaimRow) =>
    index.values(article(row), predicate)[0]?.value;
  return {
    claim: ({ claim }) => index.short(claim),
    subject: (row) =>
      index.values(row.claim, TERMS.subject).map(({ value }) => index.short(value))[0],
    subjectLabel: ofClaim(TERMS.subject),
    predicate: ofClaim(TERMS.predicate),
    object: ofClaim(TERMS.object),
    status: ofClaim(dpc("status")),
    attributedTo: ofClaim(dpc("attributedTo")),
    basis: ofClaim(dpc("basis")),
    confidence: (row) => Number(ofClaim(dpc("confidence"))(row)),
    words: ofEvidence(TERMS.exact),
    start: (row) => Number(ofEvidence(TERMS.start)(row)),
    end: (row) => Number(ofEvidence(TERMS.end)(row)),
    article: (row) => index.short(article(row)),
    published: ofArticle(TERMS.datePublished),
    publisher: ofArticle(TERMS.publisher),
    title: ofArticle(TERMS.headline),
    rule: ofClaim(dpc("rule")),
  };
}

/** Labels of things, names of terms, texts as they are. */
function joined(terms: readonly Term[], index: FactsIndex): string {
  const name = (term: Term) => {
    if (term.termType === "Literal") return term.value;
    return index.values(term.value, TERMS.label).length > 0
      ? index.label(term.value)
      : localName(term.value);
  };
  return terms.map(name).join(" | ");
}

function writeRows<T>(rows: readonly T[], columns: Columns<T>): string {
  const header = Object.keys(columns);
  const lines = rows.map((row) => Object.values(columns).map((column) => column(row)));
  return [header, ...lines].map((cells) => `${cells.map(cellText).join(",")}\r\n`).join("");
}

/** A text that a spreadsheet would run as a formula is marked as text; the articles wrote it, not we. */
function cellText(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return Number.isNaN(cell) ? "" : String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
