import type { Article } from "../document/article.ts";
import type { Basis, EventStatus } from "../document/frame.ts";
import type { EntityType } from "../document/mention.ts";
import type { Span } from "../document/span.ts";

/** A person, state, organisation, place or venue of the graph. */
export interface Entity {
  /** IRI below the base: `person/serguei-lavrov`. */
  readonly iri: string;
  readonly type: EntityType;
  readonly label: string;
  readonly labelEn?: string;
  /** Every surface form seen in articles, sorted. */
  readonly altLabels: readonly string[];
  readonly sameAs?: string;
  readonly within?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** Authority file that knows it, absent for a thing known from articles alone. */
  readonly source?: string;
  /** Ids of the articles that mention it, sorted. */
  readonly mentionedIn: readonly string[];
  /** Why mentions of several articles were made one, and which candidates were refused. */
  readonly reasons: readonly string[];
}

/** A post: minister of X of state Y. */
export interface Office {
  /** `office/ministre-des-affaires-etrangeres/RUS`. */
  readonly iri: string;
  readonly label: string;
  readonly of?: string;
  readonly accreditedTo?: string;
}

/** A person in an office; its facts are claims with this IRI as subject. */
export interface Tenure {
  readonly iri: string;
  readonly label: string;
}

/** An event of the graph; its facts are claims with this IRI as subject. */
export interface Event {
  readonly iri: string;
  readonly label: string;
  /** Local name of a concept of the event type scheme. */
  readonly type: string;
  readonly reportedBy: readonly string[];
  readonly independentSources: number;
  /** Predicates (local names) whose values differ between sources. */
  readonly disputed: readonly string[];
  /** IRIs of events found to be the same as this one. */
  readonly replaces: readonly string[];
  readonly reasons: readonly string[];
}

/** What a claim says of its subject: a thing of the graph, a term of the ontology or a literal. */
export type ClaimObject =
  | { readonly kind: "thing"; readonly iri: string }
  | { readonly kind: "term"; readonly name: string }
  | { readonly kind: "date"; readonly edtf: string }
  | { readonly kind: "text"; readonly text: string };

/** One thing that one article says. */
export interface Claim {
  /** `claim/` and a hash of the other fields. */
  readonly iri: string;
  /** Id of the article. */
  readonly article: string;
  readonly subject: string;
  /** Local name of a property of the ontology (`place`, `delegationHead`, `eventType`). */
  readonly predicate: string;
  readonly object: ClaimObject;
  readonly evidence: readonly Span[];
  readonly basis: Basis;
  readonly status?: EventStatus;
  /** IRI of the entity whose voice it is, when the outlet cites one. */
  readonly attributedTo?: string;
  readonly confidence: number;
  readonly rule: string;
}

/**
 * A direct triple of the facts layer, as knowledge resolved it from the claims: the most specific
 * place, the status of the newest claim, every version of what is disputed. Some claim has the same
 * subject, predicate and object; a claim that lost (an older status, a wider place) has no fact.
 */
export interface Fact {
  readonly subject: string;
  readonly predicate: string;
  readonly object: ClaimObject;
}

/** A quotation of the graph. */
export interface QuotationRecord {
  readonly iri: string;
  readonly article: string;
  readonly kind: "direct" | "indirect";
  readonly speaker?: string;
  readonly addressee?: string;
  readonly evidence: Span;
  readonly verbClass?: string;
  /** IRI of the Statement event that holds it. */
  readonly statement?: string;
  readonly confidence: number;
  readonly rule: string;
}

/** All that a set of articles says, entities and events made one across them. */
export interface Knowledge {
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  readonly offices: readonly Office[];
  readonly tenures: readonly Tenure[];
  readonly events: readonly Event[];
  /** Facts about events and tenures, sorted; the facts layer writes these and no other claims. */
  readonly facts: readonly Fact[];
  /** Every claim about events and tenures. */
  readonly claims: readonly Claim[];
  readonly quotations: readonly QuotationRecord[];
}
