import { datesOverlap } from "../../document/edtf.ts";
import type { TimeExpression } from "../../document/time.ts";
import { feature } from "../../document/token.ts";
import type { ChainMention } from "./actors.ts";
import { circumstancesOf } from "./circumstances.ts";
import type { Clauses } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { frontedPlaces } from "./fronted-places.ts";
import { lowestTimes } from "./lowest-times.ts";
import type { Fill } from "./needs.ts";
import { isOfNoun, isOfTopic, isPosting } from "./noun-places.ts";
import { isBarrier, keepsToItself, OWN, ownersOf } from "./setting-owners.ts";
import type { Anchored, Settings } from "./settings.ts";
import { timesOfWords } from "./spoken-times.ts";
import { withinControl } from "./territory.ts";
import {
  type Held,
  isDuring,
  isIntroduced,
  isTold,
  timesAbove,
  timesDuring,
  withoutSequel,
} from "./time-sharing.ts";
import { dependents, headOf, isVerb, relation, type Tree } from "./tree.ts";
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
  readonly caseOf: Clauses["caseOf"];
  readonly isSpeech: (draft: Draft) => boolean;
  readonly isGathering: (draft: Draft) => boolean;
  /** Whether a noun names who holds an office: « son homologue en Égypte » was met there. */
  readonly isOffice: (lemma: string) => boolean;
  /** Whether an event is about something: « une conférence sur la Syrie » is not held there. */
  readonly isAbout: (draft: Draft) => boolean;
  /** Whether an act is done by being announced, and so on the day of its announcement. */
  readonly isPerformed: (draft: Draft) => boolean;
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
  for (const one of looseTimes.filter((anchored) => isLoose(anchored, to))) giveTime(one, to);
  for (const anchored of loosePlaces.filter((one) => isLoose(one, to))) {
    const { firstToken: token } = anchored.value.mention;
    const isFree = (draft: Draft, held: Held) =>
      mayTakePlace(draft, held, to) || (held.places.length === 0 && isBeside(draft, anchored, to));
    const free = nearestFree({ token, reach: NEAR }, to, isFree);
    if (free !== undefined) assigned.get(free)?.places.push(...placeFill(free, anchored));
  }
  for (const { times } of assigned.values()) {
    times.splice(0, times.length, ...lowestTimes(tree, times, input.settings.times));
  }
  for (const [draft, held] of assigned) setInCircumstance(draft, held, to);
  for (const [draft, { times }] of assigned) {
    if (times.length === 0) times.push(...sharedTimes(draft, to));
  }
  return assigned;
}

/** A time that no event's words hold goes to the event it introduces, else to the nearest free one. */
function giveTime(anchored: Anchored<TimeExpression>, to: Assigning): void {
  const { value } = anchored;
  const isFree = (draft: Draft, { times }: Held) => times.length === 0 && !isComplement(draft, to);
  const introduced = introducedFree(anchored, to);
  const free =
    introduced ?? nearestFree({ token: value.firstToken, reach: NEAR_IN_TIME }, to, isFree);
  if (free === undefined) return;
  to.assigned.get(free)?.times.push(introduced === undefined ? value : withoutSequel(value));
}

/** The times of the clause above, or of the announcement by which an act is done. */
function sharedTimes(draft: Draft, to: Assigning): readonly TimeExpression[] {
  // « avait imposé mardi des sanctions et donné sept jours »: words take the day of an act they follow.
  const isOwnStory = !to.isSpeech(draft) || relation(to.tree, draft.site.token) === "conj";
  const above = isOwnStory ? timesAbove(draft, to) : [];
  const told = above.length > 0 ? above : timesDuring(draft, to);
  if (told.length === 0 && to.isSpeech(draft)) return timesOfWords(draft, to);
  // « des obus sont tombés mardi et les combats se poursuivent »: what goes on is not of that day.
  const goesOn = draft.rule.status === "ongoing";
  const shared = goesOn ? told.filter(({ precision }) => precision !== "day") : told;
  return shared.length === 0 && to.isPerformed(draft) ? announcedOn(draft, to) : shared;
}

/** « Réunis mercredi à Bruxelles, les ministres ont approuvé … »: where and when the clause before sets it. */
function setInCircumstance(draft: Draft, { places, times }: Held, to: Assigning): void {
  const found = circumstancesOf(draft, to);
  if (times.length === 0) times.push(...found.times.map(({ value }) => value));
  const isPlaced = places.length > 0 || draft.fills.some(({ role }) => role === "place");
  const around = found.places.length > 0 ? found.places : frontedPlaces(draft, to);
  if (!isPlaced) places.push(...around.flatMap((anchored) => placeFill(draft, anchored)));
}

