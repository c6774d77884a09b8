import { afterPlace } from "./after-place.ts";
import { afterTime } from "./after-time.ts";
import type { NounContext } from "./complement-state.ts";

/** Where an office phrase ends with the place and the time it is held in. */
export function afterOffice(context: NounContext, last: number): number {
  return afterTime(context, afterPlace(context, last));
}
