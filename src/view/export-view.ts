import type { Quad } from "@rdfjs/types";
import { mergeGraphs } from "../rdf/merge-graphs.ts";
import { dpc, TERMS } from "../rdf/vocabulary.ts";
import { writeTrig, writeTurtle } from "../rdf/write-turtle.ts";
import { absoluteIri } from "./rows.ts";

/** What a view is written as: its facts and claims in one graph, or the claims in one an article. */
export type ExportFormat = "turtle" | "trig";

/** A part of a graph to write. */
export interface ExportedPart {
  /** IRIs of the nodes on screen, below the base or absolute. */
  readonly nodes: readonly string[];
  readonly base: string;
}

/** Writes the part of a graph that is on screen: its facts, and their claims with their evidence. */
export function exportView(
  quads: readonly Quad[],
  part: ExportedPart,
  format: ExportFormat,
): string {
  const kept = keepPart(quads, part);
  return format === "trig" ? writeTrig(kept, part.base) : writeTurtle(mergeGraphs(kept), part.base);
}

function keepPart(quads: readonly Quad[], { nodes, base }: ExportedPart): readonly Quad[] {
  const shown = new Set(nodes.map((node) => absoluteIri(node, base)));
  const offices = officesOf(quads, shown);
  const subjects = new Set([...shown, ...offices]);
  const about = (value: string): boolean => subjects.has(value);
  const facts = quads.filter(
    (quad) => isFact(quad) && about(quad.subject.value) && mayPoint(quad, base, about),
  );
  const claims = claimsAbout(quads, base, about);
  const support = supportOf(quads, claims);
  const told = new Set([
    ...support.map((quad) => quad.graph.value),
    ...objectsOf(support, TERMS.generatedBy),
    ...objectsOf(facts, dpc("mentionedIn")),
  ]);
  const described = quads.filter((quad) => isFact(quad) && told.has(quad.subject.value));
  return [...facts, ...described, ...support];
}

function objectsOf(quads: readonly Quad[], property: Quad["predicate"]): readonly string[] {
  return quads
    .filter(({ predicate }) => predicate.equals(property))
    .map(({ object }) => object.value);
}

function isFact(quad: Quad): boolean {
  return quad.graph.termType === "DefaultGraph";
}

/** The tenures of persons on screen, and the offices they hold. */
function officesOf(quads: readonly Quad[], shown: ReadonlySet<string>): readonly string[] {
  const facts = quads.filter(isFact);
  const person = dpc("person");
  const office = dpc("office");
  const tenures = new Set(
    facts
      .filter(({ predicate, object }) => predicate.equals(person) && shown.has(object.value))
      .map(({ subject }) => subject.value),
  );
  const held = facts.filter(
    ({ subject, predicate }) => predicate.equals(office) && tenures.has(subject.value),
  );
  return [...tenures, ...held.map(({ object }) => object.value)];
}

const KINDS_ON_SCREEN = /^(person|state|organization|place|event|office|tenure)\//;

/** A fact that points at a thing which is not on screen is left out; the rest stays. */
function mayPoint({ object }: Quad, base: string, about: (value: string) => boolean): boolean {
  if (object.termType !== "NamedNode" || !object.value.startsWith(base)) return true;
  return !KINDS_ON_SCREEN.test(object.value.slice(base.length)) || about(object.value);
}

const ENDS = /#(subject|object)$/;

/** The claims whose subject, and whose object where it is a thing, are on screen. */
function claimsAbout(
  quads: readonly Quad[],
  base: string,
  about: (value: string) => boolean,
): ReadonlySet<string> {
  const subjects = new Set<string>();
  const elsewhere = new Set<string>();
  for (const quad of quads) {
    if (isFact(quad) || !ENDS.test(quad.predicate.value)) continue;
    const claim = quad.subject.value;
    if (quad.predicate.value.endsWith("#object")) {
      if (!mayPoint(quad, base, about)) elsewhere.add(claim);
    } else if (about(quad.object.value)) subjects.add(claim);
  }
  return new Set([...subjects].filter((claim) => !elsewhere.has(claim)));
}

/** The quads of claims and of the ranges of words that they rest on. */
function supportOf(quads: readonly Quad[], claims: ReadonlySet<string>): readonly Quad[] {
  const evidence = dpc("evidence");
  const told = quads.filter((quad) => !isFact(quad) && claims.has(quad.subject.value));
  const ranges = new Set(
    told.filter(({ predicate }) => predicate.equals(evidence)).map(({ object }) => object.value),
  );
  return [...told, ...quads.filter((quad) => !isFact(quad) && ranges.has(quad.subject.value))];
}
