import type { Quad, Term } from "@rdfjs/types";
import { factory, writeQuads } from "./n3.ts";
import { orderQuads } from "./order-quads.ts";
import { PREFIXES, SEGMENTS } from "./vocabulary.ts";

/**
 * Each class has a prefix of its own, relative to the base: a local name with a slash would need
 * escapes that some readers get wrong.
 */
const FILE_PREFIXES: Readonly<Record<string, string>> = {
  ...PREFIXES,
  ...Object.fromEntries(SEGMENTS.map((segment) => [segment, `${segment}/`])),
};

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
  return `@base <${base}>.\n${writeQuads(relative, format, FILE_PREFIXES)}`;
}

function relativeQuad({ subject, predicate, object, graph }: Quad, base: string): Quad {
  const subjectTerm = relativeTerm(subject, base);
  const objectTerm = relativeTerm(object, base);
  return factory.quad(subjectTerm, predicate, objectTerm, relativeTerm(graph, base));
}

const BELOW = new RegExp(`^(?:${SEGMENTS.join("|")})/[^/]`);

/** The term with its IRI below the base, where it is one of the graph's own. */
function relativeTerm<T extends Term>(term: T, base: string): T {
  if (term.termType === "Quad") return relativeQuad(term as unknown as Quad, base) as unknown as T; // a triple term
  if (term.termType !== "NamedNode" || !term.value.startsWith(base)) return term;
  const path = term.value.slice(base.length);
  return BELOW.test(path) ? (factory.namedNode(path) as unknown as T) : term; // T is NamedNode here
}
