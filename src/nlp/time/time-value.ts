import type { TimeExpression } from "../../document/time.ts";

/** A number, or the name of the slot whose words tell it. */
export type Quantity = number | string;

/** What a relative time is counted from. */
export type Origin = "publication" | "narrative";

/** How the words of a time rule make a date: one row per kind of reckoning. */
export type TimeValue =
  | {
      readonly op: "date";
      readonly day: Quantity;
      readonly month: Quantity;
      readonly year?: Quantity;
      readonly direction?: Quantity;
      /** « le 24 novembre de la même année »: the year is the one told last. */
      readonly from?: Origin;
    }
  /** A feast told by its month and day in four figures, or a day so far from it. */
  | {
      readonly op: "feast";
      readonly feast: Quantity;
      readonly year?: Quantity;
      readonly by?: number;
    }
  /** A day of the month that the text tells of: « le 31 ». */
  | { readonly op: "dayAlone"; readonly day: Quantity }
  | {
      readonly op: "month";
      readonly month: Quantity;
      readonly year?: Quantity;
      readonly direction?: Quantity;
      /** « en avril de la même année »: the year is the one told last. */
      readonly from?: Origin;
    }
  | { readonly op: "year"; readonly year: Quantity }
  | {
      readonly op: "weekday";
      readonly weekday: Quantity;
      readonly direction?: Quantity;
      /** Weeks from the present one: the weekday of that week. */
      readonly week?: Quantity;
      readonly from?: Origin;
    }
  | {
      readonly op: "shift";
      readonly by: Quantity;
      readonly sign?: number;
      readonly unit: Quantity;
      readonly from: Origin;
      /** « jusque tard dans la nuit »: what follows counts from the day before it. */
      readonly isAside?: boolean;
    }
  | { readonly op: "weekend"; readonly direction?: Quantity }
  | {
      readonly op: "season";
      readonly season: Quantity;
      readonly year?: Quantity;
      readonly direction?: Quantity;
    }
  | {
      readonly op: "yearPart";
      /** Which part, counted from 1, and of how many. */
      readonly part: Quantity;
      readonly of: number;
      readonly year?: Quantity;
    }
  | {
      readonly op: "weekPart";
      readonly first: number;
      readonly last: number;
      readonly by?: Quantity;
    }
  | { readonly op: "decade"; readonly year: Quantity }
  | { readonly op: "century"; readonly century: Quantity }
  | {
      readonly op: "window";
      readonly by: Quantity;
      readonly sign?: number;
      readonly unit: Quantity;
      readonly from: Origin;
    }
  | { readonly op: "span"; readonly from: TimeValue; readonly to: TimeValue }
  | { readonly op: "since"; readonly of: TimeValue }
  | { readonly op: "until"; readonly of: TimeValue }
  /** So far from an event that the words name: « deux jours après le vote ». */
  | {
      readonly op: "offset";
      readonly by: Quantity;
      readonly sign: number;
      readonly unit: Quantity;
    }
  /** A time that no calendar tells: « dans les prochains jours ». */
  | { readonly op: "none"; readonly kind: TimeExpression["kind"] }
  /** Words that look like a time and are none: « Journal du dimanche ». */
  | { readonly op: "skip" };
