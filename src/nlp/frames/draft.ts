import type { Carrier } from "./carriers.ts";
import type { FrameRule } from "./frame-rule.ts";
import type { Fill } from "./needs.ts";
import type { Site } from "./tree.ts";

/** An event found at a trigger, before it is set in time and place. */
export interface Draft {
  readonly rule: FrameRule;
  readonly site: Site;
  /** Tokens of the trigger; the first carries the event. */
  readonly trigger: readonly number[];
  readonly fills: readonly Fill[];
  readonly carriers: readonly Carrier[];
  /** Tokens that speak for the event: the trigger, its carriers, the verbs and nouns above it. */
  readonly territory: readonly number[];
}

/** A trigger that gave nothing, and the condition that failed. */
export interface Refusal {
  readonly rule: FrameRule;
  readonly site: Site;
  readonly trigger: readonly number[];
  readonly need: string;
}
