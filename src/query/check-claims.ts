import type { Quad, Term } from "@rdfjs/types";
import { directLinks } from "../rdf/direct-links.ts";
import { groupBy } from "../rdf/group-by.ts";
import { DIRECT_LINKS, dpc, TERMS } from "../rdf/vocabulary.ts";
import type { Violation } from "./violation.ts";

/** Checks what shapes cannot say: where claims stand, how far evidence reaches, direct links. */
export function checkClaims(quads: readonly Quad[]): readonly Violation[] {
  return [...checkPlacement(quads), ...checkReach(quads), ...checkLinks(quads)];
}

/** Claims, quotations and evidence stand in an article's graph, and their evidence is from there. */
function checkPlacement(quads: readonly Quad[]): readonly Violation[] {
  const inGraphs = new Set(
    [dpc("Claim"), dpc("Quotation"), TERMS.selector].map(({ value }) => value),
  );
  const strays = quads
    .filter(
      ({ graph, predicate }) => graph.termType === "DefaultGraph" && predicate.equals(TERMS.type),
    )
    .filter(({ object }) => inGraphs.has(object.value))
    .map(({ subject }) =>
      violation("claim-placed", subject, "It stands outside the graph of an article."),
    );
  const evidence = quads
    .filter(({ predicate }) => predicate.equals(dpc("evidence")))
    .filter(({ object, graph }) => !object.value.startsWith(`${graph.value}#char=`))
    .map(({ subject, object }) => ({
      ...violation(
        "evidence-placed",
        subject,
        "Its evidence is from another article than its graph.",
      ),
      value: object,
    }));
  return [...strays, ...evidence];
}

/** Evidence ends within its article's text. */
function checkReach(quads: readonly Quad[]): readonly Violation[] {
  const lengths = new Map(
    quads
      .filter(({ predicate }) => predicate.equals(dpc("characters")))
      .map(({ subject, object }) => [subject.value, Number(object.value)]),
  );
  return quads
    .filter(({ predicate }) => predicate.equals(TERMS.end))
    .filter(({ graph, object }) => !(Number(object.value) <= (lengths.get(graph.value) ?? -1)))
    .map(({ subject }) =>
      violation("evidence-reach", subject, "It lies beyond the end of an article of the graph."),
    );
}

/** Direct links are those, and all those, that follow from events and tenures. */
function checkLinks(quads: readonly Quad[]): readonly Violation[] {
  const links = new Set(DIRECT_LINKS.map((name) => dpc(name).value));
  const facts = quads.filter(({ graph }) => graph.termType === "DefaultGraph");
  const groups = groupBy(facts, ({ predicate }) => links.has(predicate.value));
  const present = groups.get(true) ?? [];
  const due = directLinks(groups.get(false) ?? []);
  const keys = (some: readonly Quad[]) => new Set(some.map(keyOf));
  const [held, wanted] = [keys(present), keys(due)];
  const extra = present.filter((link) => !wanted.has(keyOf(link)));
  const missing = due.filter((link) => !held.has(keyOf(link)));
  return [
    ...extra.map((link) =>
      linkViolation("link-unfounded", link, "No event or tenure leads to this link."),
    ),
    ...missing.map((link) =>
      linkViolation(
        "link-missing",
        link,
        "An event or tenure leads to this link, which is missing.",
      ),
    ),
  ];
}

function linkViolation(
  code: string,
  { subject, predicate, object }: Quad,
  message: string,
): Violation {
  return { ...violation(code, subject, message), path: predicate, value: object };
}

function violation(code: string, focus: Term, message: string): Violation {
  return { code, focus, message };
}

function keyOf({ subject, predicate, object }: Quad): string {
  return `${subject.value} ${predicate.value} ${object.value}`;
}
