import type { ChainMention } from "./actors.ts";
import type { Draft } from "./draft.ts";
import type { Anchored, Settings } from "./settings.ts";
import { dependents, headOf, isVerb, relation, type Tree } from "./tree.ts";

/**
 * « À Tunis, le ministre a dénoncé une ingérence et convoqué l'ambassadeur »: what opens a sentence
 * places every verb of its subject, not the first alone.
 */
export function frontedPlaces(
  { site, carriers }: Pick<Draft, "site" | "carriers">,
  { tree, settings }: { readonly tree: Tree; readonly settings: Settings },
): readonly Anchored<ChainMention>[] {
  const verb = isVerb(tree, site.token) ? site.token : (carriers[0]?.verb.token ?? site.token);
  const first = firstOfRow(tree, verb);
  if (first === verb) return [];
  const [subject = first] = dependents(tree, first, ["nsubj"]);
  return settings.places.filter(
    ({ value, owners, isGenitive }) =>
      !isGenitive && owners[1] === first && value.mention.firstToken < Math.min(subject, first),
  );
}

/** The first of the verbs that share one subject. */
function firstOfRow(tree: Tree, verb: number): number {
  let first = verb;
  while (relation(tree, first) === "conj" && isWithoutSubject(tree, first)) {
    const above = headOf(tree, first);
    if (!isVerb(tree, above)) break;
    first = above;
  }
  return first;
}

function isWithoutSubject(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, ["nsubj"]).length === 0;
}
