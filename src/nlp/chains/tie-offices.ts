import type { Mention } from "../../document/mention.ts";
import type { Gazetteer } from "../../language/gazetteer.ts";
import { nameAt, type OfficeFound } from "../roles/office-found.ts";
import { type OfficeHints, statesToldBy } from "../roles/office-hints.ts";
import { statesOf } from "../roles/office-states.ts";
import { type Discourse, tiesBefore } from "./discourse.ts";
import { bodiesOf, type KnownPosts } from "./known-posts.ts";
import type { OfficeMatcher } from "./office-match.ts";
import type { Thread } from "./thread.ts";
import {
  compatriotUntold,
  isGenderAgainst,
  mainUntold,
  mostNamed,
  statesWanted,
  untoldBefore,
} from "./tie-untold.ts";

/** What tying an office description needs to know. */
export interface OfficeTying {
  readonly gazetteer: Gazetteer;
  readonly matches: OfficeMatcher;
  readonly hints: OfficeHints;
  /** Who held which post when the article appeared. */
  readonly posts: KnownPosts;
  /** Offices by which each thread has been called so far, by thread id. */
  readonly called: ReadonlyMap<number, readonly OfficeFound[]>;
}

/** The person whom « le président russe », « le ministre », « le chef du Kremlin » takes up. */
export function tieOffice(
  office: OfficeFound,
  mention: Mention,
  told: Discourse,
  tying: OfficeTying,
): Thread | undefined {
  const holder = told.threads.find(({ tenures }) => tenures.some((each) => isAt(each, office)));
  if (holder !== undefined) return holder;
  const threads = told.threads.filter((thread) => !isNamedWithin(thread, mention));
  const discourse = { ...told, threads };
  const scored = discourse.threads
    .filter(({ type }) => type === "Person")
    .map((thread) => ({ thread, score: scoreOf(thread, office, tying) }))
    .filter(({ thread, score }) => score > 0 && mayComeLater(thread, mention, office, tying));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  // The known holder goes by no name here: nobody else is meant, if the text does not say so.
  if (best < LIKELY && isHeldElsewhere(office, tying)) return undefined;
  const winners = scored.filter(({ score }) => score === best).map(({ thread }) => thread);
  const other = untoldFor(office, mention, discourse, {
    tying,
    winners,
    isPossible: best <= POSSIBLE,
  });
  if (other !== undefined) return other;
  if (winners.length === 0) return mainUntold(office, mention, discourse, tying);
  if (winners.length === 1) return winners[0];
  const seen = winners.filter(({ mentions }) => (mentions[0]?.start ?? 0) < mention.start);
  if (seen.length === 1) return seen[0];
  return statesWanted(office, tying).length > 0 ? undefined : latest(winners, mention, discourse);
}

interface Winners {
  readonly tying: OfficeTying;
  readonly winners: readonly Thread[];
  /** Whether nothing that the text says speaks for them. */
  readonly isPossible: boolean;
}

/** Somebody of whom no office is told, where those to whom it would go are less likely. */
function untoldFor(
  office: OfficeFound,
  mention: Mention,
  discourse: Discourse,
  { tying, winners, isPossible }: Winners,
): Thread | undefined {
  // Nobody met so far holds it: one just named without an office is likelier than one to come.
  const isNew = winners.every(({ mentions }) => (mentions[0]?.start ?? 0) > mention.start);
  const compatriot = winners.every(({ states }) => states.size > 0)
    ? compatriotUntold(office, mention, discourse, { winners, tying })
    : undefined;
  if (compatriot !== undefined) return compatriot;
  const isWeak = winners.length > 1 && isPossible;
  const main = isWeak ? mostNamed(winners, mention) : undefined;
  if (main !== undefined) return main;
  return isNew || isWeak ? untoldBefore(office, mention, discourse, tying) : undefined;
}

/** « le premier ministre de Hosni Moubarak » is not Hosni Moubarak. */
function isNamedWithin({ mentions }: Thread, { start, end }: Mention): boolean {
  return mentions.some((name) => name.start > start && name.end <= end);
}

