import { PREFIXES } from "./rows.ts";

/** What is asked of every claim, the claim's graph being its article. */
const CLAIM = `GRAPH ?article {
    ?claim rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
      dpc:basis ?basis ; dpc:rule ?rule .
    OPTIONAL { ?claim dpc:status ?status } OPTIONAL { ?claim dpc:attributedTo ?voice }
    OPTIONAL { ?claim dpc:confidence ?confidence }
    OPTIONAL { ?claim dpc:evidence ?selector . ?selector oa:start ?start ; oa:end ?end }
  }`;

const ASKED =
  "?claim ?article ?subject ?predicate ?object ?basis ?rule ?status ?voice ?confidence ?start ?end";

/** Claims about a thing or its offices, claims whose object it is, and why its mentions are one. */
export function claimsOfNode(thing: string): string {
  return `${PREFIXES}SELECT ${ASKED} ?reason WHERE {
  { BIND(<${thing}> AS ?subject) ${CLAIM} }
  UNION { BIND(<${thing}> AS ?object) ${CLAIM} }
  UNION { ?subject dpc:person <${thing}> . ${CLAIM} FILTER(?object != <${thing}>) }
  UNION { ?office dpc:of|dpc:accreditedTo <${thing}> . ?subject dpc:office ?office . ${CLAIM} }
  UNION { <${thing}> dpc:reason ?reason }
}`;
}

/** Claims about both of two things, either way round, an office's claims included. */
export function claimsOfEdge(from: string, to: string): string {
  const office = (person: string, served: string): string =>
    `{ ?subject dpc:person <${person}> ; dpc:office ?office . ?office dpc:of|dpc:accreditedTo <${served}> . ${CLAIM} }`;
  return `${PREFIXES}SELECT ${ASKED} WHERE {
  { VALUES (?subject ?object) { (<${from}> <${to}>) (<${to}> <${from}>) } ${CLAIM} }
  UNION ${office(from, to)} UNION ${office(to, from)}
}`;
}

/** Quotations that a thing speaks, receives or, being a statement, holds. */
export function quotationsOfNode(thing: string): string {
  return `${PREFIXES}SELECT ?quotation ?article ?kind ?speaker ?addressee ?statement ?start ?end WHERE {
  GRAPH ?article {
    VALUES ?how { dpc:speaker dpc:addressee dpc:partOfStatement }
    ?quotation ?how <${thing}> ; dpc:quotationKind ?kind ; dpc:evidence ?selector .
    ?selector oa:start ?start ; oa:end ?end .
    OPTIONAL { ?quotation dpc:speaker ?speaker } OPTIONAL { ?quotation dpc:addressee ?addressee }
    OPTIONAL { ?quotation dpc:partOfStatement ?statement }
  }
}`;
}

/** Every claim of one article. */
export function claimsOfArticle(article: string): string {
  return `${PREFIXES}SELECT ${ASKED} WHERE { BIND(<${article}> AS ?article) ${CLAIM} }`;
}

/** Every quotation of one article. */
export function quotationsOfArticle(article: string): string {
  return `${PREFIXES}SELECT ?quotation ?article ?kind ?speaker ?addressee ?statement ?start ?end WHERE {
  BIND(<${article}> AS ?article)
  GRAPH ?article {
    ?quotation a dpc:Quotation ; dpc:quotationKind ?kind ; dpc:evidence ?selector .
    ?selector oa:start ?start ; oa:end ?end .
    OPTIONAL { ?quotation dpc:speaker ?speaker } OPTIONAL { ?quotation dpc:addressee ?addressee }
    OPTIONAL { ?quotation dpc:partOfStatement ?statement }
  }
}`;
}
