import type { Participant } from "../../document/frame.ts";
import type { EntityType } from "../../document/mention.ts";
import type { FrameRelation } from "./relations.ts";
import { chainsOf, isAhead, isMain, ownTellings, type Told, withSetting } from "./told.ts";

/** How far, in sentences, an item of a programme stands from the event it belongs to. */
const REACH = 4;
const CONFIDENCE = 0.6;

/** An item of a programme set in the event it belongs to, and the relation of the two. */
export interface ProgrammeItem {
  readonly item: Told;
  readonly part: FrameRelation | undefined;
}

/** Sets « un déjeuner de travail », « la séance de clôture » in the event it is part of. */
export function setInProgramme(
  one: Told,
  told: readonly Told[],
  typeOf: (chain: number) => EntityType | undefined,
): ProgrammeItem | undefined {
  const whole = wholeOf(one, told);
  if (whole === undefined) return undefined;
  const status = isOpen(one) ? whole.summary.status : one.summary.status;
  const own = one.summary.participants;
  const participants = own.length > 0 ? own : principalsOf(one, whole, typeOf);
  const item = { ...one, summary: { ...one.summary, status, participants } };
  return { item: withSetting(item, whole.summary), part: partOf(one, whole, "relation.programme") };
}

/** Who takes part in an item of which nobody is named: those who meet, not who comes along with them. */
function principalsOf(
  one: Told,
  whole: Told,
  typeOf: (chain: number) => EntityType | undefined,
): readonly Participant[] {
  const named = new Set(
    ownTellings(whole).flatMap(({ frame }) => frame.participants.map(({ chain }) => chain)),
  );
  const present = whole.summary.participants.filter(
    ({ chain, role }) => role !== "absent" && named.has(chain),
  );
  const persons = present.filter(({ chain }) => typeOf(chain) === "Person");
  const role = one.group.tellings[0]?.type.actor ?? "participant";
  return (persons.length > 0 ? persons : present).map((each) => ({
    ...each,
    role,
    basis: "inferred",
  }));
}

function wholeOf(one: Told, told: readonly Told[]): Told | undefined {
  const [first] = one.group.tellings;
  if (first === undefined || !one.group.tellings.every(({ isProgramme }) => isProgramme)) {
    return undefined;
  }
  return told
    .filter((other) => other !== one && isGathering(other))
    .filter((other) => sharesActors(one, other) || isItsPart(one, other) || isHeldAfter(one, other))
    .filter((other) => distance(one, other) <= REACH || isMain(other))
    .filter((other) => fitsStatus(one, other))
    .sort(
      (here, there) => rank(there) - rank(here) || distance(one, here) - distance(one, there),
    )[0];
}

/** An item of a programme shares the time of the whole: a lunch to come is no part of a past summit. */
function fitsStatus(one: Told, other: Told): boolean {
  return isOpen(one) || isAhead(one) === isAhead(other);
}

/** « un déjeuner de travail » of which nothing else is said happens when its whole does. */
function isOpen({ group, summary }: Told): boolean {
  const isBare = group.tellings.every(({ isDefinite, isNoun }) => isNoun && !isDefinite);
  return isBare && summary.date === undefined && summary.status === "occurred";
}

function isGathering({ group }: Told): boolean {
  return group.tellings.some(
    ({ type, isProgramme }) => type.family === "encounter" && !isProgramme && type.name !== "Call",
  );
}

function rank({ group }: Told): number {
  return Math.max(...group.tellings.map(({ type }) => type.rank));
}

function distance(one: Told, other: Told): number {
  const gaps = one.group.tellings.flatMap(({ frame }) =>
    other.group.tellings.map((telling) => Math.abs(frame.sentence - telling.frame.sentence)),
  );
  return Math.min(...gaps);
}

/** Two events may belong together when they share a participant or one names none. */
function sharesActors(one: Told, other: Told): boolean {
  const mine = chainsOf(one);
  const theirs = chainsOf(other);
  return mine.length === 0 || theirs.length === 0 || mine.some((chain) => theirs.includes(chain));
}

/** « La séance de clôture était présidée par X »: of the talks the article is about, whoever chairs it. */
function isItsPart(one: Told, other: Told): boolean {
  return (
    isMain(other) && one.group.tellings.every(({ isDefinite, isNoun }) => isNoun && isDefinite)
  );
}

/** « …, a précisé X lors d'une conférence de presse »: told right behind the main event, of no other place. */
function isHeldAfter(one: Told, other: Told): boolean {
  const isSpoken = one.group.tellings.every(({ type }) => type.family === "speech");
  const isFree = one.summary.place === undefined && one.summary.date === undefined;
  return isSpoken && isFree && isMain(other) && distance(one, other) <= 1;
}

/** The relation of a part to its whole, which the text implies. */
export function partOf(one: Told, whole: Told, rule: string): FrameRelation | undefined {
  const [part] = one.group.tellings;
  const [event] = whole.group.tellings;
  if (part === undefined || event === undefined) return undefined;
  return {
    kind: "partOf",
    from: part.frame.id,
    to: event.frame.id,
    evidence: part.frame.trigger,
    basis: "inferred",
    rule,
    confidence: CONFIDENCE,
  };
}
