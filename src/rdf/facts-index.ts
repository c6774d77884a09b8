import type { Quad, Term } from "@rdfjs/types";
import { groupBy } from "./group-by.ts";
import { dpc, TERMS, type TermName } from "./vocabulary.ts";

/** What quads say of each subject, for writers that lay a graph out as tables or networks. */
export interface FactsIndex {
  /** Subjects of a class, in order of IRI. */
  readonly members: (name: TermName) => readonly string[];
  /** Values of a property, in order. */
  readonly values: (subject: string, predicate: Term) => readonly Term[];
  /** The canonical label, in the graph's own language. */
  readonly label: (iri: string) => string;
  /** Labels of things, names of terms, texts as they are, in one cell. */
  readonly names: (terms: readonly Term[]) => string;
  /** The IRI below the base. */
  readonly short: (iri: string) => string;
}

/** Indexes quads by subject and property. */
export function indexFacts(quads: readonly Quad[], base: string): FactsIndex {
  const subjects = new Map(
    [...groupBy(quads, ({ subject }) => subject.value)].map(([subject, described]) => [
      subject,
      groupBy(described, ({ predicate }) => predicate.value),
    ]),
  );
  const members = groupBy(
    quads.filter(({ predicate }) => predicate.equals(TERMS.type)),
    ({ object }) => object.value,
  );
  const values = (subject: string, predicate: Term) =>
    (subjects.get(subject)?.get(predicate.value) ?? []).map(({ object }) => object);
  const short = (iri: string) => (iri.startsWith(base) ? iri.slice(base.length) : iri);
  const label = (iri: string) => canonical(values(iri, TERMS.label)) ?? localName(short(iri));
  const name = (term: Term) => (term.termType === "Literal" ? term.value : label(term.value));
  return {
    members: (name) =>
      [...new Set(members.get(dpc(name).value)?.map(({ subject }) => subject.value))].sort(),
    values,
    label,
    names: (terms) => terms.map(name).join(" | "),
    short,
  };
}

/** The English label stands beside the canonical one: take the other where there are two. */
function canonical(labels: readonly Term[]): string | undefined {
  const isEnglish = (label: Term) => label.termType === "Literal" && label.language === "en";
  return (labels.find((label) => !isEnglish(label)) ?? labels[0])?.value;
}

/** What follows the last slash or hash of an IRI. */
export function localName(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1);
}
