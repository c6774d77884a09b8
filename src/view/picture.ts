import type { EventStatus } from "../document/frame.ts";
import type { EntityType } from "../document/mention.ts";

/** The classes of nodes that the viewer draws. */
export type NodeClass = EntityType | "Event";

/** Every class of nodes, in the order of the legend. */
export const NODE_CLASSES: readonly NodeClass[] = [
  "Person",
  "State",
  "Organization",
  "Place",
  "Venue",
  "Event",
];

/** A post that a person holds, held or will hold. */
export interface PictureOffice {
  /** IRI of the tenure. */
  readonly iri: string;
  /** IRI of the post. */
  readonly office: string;
  readonly label: string;
  /** IRIs of the state or organisation served, and of the state an ambassador is accredited to. */
  readonly of?: string;
  readonly accreditedTo?: string;
  readonly status?: string;
  readonly from?: string;
  readonly until?: string;
}

/** What only events have. */
export interface PictureEvent {
  /** Local name of a concept of the event type scheme. */
  readonly type: string;
  readonly status: EventStatus;
  /** EDTF as the articles give it: none when they do not tell, several when they differ. */
  readonly dates: readonly string[];
  /** Bounds of the date, ISO days. */
  readonly earliest?: string;
  readonly latest?: string;
  /** Local names of properties whose values differ between sources. */
  readonly disputed: readonly string[];
  readonly independentSources?: number;
  readonly topics: readonly string[];
}

/** Where a node stands. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A thing as the viewer draws it. */
export interface PictureNode extends Position {
  /** IRI below the base. */
  readonly iri: string;
  readonly class: NodeClass;
  readonly label: string;
  readonly labelEn?: string;
  /** Every other name, for the search. */
  readonly names: readonly string[];
  /** Indices of the articles that mention it. */
  readonly articles: readonly number[];
  readonly event?: PictureEvent;
  readonly offices?: readonly PictureOffice[];
  readonly latitude?: number;
  readonly longitude?: number;
  readonly sameAs?: string;
  /** IRI of the place that contains it. */
  readonly within?: string;
}

/** Claims of one article behind an edge. */
export interface EdgeSupport {
  /** Index of the article. */
  readonly article: number;
  readonly claims: number;
}

/** What joins two nodes: parallel facts drawn as one edge. */
export interface PictureEdge {
  /** Indices of the nodes. */
  readonly source: number;
  readonly target: number;
  /** Local names of the properties drawn together, sorted. */
  readonly kinds: readonly string[];
  readonly support: readonly EdgeSupport[];
  readonly disputed: boolean;
  /** The events that a direct link between actors follows from; absent from the edges of events. */
  readonly via?: readonly {
    /** Index of the event. */
    readonly event: number;
    readonly support: readonly EdgeSupport[];
  }[];
}

/** An article as lists of sources show it. */
export interface PictureArticle {
  /** IRI below the base. */
  readonly iri: string;
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly publisher?: string;
}

/** A term of the ontology in both languages. */
export interface TermLabel {
  readonly fr?: string;
  readonly en?: string;
  readonly definitionFr?: string;
  readonly definitionEn?: string;
}

/** The graph as the viewer draws it: derived from the graph, never edited. */
export interface Picture {
  readonly base: string;
  /** First hex digits of the graph file's hash: a link made from other data says so. */
  readonly data: string;
  readonly articles: readonly PictureArticle[];
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Labels of ontology terms by local name. */
  readonly terms: Readonly<Record<string, TermLabel>>;
}
