import type { TimeExpression } from "../../document/time.ts";
import type { ChainMention } from "./actors.ts";
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
  { settings, isSpeech }: AssignInput,
): ReadonlyMap<Draft, Assigned> {
  const assigned = new Map<Draft, Held>(drafts.map((draft) => [draft, { places: [], times: [] }]));
  for (const anchored of settings.times) {
    const holders = ownersOf(tree, drafts, anchored.owners);
    const near = holders.length > 0 ? holders : ownersOf(tree, drafts, anchored.beside);
    for (const draft of near) assigned.get(draft)?.times.push(anchored.value);
    if (near.length === 0) giveToNearest(anchored.value, assigned, isSpeech);
  }
  for (const anchored of settings.places) {
    const near = ownersOf(tree, drafts, anchored.beside);
    const holders = near.length > 0 ? near : ownersOf(tree, drafts, anchored.owners);
    const fitting = holders.filter((one) => mayHold(one, anchored, isSpeech));
    for (const draft of fitting) assigned.get(draft)?.places.push(...placeFill(draft, anchored));
  }
  return assigned;
}

/** What places and times are given out with. */
export interface AssignInput {
  readonly settings: Settings;
  readonly isSpeech: (draft: Draft) => boolean;
}

interface Held {
  readonly places: Fill[];
  readonly times: TimeExpression[];
}

function placeFill(draft: Draft, { value }: Anchored<ChainMention>): readonly Fill[] {
  const { chain, mention } = value;
  if (draft.fills.some(({ actor }) => actor.evidence.start === mention.start)) return [];
  const evidence = { start: mention.start, end: mention.end };
  const actor = { chain: chain.id, type: mention.type, evidence, direct: true };
  return [{ role: "place", actor, rule: draft.rule.id }];
}

/** A time that hangs on no event goes to the nearest one that has none yet. */
function giveToNearest(
  time: TimeExpression,
  assigned: ReadonlyMap<Draft, Held>,
  isSpeech: (draft: Draft) => boolean,
): void {
  const distance = ([{ site }]: readonly [Draft, Held]) => Math.abs(site.token - time.firstToken);
  const [nearest] = [...assigned]
    .filter(([draft, { times }]) => times.length === 0 && !isSpeech(draft))
    .sort((one, other) => distance(one) - distance(other));
  nearest?.[1].times.push(time);
}

/** Words are said at a place only where the place hangs on the verb itself, never on what is said. */
function mayHold(
  draft: Draft,
  { owners, isGenitive }: Anchored<unknown>,
  isSpeech: (draft: Draft) => boolean,
): boolean {
  if (isGenitive && !draft.territory.includes(owners[1] ?? -1)) return false;
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
