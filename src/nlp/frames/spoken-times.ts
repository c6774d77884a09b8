import type { TimeExpression } from "../../document/time.ts";
import type { Clauses } from "./clause.ts";
import type { Draft } from "./draft.ts";
import type { Settings } from "./settings.ts";
import { opensPlace, type Sharing } from "./time-sharing.ts";
import { dependents, headOf, isVerb, relation, type Tree } from "./tree.ts";
import { isFiniteVerb, isPresentParticiple } from "./verb-form.ts";

/** What the times of words are found with. */
export interface SpokenSharing extends Sharing {
  readonly settings: Settings;
  readonly caseOf: Clauses["caseOf"];
}

/** The times of words that their own verb does not have: of what is done by them, or at their place. */
export function timesOfWords(draft: Draft, sharing: SpokenSharing): readonly TimeExpression[] {
  const around = timesAround(draft, sharing);
  return around.length > 0 ? around : timesThere(draft, sharing);
}

/**
 * « Le 5 juin, X a surpris en annonçant … », « Lundi, lors d'un discours, X a franchi un cap »: the
 * words are said as the clause around them has it.
 */
function timesAround(
  { site: { token } }: Draft,
  { tree, assigned, settings, classes, caseOf }: SpokenSharing,
): readonly TimeExpression[] {
  // « lors d'un discours »: parsers hang the noun on the adverb.
  const above = headOf(tree, token);
  const isDuring = !isVerb(tree, above) && classes(tree.lemmas[above] ?? "", "simultaneous");
  const isMeans = isVerb(tree, token)
    ? relation(tree, token) === "advcl" && isPresentParticiple(tree, token)
    : relation(tree, token) === "obl" &&
      (isDuring || classes(caseOf({ tree, token }), "speech-form"));
  const verb = isDuring ? headOf(tree, above) : above;
  if (!isMeans || !isVerb(tree, verb)) return [];
  const told = [...assigned].filter(
    ([{ territory }, { times }]) => territory.includes(verb) && times.length > 0,
  );
  if (told.length > 0) return told.flatMap(([, { times }]) => times);
  return settings.times
    .filter(({ owners }) => owners.find((owner) => isVerb(tree, owner)) === verb)
    .map(({ value }) => value)
    .filter(({ precision }) => precision === "day");
}

/** « a plaidé à Pékin, où il a rencontré dimanche X »: what the speaker did at that place, on that day. */
function timesThere(
  { site: { token } }: Draft,
  { tree, assigned, classes }: SpokenSharing,
): readonly TimeExpression[] {
  const clauses = dependents(tree, token, ["obl"])
    .filter((place) => opensPlace(tree, place, classes))
    .flatMap((place) => dependents(tree, place, ["acl"]))
    .filter((verb) => isFiniteVerb(tree, verb) && hasPronoun(tree, verb));
  return [...assigned]
    .filter(([{ territory }]) => territory.some((one) => clauses.includes(one)))
    .flatMap(([, { times }]) => times);
}

function hasPronoun(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, ["nsubj"]).some((one) => tree.tokens[one]?.upos === "PRON");
}
