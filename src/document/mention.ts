import type { Span } from "./span.ts";

/** The classes of named things in the graph (`dpc:Person` … `dpc:Venue`). */
export type EntityType = "Person" | "State" | "Organization" | "Place" | "Venue";

/** How a mention refers: by name, by a nationality word, by description or by pronoun. */
export type MentionKind = "name" | "demonym" | "description" | "pronoun";

/** A stretch of one sentence that refers to a person, state, organisation, place or venue. */
export interface Mention extends Span {
  /** The words of the span; civility, title and determiner are outside it for names. */
  readonly text: string;
  /** Index of the sentence in the document. */
  readonly sentence: number;
  /** First token of the mention in its sentence, and the one after its last. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** Syntactic head of the mention: index of a token in its sentence. */
  readonly head: number;
  readonly kind: MentionKind;
  /** The class read here, metonymy resolved (« Moscou a accepté »: State; « à Moscou »: Place). */
  readonly type: EntityType;
  /** IRIs (below the base) of the authority records that bear this name and fit this type. */
  readonly candidates: readonly string[];
  /** Whether the mention stands for several things at once (« les deux dirigeants »). */
  readonly plural: boolean;
  /** Which rule or resource found it, for the ledger. */
  readonly rule: string;
}
