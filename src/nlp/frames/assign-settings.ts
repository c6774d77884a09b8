import type { TimeExpression } from "../../document/time.ts";
import type { ChainMention } from "./actors.ts";
import type { Draft } from "./draft.ts";
import type { Fill } from "./needs.ts";
import type { Anchored, Settings } from "./settings.ts";
import { childrenOf, dependents, headOf, isVerb, relation, type Tree } from "./tree.ts";
import { isFiniteVerb } from "./verb-form.ts";
import type { WordClasses } from "./words.ts";

/** Where and when each draft of a sentence is set. */
export interface Assigned {
  readonly places: readonly Fill[];
  readonly times: readonly TimeExpression[];
}

/** What places and times are given out with. */
export interface AssignInput {
  readonly settings: Settings;
  readonly classes: WordClasses;
  readonly isSpeech: (draft: Draft) => boolean;
  readonly isGathering: (draft: Draft) => boolean;
  /** Whether an act is done by being announced, and so on the day of its announcement. */
  readonly isPerformed: (draft: Draft) => boolean;
}

interface Held {
  readonly places: Fill[];
  readonly times: TimeExpression[];
}

interface Assigning extends AssignInput {
  readonly tree: Tree;
  readonly assigned: ReadonlyMap<Draft, Held>;
}

/** Gives every place and time of a sentence to the events nearest above it. */
export function assignSettings(
  tree: Tree,
  drafts: readonly Draft[],
  input: AssignInput,
): ReadonlyMap<Draft, Assigned> {
  const assigned = new Map<Draft, Held>(drafts.map((draft) => [draft, { places: [], times: [] }]));
  const to: Assigning = { ...input, tree, assigned };
  const looseTimes = input.settings.times.filter((anchored) => !assignTime(anchored, to));
  const loosePlaces = input.settings.places.filter((anchored) => !assignPlace(anchored, to));
  for (const { value } of looseTimes.filter((anchored) => isLoose(anchored, tree))) {
    const free = nearestFree(
      value.firstToken,
      to,
      (draft, { times }) => times.length === 0 && !isComplement(draft, tree),
    );
    if (free !== undefined) assigned.get(free)?.times.push(value);
  }
  for (const anchored of loosePlaces.filter((one) => isLoose(one, tree))) {
    const free = nearestFree(anchored.value.mention.firstToken, to, mayTakePlace);
    if (free !== undefined) assigned.get(free)?.places.push(...placeFill(free, anchored));
  }
  for (const [draft, { times }] of assigned) {
    if (times.length === 0 && !input.isSpeech(draft)) times.push(...timesAbove(draft, to));
  }
  return assigned;
}

/** Whether a time found the events it belongs to. */
function assignTime(anchored: Anchored<TimeExpression>, to: Assigning): boolean {
  const drafts = [...to.assigned.keys()];
  const above = ownersOf(to.tree, drafts, anchored.owners);
  const near = ownersOf(to.tree, drafts, anchored.beside);
  // « a proposé une réunion le 14 mars »: the day of what is proposed, right behind it.
  const isOfNoun =
    near.some(to.isGathering) &&
    (above.every(to.isSpeech) || above.every((draft) => isOnlyCarried(draft, anchored)));
  const holders = above.length > 0 && !isOfNoun ? above : near;
  // « a annoncé jeudi l'expulsion »: the announcement is the act.
  const performed = drafts.filter(
    (draft) =>
      to.isPerformed(draft) &&
      holders.some(({ site }) => draft.carriers.some(({ verb }) => verb.token === site.token)),
  );
  for (const draft of new Set([...holders, ...performed])) {
    to.assigned.get(draft)?.times.push(anchored.value);
  }
  return holders.length > 0;
}

/** « cette réunion fait suite aux pourparlers de la semaine dernière »: the verb tells the first, the time the second. */
function isOnlyCarried({ site }: Draft, { owners }: Anchored<unknown>): boolean {
  return !isVerb(site.tree, site.token) && !owners.includes(site.token);
}

