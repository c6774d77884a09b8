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
  input: AssignInput,
): ReadonlyMap<Draft, Assigned> {
  const assigned = new Map<Draft, Held>(drafts.map((draft) => [draft, { places: [], times: [] }]));
  for (const anchored of input.settings.times) assignTime(anchored, { tree, assigned, input });
  for (const anchored of input.settings.places) assignPlace(anchored, { tree, assigned, input });
  return assigned;
}

interface Assigning {
  readonly tree: Tree;
  readonly assigned: ReadonlyMap<Draft, Held>;
  readonly input: AssignInput;
}

function assignTime(anchored: Anchored<TimeExpression>, to: Assigning): void {
  const drafts = [...to.assigned.keys()];
  const above = ownersOf(to.tree, drafts, anchored.owners);
  const holders = above.length > 0 ? above : ownersOf(to.tree, drafts, anchored.beside);
  for (const draft of holders) to.assigned.get(draft)?.times.push(anchored.value);
  if (holders.length > 0) return;
  const isFree = (_: Draft, { times }: Held) => times.length === 0;
  const free = nearestFree(anchored.value.firstToken, to, isFree);
  if (free !== undefined) to.assigned.get(free)?.times.push(anchored.value);
}

function assignPlace(anchored: Anchored<ChainMention>, to: Assigning): void {
  const drafts = [...to.assigned.keys()];
  const near = ownersOf(to.tree, drafts, anchored.beside);
  const holders = near.length > 0 ? near : ownersOf(to.tree, drafts, anchored.owners);
  const fitting = holders.filter((one) => mayHold(one, anchored, to.input.isSpeech));
  for (const draft of fitting) to.assigned.get(draft)?.places.push(...placeFill(draft, anchored));
  const { mention } = anchored.value;
  if (holders.length > 0 || anchored.isGenitive || mention.type === "State") return;
  const isFree = (draft: Draft, { places }: Held) =>
    places.length === 0 && draft.fills.some(({ role }) => role !== "place");
  const free = nearestFree(mention.firstToken, to, isFree);
  if (free !== undefined) to.assigned.get(free)?.places.push(...placeFill(free, anchored));
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

const NEAR = 12;

/** What hangs on no event goes to the nearest one that still lacks it. */
function nearestFree(
  token: number,
  { assigned, input }: Assigning,
  isFree: (draft: Draft, held: Held) => boolean,
): Draft | undefined {
  const distance = (draft: Draft) => Math.abs(draft.site.token - token);
  const [nearest] = [...assigned]
    .filter(([draft, held]) => isFree(draft, held) && !input.isSpeech(draft))
    .map(([draft]) => draft)
    .filter((draft) => distance(draft) <= NEAR)
    .sort((one, other) => distance(one) - distance(other));
  return nearest;
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
