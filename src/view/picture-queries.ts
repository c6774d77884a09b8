import { LINK_RULES } from "../rdf/direct-links.ts";
import { PREFIXES } from "./rows.ts";

const CLASSES = `VALUES ?class { dpc:Person dpc:State dpc:Organization dpc:Place dpc:Venue dpc:Event }
  ?thing a ?class .`;

/** Properties of an event that the viewer draws as edges. */
const DRAWN = `dpc:participant dpc:delegationHead dpc:host dpc:mediator dpc:speaker dpc:addressee
  dpc:agent dpc:target dpc:absent dpc:place dpc:topic dpc:follows dpc:partOf dpc:prepares dpc:causedBy`;

/** Direct links between actors that follow from events. */
const LINKS = LINK_RULES.map(({ link }) => `dpc:${link}`).join(" ");

/** The questions whose answers together are the picture, by name. */
export const PICTURE_QUERIES = {
  things: `${PREFIXES}SELECT ?thing ?class WHERE { ${CLASSES} }`,
  names: `${PREFIXES}SELECT ?thing ?kind ?name (LANG(?name) AS ?lang) WHERE {
  VALUES ?kind { rdfs:label skos:altLabel }
  ${CLASSES} ?thing ?kind ?name }`,
  mentions: `${PREFIXES}SELECT ?thing ?article WHERE {
  VALUES ?in { dpc:mentionedIn dpc:reportedBy } ?thing ?in ?article }`,
  values: `${PREFIXES}SELECT ?thing ?property ?value (LANG(?value) AS ?lang) WHERE {
  VALUES ?property { dpc:eventType dpc:status dpc:date dpc:earliest dpc:latest dpc:disputed
    dpc:independentSources dpc:topic dpc:latitude dpc:longitude owl:sameAs schema:containedInPlace }
  ${CLASSES} ?thing ?property ?value }`,
  links: `${PREFIXES}SELECT ?source ?kind ?target WHERE {
  VALUES ?kind { ${DRAWN} } ?source a dpc:Event ; ?kind ?target . FILTER(isIRI(?target)) }`,
  direct: `${PREFIXES}SELECT ?one ?kind ?other WHERE {
  VALUES ?kind { ${LINKS} } ?one ?kind ?other }`,
  tenures: `${PREFIXES}SELECT ?tenure ?person ?office ?label ?of ?accreditedTo ?status ?from ?until WHERE {
  ?tenure a dpc:Tenure ; dpc:person ?person ; dpc:office ?office .
  OPTIONAL { ?office rdfs:label ?label }
  OPTIONAL { ?office dpc:of ?of } OPTIONAL { ?office dpc:accreditedTo ?accreditedTo }
  OPTIONAL { ?tenure dpc:tenureStatus ?status }
  OPTIONAL { ?tenure dpc:from ?from } OPTIONAL { ?tenure dpc:until ?until } }`,
  claims: `${PREFIXES}SELECT ?subject ?object ?article (COUNT(?claim) AS ?claims) WHERE {
  GRAPH ?article { ?claim rdf:subject ?subject ; rdf:object ?object . FILTER(isIRI(?object)) }
} GROUP BY ?subject ?object ?article`,
  articles: `${PREFIXES}SELECT ?article ?title ?date ?publisher WHERE { ?article a dpc:Article .
  OPTIONAL { ?article schema:headline ?title }
  OPTIONAL { ?article schema:datePublished ?date }
  OPTIONAL { ?article schema:publisher ?publisher } }`,
} as const;

/** Name of one of the picture's questions. */
export type PictureQuery = keyof typeof PICTURE_QUERIES;

/** Labels and definitions of the ontology's terms and event types. */
export const TERMS_QUERY = `${PREFIXES}SELECT ?term ?kind ?text (LANG(?text) AS ?lang) WHERE {
  VALUES ?kind { rdfs:label skos:prefLabel skos:definition rdfs:comment }
  ?term ?kind ?text }`;