/** Whether a place found events above it, even such as may not hold it. */
function assignPlace(anchored: Anchored<ChainMention>, to: Assigning): boolean {
  const drafts = [...to.assigned.keys()];
  const near = ownersOf(to.tree, drafts, anchored.beside);
  const holders = near.length > 0 ? near : ownersOf(to.tree, drafts, anchored.owners);
  const fitting = holders.filter((one) => mayHold(one, anchored, to.isSpeech));
  for (const draft of fitting) to.assigned.get(draft)?.places.push(...placeFill(draft, anchored));
  const isVague = anchored.isGenitive || anchored.value.mention.type === "State";
  return holders.length > 0 || isVague;
}

/** What stands in a finite clause of its own stays there: « si tout se passait bien lundi ». */
function isLoose({ owners }: Anchored<unknown>, tree: Tree): boolean {
  return !owners.some(
    (owner) =>
      isBarrier(tree, owner) && (isFiniteVerb(tree, owner) || relation(tree, owner) === "acl"),
  );
}

/** « le principe de ce sommet »: a noun inside another one has no time of its clause. */
function isComplement({ site, territory }: Draft, tree: Tree): boolean {
  const highest = territory.filter((token) => !isVerb(tree, token)).at(-1) ?? site.token;
  return relation(tree, highest) === "nmod";
}

function mayTakePlace(draft: Draft, { places }: Held): boolean {
  return places.length === 0 && draft.fills.some(({ role }) => role !== "place");
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
  { assigned, isSpeech }: Assigning,
  isFree: (draft: Draft, held: Held) => boolean,
): Draft | undefined {
  const distance = (draft: Draft) => Math.abs(draft.site.token - token);
  const [nearest] = [...assigned]
    .filter(([draft, held]) => isFree(draft, held) && !isSpeech(draft))
    .map(([draft]) => draft)
    .filter((draft) => distance(draft) <= NEAR)
    .sort((one, other) => distance(one) - distance(other));
  return nearest;
}

const STEPS = 4;

/** The times of the event in whose clause another one is told: « venu à Paris, X a été reçu mardi ». */
function timesAbove(
  draft: Draft,
  { tree, assigned, classes }: Assigning,
): readonly TimeExpression[] {
  let token = draft.site.token;
  for (let step = 0; step < STEPS; step += 1) {
    if (!sharesTime(tree, token, classes)) return [];
    // « La réunion fait suite aux pourparlers d'avril »: only a verb gives its subject its time.
    const isSubject = relation(tree, token) === "nsubj";
    token = headOf(tree, token);
    // « à Londres, où il a été reçu »: past the place to the verb that leads there.
    if (opensPlace(tree, token, classes)) token = headOf(tree, token);
    const above = [...assigned].find(
      ([other, { times }]) =>
        other !== draft &&
        times.length > 0 &&
        (isSubject ? other.site.token === token : other.territory.includes(token)),
    );
    if (above !== undefined) return above[1].times;
  }
  return [];
}

/** Whether what hangs here happens when what it hangs on happens. */
function sharesTime(tree: Tree, token: number, classes: WordClasses): boolean {
  switch (relation(tree, token)) {
    case "conj":
    case "nsubj":
      return true;
    case "acl":
      return !isFiniteVerb(tree, token) || opensPlace(tree, headOf(tree, token), classes);
    case "advcl":
      return !isFiniteVerb(tree, token);
    case "obl":
    case "nmod":
      return during(tree, token, classes);
    default:
      return false;
  }
}

/** Whether a relative clause of place hangs on a noun. */
function opensPlace(tree: Tree, noun: number, classes: WordClasses): boolean {
  const clauses = dependents(tree, noun, ["acl"]);
  return clauses.some((verb) =>
    childrenOf(tree, verb).some(
      (child) =>
        classes(tree.forms[child] ?? "", "relative") &&
        classes(tree.forms[child] ?? "", "place-pronoun"),
    ),
  );
}

/** « lors de », « à l'issue de »: neither before nor after. */
function during(tree: Tree, token: number, classes: WordClasses): boolean {
  const words = [token - 1, token - 2, token - 3, ...dependents(tree, token, ["case"])];
  const above = headOf(tree, token);
  return [...words, above, token].some((word) => classes(tree.lemmas[word] ?? "", "simultaneous"));
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
  return ["acl", "advcl", "ccomp", "parataxis"].includes(relation(tree, token));
}
