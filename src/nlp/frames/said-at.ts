import { boundsOf } from "../../document/edtf.ts";
import type { TimeExpression } from "../../document/time.ts";
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
    if (edtf === undefined || edtf.endsWith(OPEN) || edtf.startsWith(UNTIL)) return false;
    const earliest = boundsOf(edtf)?.earliest;
    return earliest === undefined || published === undefined || earliest <= published;
  });
}

/** End of an interval that goes on, and beginning of one that ends, in EDTF. */
const OPEN = "/..";
const UNTIL = "../";
