import type { Claim, ClaimObject, Knowledge } from "../../knowledge/knowledge.ts";
import { lines, quote } from "./lines.ts";

/** Every claim with its words, grouped by subject. */
export function showClaims(knowledge: Knowledge): string {
  const labels = new Map<string, string>([
    ...knowledge.entities.map(({ iri, label }) => [iri, label] as const),
    ...knowledge.offices.map(({ iri, label }) => [iri, label] as const),
    ...knowledge.events.map(({ iri, label }) => [iri, label] as const),
    ...knowledge.tenures.map(({ iri, label }) => [iri, label] as const),
  ]);
  const texts = new Map(knowledge.articles.map(({ id, text }) => [id, text]));
  const subjects = new Map<string, Claim[]>();
  for (const claim of knowledge.claims) {
    subjects.set(claim.subject, [...(subjects.get(claim.subject) ?? []), claim]);
  }
  const describe = (claim: Claim) => {
    const words = claim.evidence
      .map(({ start, end }) => quote(texts.get(claim.article)?.slice(start, end) ?? ""))
      .join(" ");
    const voice =
      claim.attributedTo === undefined ? "" : ` (says ${labels.get(claim.attributedTo)})`;
    return `  ${claim.predicate}\t${valueText(claim.object, labels)}\t${words}${voice}\t${claim.rule}`;
  };
  return lines(
    [...subjects].map(([subject, claims]) =>
      [`${labels.get(subject) ?? subject}\t${subject}`, ...claims.map(describe)].join("\n"),
    ),
  );
}

function valueText(object: ClaimObject, labels: ReadonlyMap<string, string>): string {
  if (object.kind === "thing") return labels.get(object.iri) ?? object.iri;
  if (object.kind === "term") return object.name;
  return object.kind === "date" ? object.edtf : object.text;
}