/** « Paris rappelle son ambassadeur, a fait savoir mardi le ministère »: done by being announced. */
function announcedOn({ site }: Draft, { tree, assigned, isSpeech }: Assigning): TimeExpression[] {
  const clauses = ["parataxis", "ccomp"];
  const near = [...assigned].filter(
    ([{ site: other }]) =>
      (headOf(tree, other.token) === site.token && clauses.includes(relation(tree, other.token))) ||
      (headOf(tree, site.token) === other.token && clauses.includes(relation(tree, site.token))),
  );
  return near.filter(([draft]) => isSpeech(draft)).flatMap(([, { times }]) => times);
}

/** Whether a time found the events it belongs to. */
function assignTime(anchored: Anchored<TimeExpression>, to: Assigning): boolean {
  const drafts = [...to.assigned.keys()];
  const above = ownersOf(to, anchored.owners, OWN);
  const near = ownersOf(to, anchored.beside);
  // « a proposé une réunion le 14 mars »: the day of what is proposed, right behind it.
  const isNearer =
    anchored.isBracketed === true ||
    above.every(to.isSpeech) ||
    above.every((draft) => isOnlyCarried(draft, anchored) || isElsewhen(draft, anchored, to));
  const isOfNoun = isNearer && near.some(to.isGathering);
  const holders = (above.length > 0 && !isOfNoun ? above : near).filter(
    (draft) => !(to.isSpeech(draft) && isTold(draft, anchored.owners)),
  );
  // « a annoncé jeudi l'expulsion »: the announcement is the act.
  const performed = drafts.filter(
    (draft) =>
      to.isPerformed(draft) &&
      holders.some(({ site }) => draft.carriers.some(({ verb }) => verb.token === site.token)),
  );
  const called = holders.filter((draft) => !isCalledOff(draft, anchored));
  for (const draft of new Set([...called, ...performed])) {
    to.assigned.get(draft)?.times.push(anchored.value);
  }
  return holders.length > 0;
}

/** « recevra vendredi X, leur premier face-à-face depuis le sommet de Y, en juin 2019 »: the verb has its day. */
function isElsewhen(
  draft: Draft,
  { value }: Anchored<TimeExpression>,
  { assigned }: Assigning,
): boolean {
  const known = assigned.get(draft)?.times ?? [];
  const { edtf = "" } = value;
  return known.some((one) => one.edtf !== undefined && !datesOverlap(one.edtf, edtf));
}

/** « a annulé jeudi le sommet prévu le 12 juin »: the day it was called off is not its own. */
function isCalledOff({ carriers }: Draft, { owners }: Anchored<unknown>): boolean {
  const [, above = -1] = owners;
  return carriers.some(({ verb, status }) => verb.token === above && OFF.includes(status));
}

const OFF: readonly string[] = ["cancelled", "postponed"];

/** « cette réunion fait suite aux pourparlers de la semaine dernière »: the verb tells the first, the time the second. */
function isOnlyCarried({ site }: Draft, { owners }: Anchored<unknown>): boolean {
  return !isVerb(site.tree, site.token) && !owners.includes(site.token);
}

/** Whether a place found events above it, even such as may not hold it. */
function assignPlace(anchored: Anchored<ChainMention>, to: Assigning): boolean {
  if (isPosting(anchored, to)) return true;
  const isNouns = isOfNoun(anchored, to) || isOfTopic(anchored, to);
  const near = isNouns ? [] : ownersOf(to, anchored.beside);
  const owners = withinControl(anchored.owners, to);
  const above = isNouns ? [] : ownersOf(to, owners, OWN);
  const holders = near.length > 0 ? near : above;
  const fitting = holders.filter((one) => mayHold(one, anchored, to));
  for (const draft of fitting) to.assigned.get(draft)?.places.push(...placeFill(draft, anchored));
  const isVague = anchored.isGenitive || anchored.value.mention.type === "State";
  return holders.length > 0 || isVague || isNouns;
}

/** What stands in a finite clause of its own stays there: « si tout se passait bien lundi ». */
function isLoose({ owners }: Anchored<unknown>, { tree, classes }: Assigning): boolean {
  const above = owners.slice(OWN);
  if (above.some((owner) => keepsToItself(tree, owner, classes))) return false;
  return !owners.some(
    (owner) =>
      isBarrier(tree, owner) &&
      (isFiniteVerb(tree, owner) || relation(tree, owner) === "acl" || isParticiple(tree, owner)),
  );
}

