import type { Span } from "./span.ts";

/** A stretch of text between quotation marks, or one that its layout gives to a speaker. */
export interface QuotedSpan extends Span {
  /** Exactly the words between the marks, outer blanks left out; `start` and `end` are theirs. */
  readonly text: string;
  /** Speech that somebody may have uttered, or a name, title or word taken at a distance. */
  readonly kind: "speech" | "term";
  /** 0 for marks in the running text, 1 for a quotation inside a quotation, and so on. */
  readonly depth: number;
  /** Index of the sentence in which it begins, and of the one in which it ends. */
  readonly sentence: number;
  readonly lastSentence: number;
  /** The speaker's label that the layout puts before it (« R. – », « Donald Trump : »). */
  readonly label?: Span;
}

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