/** « Nathalie Loiseau, la ministre chargée … »: the holder told beside the office itself. */
function isAt({ phrase, context }: OfficeFound, office: OfficeFound): boolean {
  return (
    phrase.head === office.phrase.head && context.surface.index === office.context.surface.index
  );
}

/** A description may come before the name (a headline), but not where its state is told and no other. */
function mayComeLater(
  { mentions, states }: Thread,
  mention: Mention,
  office: OfficeFound,
  tying: OfficeTying,
): boolean {
  const isSeen = (mentions[0]?.start ?? 0) < mention.start;
  const wanted = statesWanted(office, tying);
  return isSeen || wanted.length === 0 || wanted.some((iri) => states.has(iri));
}

/** The persons seen before whom « les deux ministres » may take up by the office the text gives. */
export function tieOffices(
  { office, mention }: { readonly office: OfficeFound; readonly mention: Mention },
  { threads }: Discourse,
  tying: OfficeTying,
): readonly Thread[] {
  return threads.filter(
    (thread) =>
      thread.type === "Person" &&
      (thread.mentions[0]?.start ?? 0) < mention.start &&
      scoreOf(thread, office, tying) >= LIKELY,
  );
}

/** Whether no other office of a person speaks against one (« les deux dirigeants »). */
export function mayHold(thread: Thread, office: OfficeFound, tying: OfficeTying): boolean {
  const { rank } = office.phrase.row;
  if (rank === OFFICIAL && !office.phrase.hasField) return true; // « les deux responsables »
  const tenures = thread.tenures.filter((tenure) => !isBareRank(tenure));
  return tenures.length === 0 || tenures.some(({ phrase }) => tying.matches(phrase, office.phrase));
}

const OFFICIAL = "official";

/** « le général X » is no office that speaks against another. */
function isBareRank({ phrase }: OfficeFound): boolean {
  const isOwned = phrase.owner !== undefined || phrase.nationality !== undefined;
  return phrase.row.rank === "military" && !phrase.hasField && !isOwned;
}

/** 0 = cannot be; the more the text says or the world knows, the higher. */
function scoreOf(thread: Thread, office: OfficeFound, tying: OfficeTying): number {
  return Math.max(knownScore(thread, office, tying), toldScore(thread, office, tying));
}

/** « le président français » on the day of the article; « le président » without more may be any. */
function knownScore({ authority }: Thread, office: OfficeFound, tying: OfficeTying): number {
  const of = bodiesOf(office, statesWanted(office, tying));
  if (tying.posts.holders(office, of).has(authority ?? "")) return SURE;
  const isBare = of.length === 0 && office.phrase.owner === undefined;
  return isBare && tying.posts.isHolder(authority, office) ? LIKELY : 0;
}

/** What the text has said of a person and of an office. */
function toldScore(thread: Thread, office: OfficeFound, tying: OfficeTying): number {
  const wanted = statesWanted(office, tying);
  const sharesState = wanted.some((iri) => thread.states.has(iri));
  if (wanted.length > 0 && thread.states.size > 0 && !sharesState) return 0;
  const offices = [...thread.tenures, ...(tying.called.get(thread.id) ?? [])];
  if (isGenderAgainst(thread, office) || isElsewhere(thread, { office, offices }, tying)) return 0;
  const same = offices.filter(
    (other) =>
      tying.matches(other.phrase, office.phrase) &&
      sharesOwner(other, office, tying.gazetteer) &&
      sharesTime(other, office, thread),
  );
  if (same.length > 0 && sharesState) return SURE;
  // « le Premier ministre de l'émirat » may be the Qatari one, but any other Premier is likelier.
  if (same.length > 0) return same.some(({ phrase }) => isOfUntold(phrase, wanted)) ? WEAK : LIKELY;
  if (office.phrase.row.rank === MONARCH && /\s[IVX]+$/.test(thread.name)) return LIKELY;
  // An office elsewhere (« président du Conseil européen ») says nothing of one in the state.
  const isUnknown = offices.every(
    (each) => each.phrase.owner !== undefined && statesOf(each, tying.gazetteer).length === 0,
  );
  const leads = office.phrase.row.leads === "yes" && !isOfPlace(office);
  return isUnknown && sharesState && leads ? POSSIBLE : 0;
}

