import type { TimeExpression } from "../../document/time.ts";
import type { Draft } from "./draft.ts";
import type { Anchored } from "./settings.ts";
import { type Held, opensPlace, type Sharing } from "./time-sharing.ts";
import { dependents, headOf, isVerb, relation, type Tree } from "./tree.ts";
import { isFiniteVerb, isPresentParticiple } from "./verb-form.ts";

/** What the times of words are found with. */
export interface SpokenSharing extends Sharing {
  readonly isSpeech: (draft: Draft) => boolean;
}

/**
 * The words that a time sets through the verb above them, which tells no event: « Le 5 juin, la
 * coalition a surpris en annonçant … ».
 */
export function spokenUnder(
  { owners }: Anchored<unknown>,
  { tree, assigned, isSpeech }: SpokenSharing,
): Draft | undefined {
  const verb = owners.find((owner) => isVerb(tree, owner)) ?? -1;
  return [...assigned].find(
    ([draft, { times }]) =>
      times.length === 0 &&
      isSpeech(draft) &&
      headOf(tree, draft.site.token) === verb &&
      relation(tree, draft.site.token) === "advcl" &&
      isPresentParticiple(tree, draft.site.token),
  )?.[0];
}

/** « a plaidé à Pékin, où il a rencontré dimanche X »: what the speaker did at that place, on that day. */
export function timesThere(
  { site: { token } }: Draft,
  { tree, assigned, classes }: SpokenSharing,
): readonly TimeExpression[] {
  const clauses = dependents(tree, token, ["obl"])
    .filter((place) => opensPlace(tree, place, classes))
    .flatMap((place) => dependents(tree, place, ["acl"]))
    .filter((verb) => isFiniteVerb(tree, verb) && hasPronoun(tree, verb));
  const told = [...assigned].filter(([{ territory }]) =>
    territory.some((one) => clauses.includes(one)),
  );
  return told.flatMap(([, { times }]: readonly [Draft, Held]) => times);
}

function hasPronoun(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, ["nsubj"]).some((one) => tree.tokens[one]?.upos === "PRON");
}
