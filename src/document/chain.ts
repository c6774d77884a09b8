import type { EntityType, Mention } from "./mention.ts";
import type { Span } from "./span.ts";

/** The mentions of one thing within one article. */
export interface Chain {
  /** Index of the chain in the analysis. */
  readonly id: number;
  readonly type: EntityType;
  /** The fullest name seen, or the authority's label where `authority` is known. */
  readonly name: string;
  /** IRI (below the base) of the authority record this thing is, only where identity is sure. */
  readonly authority?: string;
  readonly mentions: readonly Mention[];
  /** Why the mentions were made one, a sentence per link, for « why merged ». */
  readonly reasons: readonly string[];
}

/** A person in an office, as the text states it (`dpc:Tenure`). */
export interface Role {
  /** Chain ids of the person and of the state or organisation served. */
  readonly person: number;
  readonly of?: number;
  /** The office in the text's words, lower case, without nationality (« ministre des affaires étrangères »). */
  readonly office: string;
  /** Chain id of the state an ambassador is accredited to. */
  readonly accreditedTo?: number;
  readonly status: "current" | "former" | "appointed" | "acting";
  /** EDTF dates where the text gives them. */
  readonly from?: string;
  readonly until?: string;
  readonly evidence: Span;
  readonly rule: string;
  readonly confidence: number;
}
