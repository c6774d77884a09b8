import type { Span } from "./span.ts";

/** Words the text gives to a speaker. */
export interface Quotation extends Span {
  /** Exactly the quoted words, marks and the blanks inside them left out. */
  readonly text: string;
  readonly kind: "direct" | "indirect";
  /** Chain id of the speaker; absent when the text does not tell. */
  readonly speaker?: number;
  readonly addressee?: number;
  /** The verb or phrase that introduces it (« a déclaré », « selon »), and its class. */
  readonly cue?: Span;
  readonly verbClass?: string;
  /** Frame id of the statement that holds it. */
  readonly frame?: number;
  readonly rule: string;
  readonly confidence: number;
}
