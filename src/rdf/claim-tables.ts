import type { Term } from "@rdfjs/types";
import type { Columns } from "./csv-rows.ts";
import type { FactsIndex } from "./facts-index.ts";
import { dpc, TERMS } from "./vocabulary.ts";

/** A claim or quotation, and one stretch of text that it rests on. */
export interface EvidenceRow {
  readonly subject: string;
  readonly evidence: string;
}

/** One row for each stretch of evidence of each claim, or of each quotation. */
export function evidenceRows(name: "Claim" | "Quotation", index: FactsIndex): EvidenceRow[] {
  return index
    .members(name)
    .flatMap((subject) =>
      index.values(subject, dpc("evidence")).map(({ value }) => ({ subject, evidence: value })),
    );
}

/** What each claim says, by whose voice, and the words that say it. */
export function claimColumns(index: FactsIndex): Columns<EvidenceRow> {
  const names = namesFor(index);
  return {
    claim: ({ subject }) => index.short(subject),
    subject: ({ subject }) =>
      index.values(subject, TERMS.subject).map(({ value }) => index.short(value))[0],
    subjectLabel: names(TERMS.subject),
    predicate: names(TERMS.predicate),
    object: names(TERMS.object),
    status: names(dpc("status")),
    attributedTo: names(dpc("attributedTo")),
    basis: names(dpc("basis")),
    ...commonColumns(index),
  };
}

/** Who says what to whom, in which words. */
export function quotationColumns(index: FactsIndex): Columns<EvidenceRow> {
  const names = namesFor(index);
  return {
    quotation: ({ subject }) => index.short(subject),
    speaker: names(dpc("speaker")),
    addressee: names(dpc("addressee")),
    kind: names(dpc("quotationKind")),
    verbClass: names(dpc("verbClass")),
    statement: names(dpc("partOfStatement")),
    ...commonColumns(index),
  };
}

function namesFor(index: FactsIndex) {
  return (predicate: Term) => (row: EvidenceRow) =>
    index.names(index.values(row.subject, predicate));
}

function commonColumns(index: FactsIndex): Columns<EvidenceRow> {
  const first = (iri: string, predicate: Term) => index.values(iri, predicate)[0]?.value;
  const article = ({ evidence }: EvidenceRow) => evidence.replace(/#.*$/, "");
  const ofArticle = (predicate: Term) => (row: EvidenceRow) => first(article(row), predicate);
  return {
    words: ({ evidence }) => first(evidence, TERMS.exact),
    start: ({ evidence }) => Number(first(evidence, TERMS.start)),
    end: ({ evidence }) => Number(first(evidence, TERMS.end)),
    article: (row) => index.short(article(row)),
    published: ofArticle(TERMS.datePublished),
    publisher: ofArticle(TERMS.publisher),
    title: ofArticle(TERMS.headline),
    confidence: ({ subject }) => Number(first(subject, dpc("confidence"))),
    rule: ({ subject }) => first(subject, dpc("rule")),
  };
}
