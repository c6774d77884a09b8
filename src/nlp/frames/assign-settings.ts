import type { TimeExpression } from "../../document/time.ts";
import { isFiniteVerb } from "./clause.ts";
import type { Draft } from "./draft.ts";
import type { Fill } from "./needs.ts";
import type { Anchored, Settings } from "./settings.ts";
import { isVerb, relation, type Tree } from "./tree.ts";

/** Where and when each draft of a sentence is set. */
export interface Assigned {
  readonly places: readonly Fill[];
  readonly times: readonly TimeExpression[];
}

/** Gives every place and time of a sentence to the events nearest above it. */
export function assignSettings(
  tree: Tree,
  drafts: readonly Draft[],
  {
    settings,
    isSpeech,
  }: { readonly settings: Settings; readonly isSpeech: (draft: Draft) => boolean },
): ReadonlyMap<Draft, Assigned> {
  const assigned = new Map<Draft, { places: Fill[]; times: TimeExpression[] }>();
  const of = (draft: Draft) => {
    const one = assigned.get(draft) ?? { places: [], times: [] };
    assigned.set(draft, one);
    return one;
  };
  for (const { value, owners, beside } of settings.times) {
    const above = ownersOf(tree, drafts, owners);
    const holders = above.length > 0 ? above : ownersOf(tree, drafts, beside);
    for (const draft of holders) of(draft).times.push(value);
  }
  for (const anchored of settings.places) {
    const { chain, mention } = anchored.value;
    const near = ownersOf(tree, drafts, anchored.beside);
    const holders = near.length > 0 ? near : ownersOf(tree, drafts, anchored.owners);
    for (const draft of holders.filter((one) => mayHold(one, anchored, isSpeech))) {
      if (draft.fills.some(({ actor }) => actor.evidence.start === mention.start)) continue;
      const { start, end } = mention;
      const actor = { chain: chain.id, type: mention.type, evidence: { start, end }, direct: true };
      of(draft).places.push({ role: "place", actor, rule: draft.rule.id });
    }
  }
  return assigned;
}

/** Words are said at a place only where the place hangs on the verb itself, never on what is said. */
function mayHold(
  draft: Draft,
  { owners }: Anchored<unknown>,
  isSpeech: (draft: Draft) => boolean,
): boolean {
  return !isSpeech(draft) || owners[1] === draft.site.token;
}

function ownersOf(
  tree: Tree,
  drafts: readonly Draft[],
  owners: Anchored<unknown>["owners"],
): readonly Draft[] {
  for (const owner of owners) {
    const exact = drafts.filter(({ site }) => site.token === owner);
    if (exact.length > 0) return exact;
    const holding = drafts.filter(({ territory }) => territory.includes(owner));
    if (holding.length > 0) return holding;
    if (isBarrier(tree, owner)) return [];
  }
  return [];
}

/** A subordinate clause that tells no event keeps its complements: « X, élu en 2019, a reçu Y ». */
function isBarrier(tree: Tree, token: number): boolean {
  if (!isVerb(tree, token)) return relation(tree, token) === "appos";
  const name = relation(tree, token);
  return (
    name === "acl" || (["advcl", "ccomp", "parataxis"].includes(name) && isFiniteVerb(tree, token))
  );
}
