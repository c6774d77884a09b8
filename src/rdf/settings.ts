import type { Literal, NamedNode } from "@rdfjs/types";
import { KnowledgeGraphError } from "../errors.ts";
import type { ClaimObject } from "../knowledge/knowledge.ts";
import { literal, namedNode } from "./n3.ts";
import { DATATYPES, DPC, eventType } from "./vocabulary.ts";

/** The run of the program that made the claims: one activity, shared. */
export interface RunRecord {
  /** Version of the program, and of what it read (« 0.1.0 »). */
  readonly version: string;
  /** When it ended (ISO 8601), only where the user asks for it: without it the bytes stay the same. */
  readonly date?: string;
}

/** What a graph needs to know that its knowledge does not tell. */
export interface GraphSettings {
  /** Absolute IRI, ending in a slash, below which the graph's own IRIs lie. */
  readonly base: string;
  /** BCP 47 tag of the labels. */
  readonly language: string;
  readonly run: RunRecord;
}

/** Throws unless the base is one that relative IRIs and the fragments of evidence can stand on. */
export function checkBase(base: string): void {
  if (URL.canParse(base) && /^[^#?]*\/$/.test(base)) return;
  const message = `"${base}" is no base: give an absolute IRI that ends in a slash, as https://example.org/graph/.`;
  throw new KnowledgeGraphError("bad-argument", message);
}

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;
/** Characters that no IRI may hold (RFC 3987; Turtle's IRIREF). */
const FORBIDDEN = /[\p{Cc} <>"{}|^`\\]/gu;

/** The node of a thing of the graph, its IRI given below the base. */
export function thing(iri: string, settings: GraphSettings): NamedNode {
  const safe = iri.replace(FORBIDDEN, encodeURIComponent);
  return namedNode(ABSOLUTE.test(safe) ? safe : settings.base + safe);
}

/** The node of an article. */
export function articleNode(id: string, settings: GraphSettings): NamedNode {
  return thing(`article/${id}`, settings);
}

/** The node of the run, named for its version so that one article more changes no other claim. */
export function runNode({ base, run }: GraphSettings): NamedNode {
  const name = ["depeche", run.version, ...(run.date === undefined ? [] : [run.date])].join("-");
  return namedNode(`${base}run/${name.replace(/\W/g, "-")}`);
}

/** The RDF term of what a claim says. */
export function objectTerm(
  object: ClaimObject,
  predicate: string,
  settings: GraphSettings,
): NamedNode | Literal {
  switch (object.kind) {
    case "thing":
      return thing(object.iri, settings);
    case "term":
      return predicate === "eventType" ? eventType(object.name) : namedNode(DPC + object.name);
    case "date":
      return literal(object.edtf, DATATYPES.edtf);
    case "text":
      return literal(object.text, settings.language);
  }
}
