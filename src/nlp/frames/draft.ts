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

/**
 * Whether a verb tells an event itself or its subject doing it: « a condamné le tir » only speaks of
 * the shot, which has its own place and day.
 */
export function isTelling({ carriers }: Pick<Draft, "carriers">, verb: number): boolean {
  const here = carriers.filter((carrier) => carrier.verb.token === verb);
  return here.length === 0 || here.some(({ slot, acts }) => slot === "nsubj" || acts);
}
