import type { Quad, Term } from "@rdfjs/types";
import { factory, writeQuads } from "./n3.ts";
import { orderQuads } from "./order-quads.ts";
import { PREFIXES, SEGMENTS } from "./vocabulary.ts";

/** Facts and claims as TriG. */
export function writeTrig(quads: readonly Quad[], base: string): string {
  return write(quads, "trig", base);
}

/** Facts alone as Turtle. */
export function writeTurtle(quads: readonly Quad[], base: string): string {
  const facts = quads.filter(({ graph }) => graph.termType === "DefaultGraph");
  return write(facts, "turtle", base);
}

function write(quads: readonly Quad[], format: "trig" | "turtle", base: string): string {
  const relative = orderQuads(quads).map((quad) => relativeQuad(quad, base));
  return `@base <${base}>.\n${writeQuads(relative, format, prefixesOf(quads, base))}`;
}

/**
 * The prefixes that the quads use. Each class has one of its own: a local name with a slash would
 * need escapes that some readers get wrong.
 */
function prefixesOf(quads: readonly Quad[], base: string): Readonly<Record<string, string>> {
  const own = SEGMENTS.map((segment) => [segment, `${base}${segment}/`] as const);
  const used = new Set(quads.flatMap(namespacesOf));
  return Object.fromEntries(
    [...Object.entries(PREFIXES), ...own]
      .filter(([, namespace]) => used.has(namespace))
      .map(([prefix, namespace]) => [prefix, relativeIri(namespace, base)]),
  );
}

function namespacesOf({ subject, predicate, object, graph }: Quad): readonly string[] {
  if (object.termType === "Quad") return namespacesOf(object as unknown as Quad); // a triple term
  const type = object.termType === "Literal" ? object.datatype : object;
  return [subject, predicate, type, graph].map(({ value }) =>
    value.slice(0, Math.max(value.lastIndexOf("/"), value.lastIndexOf("#")) + 1),
  );
}

function relativeQuad({ subject, predicate, object, graph }: Quad, base: string): Quad {
  const subjectTerm = relativeTerm(subject, base);
  const objectTerm = relativeTerm(object, base);
  return factory.quad(subjectTerm, predicate, objectTerm, relativeTerm(graph, base));
}

const BELOW = new RegExp(`^(?:${SEGMENTS.join("|")})/`);

function relativeTerm<T extends Term>(term: T, base: string): T {
  if (term.termType === "Quad") return relativeQuad(term as unknown as Quad, base) as unknown as T; // a triple term
  if (term.termType !== "NamedNode") return term;
  return factory.namedNode(relativeIri(term.value, base)) as unknown as T; // T is NamedNode here
}

/** The IRI as written below the base; whole where a reader would not resolve it to the same. */
function relativeIri(iri: string, base: string): string {
  if (!iri.startsWith(base) || !base.endsWith("/")) return iri;
  const path = iri.slice(base.length);
  return BELOW.test(path) ? path : iri;
}