/** « Élu en 2019, X a rencontré Y »: told of X, not of the encounter. */
function isParticiple(tree: Tree, token: number): boolean {
  const word = tree.tokens[token];
  // Taggers take some participles for nouns (« élu »); the tree knows them by their clause.
  const isClause = !isVerb(tree, token) && relation(tree, token) === "advcl";
  return isClause || (word !== undefined && feature(word, "VerbForm") === "Part");
}

/** « le principe de ce sommet »: a noun inside another one has no time of its clause, save « lors de ce sommet ». */
function isComplement({ site, territory }: Draft, { tree, classes }: Assigning): boolean {
  const highest = territory.filter((token) => !isVerb(tree, token)).at(-1) ?? site.token;
  return relation(tree, highest) === "nmod" && !isDuring(tree, highest, classes);
}

/** « L'affaire remonte au 4 mars, lorsque X a été empoisonné »: the clause that the time introduces. */
function introducedFree(
  { owners }: Anchored<TimeExpression>,
  { assigned, tree, classes }: Assigning,
): Draft | undefined {
  const verb = owners.find((owner) => isVerb(tree, owner));
  return [...assigned].find(
    ([draft, { times }]) => times.length === 0 && isIntroduced(draft, { tree, verb, classes }),
  )?.[0];
}

/** A place told apart goes to an event of somebody, or to what a headline names: « À Rome, un sommet ». */
function mayTakePlace(draft: Draft, { places }: Held, { tree, isGathering }: Assigning): boolean {
  const isHeadline = tree.sentence === 0 && isGathering(draft);
  const isPlaced = places.length > 0 || draft.fills.some(({ role }) => role === "place");
  return !isPlaced && (isHeadline || draft.fills.some(({ role }) => role !== "place"));
}

/** « Dans les rues de X, la fête a viré à l'émeute »: both hang on the verb of the sentence. */
function isBeside({ site }: Draft, { owners }: Anchored<unknown>, { tree }: Assigning): boolean {
  const verb = headOf(tree, site.token);
  return isVerb(tree, verb) && owners[1] === verb;
}

function placeFill(
  draft: Draft,
  { value, isGenitive: isOfName }: Anchored<ChainMention>,
): readonly Fill[] {
  const { chain, mention } = value;
  const taken = draft.fills.find(({ actor }) => actor.evidence.start === mention.start);
  // « Au Mali même, le Sénat a pressé X »: before its subject, a complement of a verb of saying is a place.
  const isFronted = taken?.role === "addressee" && mention.firstToken < (firstSubject(draft) ?? 0);
  if (taken !== undefined && mention.type !== "Organization" && !isFronted) return [];
  const evidence = { start: mention.start, end: mention.end };
  const actor = { chain: chain.id, type: mention.type, evidence, direct: true };
  return [{ role: "place", actor, rule: draft.rule.id, ...(isOfName && { isOfName }) }];
}

function firstSubject({ site }: Draft): number | undefined {
  return dependents(site.tree, site.token, ["nsubj"])[0];
}

const NEAR = 12;
/** A day that opens a long sentence may stand farther from its event than a town. */
const NEAR_IN_TIME = 16;

/** What hangs on no event goes to the nearest one that still lacks it. */
function nearestFree(
  { token, reach }: { readonly token: number; readonly reach: number },
  { assigned, isSpeech }: Assigning,
  isFree: (draft: Draft, held: Held) => boolean,
): Draft | undefined {
  const distance = (draft: Draft) => Math.abs(draft.site.token - token);
  const [nearest] = [...assigned]
    .filter(([draft, held]) => isFree(draft, held) && !isSpeech(draft))
    .map(([draft]) => draft)
    .filter((draft) => distance(draft) <= reach)
    .sort((one, other) => distance(one) - distance(other));
  return nearest;
}

/** Words are said at a place only where the place hangs on the verb itself, never on what is said. */
function mayHold(
  { territory, ...draft }: Draft,
  { owners, isGenitive, isTopic }: Anchored<unknown>,
  { isSpeech, isAbout, classes, tree }: Assigning,
): boolean {
  const above = owners[1] ?? -1;
  const lemma = tree.lemmas[above] ?? "";
  // « ont discuté du Haut-Karabakh »: what they spoke of.
  if (isGenitive && (!territory.includes(above) || classes(lemma, "topic-verb"))) return false;
  if (isTopic === true && isAbout({ ...draft, territory })) return false;
  const speaks = isSpeech({ ...draft, territory });
  // « de retour à Paris, il a déclaré »: the noun tells where the speaker was.
  const isAttending = classes(lemma, "attendance") && relation(tree, above) !== "obj";
  return !speaks || territory.includes(above) || isAttending;
}
