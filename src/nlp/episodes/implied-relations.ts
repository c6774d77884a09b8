import { boundsOf } from "../../document/edtf.ts";
import type { EntityType } from "../../document/mention.ts";
import type { FrameRelation } from "./relations.ts";
import {
  chainsOf,
  familyOf,
  isAhead,
  isCall,
  mayFallTogether,
  ownTellings,
  type Told,
} from "./told.ts";

/** How surely two events stand to each other as who, where and when imply. */
const CONFIDENCE = 0.5;
/** Length of a date that is told to the day. */
const DAY = 10;

/** What relations are implied from. */
export interface Implied {
  readonly told: readonly Told[];
  readonly typeOf: (chain: number) => EntityType | undefined;
}

/**
 * Relations that no word tells but who, where and when imply: talks at the place and on the days
 * of a visit belong to it, what is agreed at a meeting is part of it, the later of two rounds
 * follows the earlier one.
 */
export function implyRelations({ told, typeOf }: Implied): readonly FrameRelation[] {
  return told.flatMap((one) => {
    const whole = told.filter((other) => isWhole(one, other, typeOf));
    const [before] = told.filter((other) => isRoundBefore(one, other)).sort(byNearestDay);
    return [
      ...nearestOf(one, whole).map((other) => relate(one, other, kindOf(one, other))),
      ...(before === undefined ? [] : [relate(one, before, "follows")]),
    ];
  });
}

/** What is settled by bargaining comes after it; what is settled at a meeting is part of it. */
function kindOf(one: Told, other: Told): FrameRelation["kind"] {
  return familyOf(one) === "accord" && isOfType(other, "Negotiation") ? "follows" : "partOf";
}

const WHOLES: Readonly<Record<string, readonly string[]>> = {
  encounter: ["travel", "encounter"],
  accord: ["encounter"],
};

/** Whether an event is told to take place within another one. */
function isWhole(one: Told, other: Told, typeOf: Implied["typeOf"]): boolean {
  const family = familyOf(one);
  const isFit = WHOLES[family]?.includes(familyOf(other)) ?? false;
  if (one === other || !isFit || isCall(one) || isAhead(one) !== isAhead(other)) return false;
  if (family === "encounter" && familyOf(other) === "encounter" && !isLarger(one, other)) {
    return false;
  }
  return sharesPerson(one, other, typeOf) && isThere(one, other);
}

/** Only a summit has other encounters as its parts. */
function isLarger(one: Told, other: Told): boolean {
  return isOfType(other, "Summit") && !isOfType(one, "Summit");
}

function isOfType({ group }: Told, name: string): boolean {
  return group.tellings.some(({ frame }) => frame.type === name);
}

function sharesPerson(one: Told, other: Told, typeOf: Implied["typeOf"]): boolean {
  const there = chainsOf(other);
  const here = chainsOf(one).filter((chain) => there.includes(chain));
  return (
    here.some((chain) => typeOf(chain) === "Person") ||
    (familyOf(one) === "accord" && here.length > 1)
  );
}

/** At the same place, on days that may be the same; without a place, on the same day. */
function isThere(one: Told, other: Told): boolean {
  const [here, there] = [one.summary.place?.chain, other.summary.place?.chain];
  const isSameDay =
    one.summary.date?.edtf.length === DAY && one.summary.date.edtf === other.summary.date?.edtf;
  if (here !== undefined && there !== undefined)
    return here === there && mayFallTogether(one, other);
  return isSameDay;
}

/** Recurring encounters or journeys of the same actors: the one that was before. */
function isRoundBefore(one: Told, other: Told): boolean {
  if (one === other || !ROUNDS.includes(familyOf(one)) || familyOf(one) !== familyOf(other))
    return false;
  if (one.group.tellings[0]?.frame.type !== other.group.tellings[0]?.frame.type) return false;
  const there = chainsOf(other);
  const shared = chainsOf(one).filter((chain) => there.includes(chain)).length;
  return shared > 1 && isLater(one, other);
}

const ROUNDS: readonly string[] = ["encounter", "travel"];

function isLater(one: Told, other: Told): boolean {
  const earliest = boundsOf(one.summary.date?.edtf ?? "")?.earliest;
  const latest = boundsOf(other.summary.date?.edtf ?? "")?.latest;
  return earliest !== undefined && latest !== undefined && earliest > latest;
}

function byNearestDay(one: Told, other: Told): number {
  return (other.summary.date?.edtf ?? "").localeCompare(one.summary.date?.edtf ?? "");
}

/** The whole told nearest in the text. */
function nearestOf(one: Told, wholes: readonly Told[]): readonly Told[] {
  const distance = (other: Told) => Math.abs(sentenceOf(one) - sentenceOf(other));
  return [...wholes].sort((here, there) => distance(here) - distance(there)).slice(0, 1);
}

function sentenceOf(one: Told): number {
  return ownTellings(one)[0]?.frame.sentence ?? 0;
}

function relate(one: Told, other: Told, kind: FrameRelation["kind"]): FrameRelation {
  const [from, to] = [one.group.tellings[0]?.frame, other.group.tellings[0]?.frame];
  return {
    kind,
    from: from?.id ?? -1,
    to: to?.id ?? -1,
    evidence: from?.trigger ?? { start: 0, end: 0 },
    basis: "inferred",
    rule: `relation.implied-${kind === "partOf" ? "part" : "order"}`,
    confidence: CONFIDENCE,
  };
}