/** Whether the office is of a state or organisation whose holder is known. */
function isHeldElsewhere(office: OfficeFound, tying: OfficeTying): boolean {
  const of = bodiesOf(office, statesWanted(office, tying));
  return tying.posts.holders(office, of).size > 0;
}

/** « le secrétaire d'État » is the American one, where nobody of another state bears the very title. */
function isElsewhere(
  { states }: Thread,
  { office, offices }: { readonly office: OfficeFound; readonly offices: readonly OfficeFound[] },
  { gazetteer, hints }: OfficeTying,
): boolean {
  if (statesOf(office, gazetteer).length > 0 || states.size === 0) return false;
  const told = statesToldBy(office.phrase, hints);
  const hinted = told.filter((iri) => gazetteer.byIri(iri)?.type === "State");
  if (hinted.length === 0 || hinted.some((iri) => states.has(iri))) return false;
  return !offices.some((each) => opensAlike(each, office));
}

function opensAlike(one: OfficeFound, { phrase }: OfficeFound): boolean {
  return one.phrase.office.startsWith(phrase.office);
}

/** « le gouverneur du Nord-Kivu » leads no state. */
function isOfPlace(office: OfficeFound): boolean {
  const { owner } = office.phrase;
  return owner !== undefined && nameAt(office, owner.first)?.type === "Place";
}

/** « le président du Conseil européen » takes up no president of anything else. */
function sharesOwner(one: OfficeFound, other: OfficeFound, gazetteer: Gazetteer): boolean {
  const [first, second] = [one, other].map((office) => ownerKey(office, gazetteer));
  // « le chef de l'État congolais » is no « président du mouvement ».
  const isOfOther = first !== undefined || isOfOrganisation(one);
  const isOfState = statesOf(other, gazetteer).length > 0 || other.phrase.row.of === "state";
  if (isOfOther && second === undefined && isOfState) return false;
  return second === undefined || first === second;
}

function isOfOrganisation({ phrase, context }: OfficeFound): boolean {
  if (phrase.ownerNoun === undefined) return false;
  const noun = context.lexicon.descriptiveNouns(context.surface, phrase.ownerNoun);
  return noun?.value.type === "Organization";
}

/** « l'ancien président », « le président déchu » is not the president in office, nor he them. */
function sharesTime(one: OfficeFound, other: OfficeFound, { tenures }: Thread): boolean {
  const told = tenures.find(({ phrase }) => phrase === one.phrase)?.status ?? one.phrase.status;
  // « le chef de l'État par intérim » is not the president who receives him.
  if (other.phrase.status === "acting" && told !== "acting") return false;
  if (one.phrase.status === "former" && other.phrase.status !== "former") return false;
  return other.phrase.status !== "former" || told === "former";
}

/** Whose an office is, where not a state's: a seat of power (« le chef du Kremlin ») is its state's. */
function ownerKey(office: OfficeFound, gazetteer: Gazetteer): string | undefined {
  const { owner } = office.phrase;
  const name = owner && nameAt(office, owner.first);
  if (name === undefined || name.type === "State") return undefined;
  const isSeat = name.candidates.some((iri) => gazetteer.byIri(iri)?.seat !== undefined);
  return isSeat ? undefined : (name.candidates[0] ?? name.text);
}

/** Rank of the table of offices whose holders have a number behind their name (« Mohammed VI »). */
const MONARCH = "monarch";

const SURE = 3;
const LIKELY = 2;
const POSSIBLE = 1;
const WEAK = 0.5;

/** Whether an office is of something that a noun takes up, while a state is asked for. */
function isOfUntold({ ownerNoun }: OfficeFound["phrase"], wanted: readonly string[]): boolean {
  return ownerNoun !== undefined && wanted.length > 0;
}

/** Of several that fit a bare « le président », the one last spoken of. */
function latest(
  threads: readonly Thread[],
  mention: Mention,
  discourse: Discourse,
): Thread | undefined {
  const ties = tiesBefore(discourse, mention, Number.POSITIVE_INFINITY);
  const last = ties.find(
    (tie) => tie.threads.length === 1 && threads.some((t) => t === tie.threads[0]),
  );
  return last?.threads[0];
}
