import { KnowledgeGraphError } from "../../errors.ts";

/** A thing of a gold file. */
export interface GoldEntity {
  readonly name: string;
  readonly type: "Person" | "State" | "Organization" | "Place" | "Venue";
  readonly mentions: readonly string[];
  readonly wikidata: string | null;
}

/** A person's office in a gold file. */
export interface GoldRole {
  readonly person: string;
  readonly role: string;
  readonly of: string | null;
}

/** Who takes part in a gold event; `unnamed` ones are neutral. */
export interface GoldParticipant {
  readonly who: string;
  readonly role: string;
  readonly unnamed?: boolean;
}

/** An event of a gold file. */
export interface GoldEvent {
  readonly key: string;
  readonly type: string;
  readonly label: string;
  readonly participants: readonly GoldParticipant[];
  readonly place: string | readonly string[] | null;
  readonly date: string | null;
  readonly status: string;
}

/** How two gold events stand to one another. */
export interface GoldRelation {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

/** A negation of the text; absences name who was not there. */
export interface GoldNegation {
  readonly kind: string;
  readonly about: string | null;
  readonly who: readonly string[];
}

/** A quotation of a gold file. */
export interface GoldQuote {
  readonly speaker: string | null;
  readonly first_words: string;
  readonly length_chars: number;
}

/** What one article says, by hand. */
export interface Gold {
  readonly id: string;
  readonly entities: readonly GoldEntity[];
  readonly roles: readonly GoldRole[];
  readonly events: readonly GoldEvent[];
  readonly event_relations: readonly GoldRelation[];
  readonly negations: readonly GoldNegation[];
  readonly quotes: readonly GoldQuote[];
  /** Event key → story id, the same in every article that tells the event. */
  readonly cross_doc_events: Readonly<Record<string, string>>;
}

const LISTS = ["entities", "roles", "events", "event_relations", "negations", "quotes"] as const;

/** Checks that a JSON value has the shape of a gold file. */
export function readGold(value: unknown, file: string): Gold {
  if (typeof value !== "object" || value === null) throw badGold(file, "expected an object");
  const record = value as Record<string, unknown>;
  if (typeof record.id !== "string") throw badGold(file, 'expected a text for "id"');
  const missing = LISTS.find((name) => !Array.isArray(record[name]));
  if (missing !== undefined) throw badGold(file, `expected a list for "${missing}"`);
  return { cross_doc_events: {}, ...record } as unknown as Gold; // lists checked; items are the annotators'
}

function badGold(file: string, found: string): KnowledgeGraphError {
  return new KnowledgeGraphError("bad-argument", `Gold file ${file}: ${found}.`);
}
