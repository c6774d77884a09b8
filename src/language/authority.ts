import type { EntityType } from "../document/mention.ts";

/** A word of nationality: « russe », « Russes », « saoudienne ». */
export interface Demonym {
  readonly form: string;
  readonly kind: "adjective" | "noun";
}

/** A post that a person held. */
export interface Post {
  /** Kind of office, by the groups of the pack's table of offices: `head-of-state`, `foreign-minister`. */
  readonly post: string;
  /** IRI of the state or organisation. */
  readonly of: string;
  /** EDTF dates; without an end, the person holds it still. */
  readonly from: string;
  readonly until?: string;
}

/** What an authority file knows about one thing. */
export interface AuthorityRecord {
  /** IRI below the base: `state/RUS`, `organization/otan`, `place/istanbul`. */
  readonly iri: string;
  readonly type: EntityType;
  /** Preferred label in the pack's language, and in English where known. */
  readonly label: string;
  readonly labelEn?: string;
  /** Every name in the pack's language by which a text may call it, the label included. */
  readonly names: readonly string[];
  readonly demonyms: readonly Demonym[];
  /** Person: the family name by which a text may call them alone (« Poutine », « Xi »). */
  readonly familyNames?: readonly string[];
  /** Person: posts held, by which texts call them (« le président français »). */
  readonly posts?: readonly Post[];
  /** State: IRI of its capital. */
  readonly capital?: string;
  /** Organization, Place or Venue: IRI of the state it belongs to or lies in. */
  readonly state?: string;
  /** Place or Venue: IRI of the place that contains it. */
  readonly within?: string;
  /** Organization: IRI of the venue in which it sits and whose name it shares (Kremlin, Élysée). */
  readonly seat?: string;
  readonly sameAs?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** Name of the file that says so. */
  readonly source: string;
}
