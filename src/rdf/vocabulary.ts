import type { NamedNode } from "@rdfjs/types";
import { namedNode } from "./n3.ts";

/** Where the terms of `ontology/depeche.ttl` live. */
export const DPC = "https://w3id.org/depeche/ontology#";

/** Where the concepts of `ontology/event-types.ttl` live. */
export const DPT = "https://w3id.org/depeche/event-type/";

/** The base of a graph's own IRIs unless the user sets another. */
export const DEFAULT_BASE = "https://w3id.org/depeche/graph/";

/** Classes, in the order in which files list their members. */
export const CLASSES = [
  "Run",
  "Article",
  "Event",
  "Person",
  "State",
  "Organization",
  "Place",
  "Venue",
  "Office",
  "Tenure",
  "Claim",
  "Quotation",
  "EventStatus",
  "TenureStatus",
  "Basis",
  "QuotationKind",
] as const;

/** The sub-properties of `dpc:participant`. */
export const PARTICIPANT_ROLES = [
  "delegationHead",
  "host",
  "mediator",
  "speaker",
  "addressee",
  "agent",
  "target",
] as const;

/** The direct links between actors, each built from events or tenures. */
export const DIRECT_LINKS = [
  "met",
  "visited",
  "spokeOf",
  "sanctioned",
  "accused",
  "represents",
  "holds",
] as const;

/** Properties, in the order in which files list them under a subject. */
export const PROPERTIES = [
  "eventType",
  "status",
  "date",
  "earliest",
  "latest",
  "participant",
  ...PARTICIPANT_ROLES,
  "absent",
  "place",
  "topic",
  "follows",
  "partOf",
  "prepares",
  "causedBy",
  "person",
  "office",
  "tenureStatus",
  "from",
  "until",
  "of",
  "accreditedTo",
  ...DIRECT_LINKS,
  "disputed",
  "independentSources",
  "reportedBy",
  "latitude",
  "longitude",
  "mentionedIn",
  "reason",
  "sha256",
  "characters",
  "quotationKind",
  "partOfStatement",
  "verbClass",
  "evidence",
  "basis",
  "attributedTo",
  "confidence",
  "rule",
] as const;

/** Statuses of an event. */
export const EVENT_STATUSES = [
  "occurred",
  "ongoing",
  "planned",
  "hypothetical",
  "denied",
  "cancelled",
  "postponed",
] as const;

/** Statuses of a tenure. */
export const TENURE_STATUSES = ["current", "former", "appointed", "acting"] as const;

/** Individuals of the ontology: statuses, bases, kinds of quotation. */
export const INDIVIDUALS = [
  ...EVENT_STATUSES,
  ...TENURE_STATUSES,
  "stated",
  "inferred",
  "direct",
  "indirect",
] as const;

/** Concepts of the event type scheme. */
export const EVENT_TYPES = [
  "Meeting",
  "Negotiation",
  "Summit",
  "Visit",
  "Call",
  "Mediation",
  "Statement",
  "Accusation",
  "Request",
  "Refusal",
  "Threat",
  "Support",
  "Agreement",
  "Treaty",
  "Vote",
  "Sanction",
  "SanctionRelief",
  "Expulsion",
  "Recall",
  "RelationsRestored",
  "Appointment",
  "Departure",
  "Election",
  "Aid",
  "MilitaryAction",
  "Ceasefire",
  "Protest",
  "Other",
] as const;

/** A name of `ontology/depeche.ttl`. */
export type TermName =
  | (typeof CLASSES)[number]
  | (typeof PROPERTIES)[number]
  | (typeof INDIVIDUALS)[number];

/** The node of a term of the ontology. */
export function dpc(name: TermName): NamedNode {
  return namedNode(DPC + name);
}

