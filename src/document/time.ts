import type { Span } from "./span.ts";

/** How far an event lies from what is told beside it: « deux jours après le vote » puts the vote at -2 days. */
export interface TimeOffset {
  readonly by: number;
  readonly unit: string;
}

/** A stretch of text that tells a time, resolved against the article's calendar. */
export interface TimeExpression extends Span {
  readonly text: string;
  readonly sentence: number;
  /** First token of the expression in its sentence, and the one after its last. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** EDTF level 1 (`2025-02-27`, `2025-02`, `2025-02-17/2025-02-23`), absent when it cannot be told. */
  readonly edtf?: string;
  readonly kind: "date" | "duration" | "frequency" | "vague";
  readonly precision: "day" | "month" | "season" | "year" | "interval" | "unknown";
  /** What it was counted from: the publication day, an earlier expression of the text, or nothing. */
  readonly anchor: "publication" | "narrative" | "absolute";
  readonly rule: string;
  /** Set where the time stands as the heading of a paragraph (« Samedi soir. La ministre arrive … »). */
  readonly isHeading?: boolean;
  /** Set where the words count from an event that they name. */
  readonly offset?: TimeOffset;
}
