import { isOpenInterval } from "../../document/edtf.ts";
import type { TimeExpression } from "../../document/time.ts";
import { isAhead } from "./calendar-status.ts";
import { isVerb, type Site } from "./tree.ts";

/**
 * The times at which something may have been said: « menacés de droits à partir du 1er août, ont
 * remercié X » has been said before it is told, « confie X, démissionnaire depuis juin » at once.
 */
export function timesOfSpeech(
  { tree, token }: Site,
  times: readonly TimeExpression[],
  published: string | undefined,
): readonly TimeExpression[] {
  if (!isVerb(tree, token)) return times;
  return times.filter(({ edtf }) => {
    if (edtf === undefined || isOpenInterval(edtf)) return false;
    return !isAhead(edtf, published);
  });
}
