import type { TimeExpression } from "../../document/time.ts";
import { isBarrier } from "./setting-owners.ts";
import type { Anchored } from "./settings.ts";
import { headOf, isVerb, relation, type Tree } from "./tree.ts";

/**
 * The times of the verb that tells an event, without those of the verb above it: « se sont engagés
 * lundi à signer d'ici à décembre » is signed by December.
 */
export function lowestTimes(
  tree: Tree,
  times: readonly TimeExpression[],
  anchored: readonly Anchored<TimeExpression>[],
): readonly TimeExpression[] {
  const verbOf = (time: TimeExpression) =>
    anchored
      .find(({ value }) => value === time)
      ?.owners.find((owner) => isVerb(tree, owner) && !isBarrier(tree, owner)) ?? -1;
  const verbs = times.map(verbOf);
  const isAbove = (verb: number) =>
    verbs.some((other) => other !== verb && isControlled(tree, other, verb));
  return times.filter((_, index) => !isAbove(verbs[index] ?? -1));
}

/** Whether a verb is what another one is about: « promettre de *signer* ». */
function isControlled(tree: Tree, verb: number, above: number): boolean {
  return relation(tree, verb) === "xcomp" && headOf(tree, verb) === above;
}