/** The node of a concept of the event type scheme. */
export function eventType(name: string): NamedNode {
  return namedNode(DPT + name);
}

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const SKOS = "http://www.w3.org/2004/02/skos/core#";
const OWL = "http://www.w3.org/2002/07/owl#";
const PROV = "http://www.w3.org/ns/prov#";
const OA = "http://www.w3.org/ns/oa#";
const ORG = "http://www.w3.org/ns/org#";
const DCTERMS = "http://purl.org/dc/terms/";
const SCHEMA = "https://schema.org/";
const SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
const SH = "http://www.w3.org/ns/shacl#";

/** Prefixes of every file and query. */
export const PREFIXES: Readonly<Record<string, string>> = {
  dpc: DPC,
  dpt: DPT,
  rdf: RDF,
  rdfs: RDFS,
  xsd: XSD,
  skos: SKOS,
  owl: OWL,
  prov: PROV,
  oa: OA,
  org: ORG,
  dcterms: DCTERMS,
  schema: SCHEMA,
  sem: SEM,
  edtf: "http://id.loc.gov/datatypes/edtf/",
};

/** First path segments of a graph's own IRIs; each is a prefix, relative to the base. */
export const SEGMENTS = [
  "article",
  "event",
  "person",
  "state",
  "organization",
  "place",
  "office",
  "tenure",
  "claim",
  "quotation",
  "run",
] as const;

/** Terms of other vocabularies. */
export const TERMS = {
  type: namedNode(`${RDF}type`),
  statement: namedNode(`${RDF}Statement`),
  subject: namedNode(`${RDF}subject`),
  predicate: namedNode(`${RDF}predicate`),
  object: namedNode(`${RDF}object`),
  reifies: namedNode(`${RDF}reifies`),
  label: namedNode(`${RDFS}label`),
  altLabel: namedNode(`${SKOS}altLabel`),
  sameAs: namedNode(`${OWL}sameAs`),
  replaces: namedNode(`${DCTERMS}replaces`),
  source: namedNode(`${DCTERMS}source`),
  within: namedNode(`${SCHEMA}containedInPlace`),
  headline: namedNode(`${SCHEMA}headline`),
  datePublished: namedNode(`${SCHEMA}datePublished`),
  publisher: namedNode(`${SCHEMA}publisher`),
  author: namedNode(`${SCHEMA}author`),
  url: namedNode(`${SCHEMA}url`),
  inLanguage: namedNode(`${SCHEMA}inLanguage`),
  softwareVersion: namedNode(`${SCHEMA}softwareVersion`),
  ended: namedNode(`${PROV}endedAtTime`),
  generatedBy: namedNode(`${PROV}wasGeneratedBy`),
  selector: namedNode(`${OA}TextPositionSelector`),
  start: namedNode(`${OA}start`),
  end: namedNode(`${OA}end`),
  exact: namedNode(`${OA}exact`),
} as const;

/** Datatypes of literals. */
export const DATATYPES = {
  integer: namedNode(`${XSD}integer`),
  decimal: namedNode(`${XSD}decimal`),
  date: namedNode(`${XSD}date`),
  dateTime: namedNode(`${XSD}dateTime`),
  anyUri: namedNode(`${XSD}anyURI`),
  edtf: namedNode("http://id.loc.gov/datatypes/edtf/EDTF"),
} as const;

/** What a member of a class is besides, in vocabularies that others know. */
export const ALSO_TYPED: Readonly<Partial<Record<TermName, readonly NamedNode[]>>> = {
  Run: [namedNode(`${PROV}Activity`)],
  Article: [namedNode(`${SCHEMA}NewsArticle`)],
  Event: [namedNode(`${SEM}Event`), namedNode(`${SCHEMA}Event`)],
  Person: [namedNode(`${SCHEMA}Person`)],
  State: [namedNode(`${SCHEMA}Country`)],
  Organization: [namedNode(`${SCHEMA}Organization`), namedNode(`${ORG}Organization`)],
  Place: [namedNode(`${SCHEMA}Place`)],
  Venue: [namedNode(`${SCHEMA}Place`)],
  Office: [namedNode(`${ORG}Post`)],
  Tenure: [namedNode(`${ORG}Membership`)],
  Claim: [TERMS.statement],
};

/** The namespace of SHACL. */
export const SHACL = SH;
