import type { Role } from "../../document/chain.ts";
import type { Row } from "../../language/pack.ts";
import type { NameSpan } from "./name-span.ts";

/** A noun phrase that tells an office: « l'ancien président nigérian », « ministre de la Défense ». */
export interface OfficePhrase {
  readonly first: number;
  readonly last: number;
  /** The noun of office. */
  readonly head: number;
  /** The office in the words of the text, lower case, nationality and owner left out. */
  readonly office: string;
  /** Token after the noun of office. */
  readonly nounLast: number;
  /** Tokens of the wording. */
  readonly words: readonly number[];
  /** What the table says about the noun. */
  readonly row: Row;
  readonly plural: boolean;
  readonly nationality?: number;
  /** All words of nationality of a plural office (« les présidents russe et turc »). */
  readonly nationalities: readonly number[];
  /** Noun of the office within this one, or of the one around it (« porte-parole du président »). */
  readonly inner?: number;
  readonly outer?: number;
  readonly owner?: NameSpan;
  /** « (de l'ONU) et de la Ligue arabe »: further organisations that the one office is of. */
  readonly joinedOwners: readonly NameSpan[];
  /** Token of a common noun that stands for the owner (« de l'organisation »). */
  readonly ownerNoun?: number;
  readonly host?: NameSpan;
  readonly hasField: boolean;
  readonly status: Role["status"];
  /** Whether the noun copies the office of another person (« son homologue »). */
  readonly isCounterpart: boolean;
}
