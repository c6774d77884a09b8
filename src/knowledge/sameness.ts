import { addDays } from "../document/calendar.ts";
import type { Actor, Occurrence, Window } from "./occurrence.ts";

/** What the comparison of events needs to know about the world. */
export interface World {
  /** IRI of a place → IRIs of all that contains it. */
  readonly containersOf: (place: string) => ReadonlySet<string>;
  /** IRI of an actor → IRI of the state it acts for, else the actor itself. */
  readonly actsFor: (actor: string) => string;
}

/** Families of types under which two outlets may tell one event. */
const FAMILIES = [
  ["Meeting", "Negotiation", "Summit", "Call", "Mediation"],
  ["Agreement", "Treaty"],
  ["Sanction", "Expulsion", "Other"],
] as const;
const SPOKEN = new Set(["Statement", "Accusation", "Request", "Refusal", "Threat", "Support"]);
const SHINGLE = 5;

/**
 * Why two occurrences of different articles are one event, or `undefined` when they are not. Nothing may
 * contradict (type, place, dates, horizon of the tellings), and two independent things must agree: exact
 * actors, a dated overlap, a place.
 */
export function sameEvent(
  one: Occurrence,
  other: Occurrence,
  world: World,
): readonly string[] | undefined {
  if (familyOf(one.type) !== familyOf(other.type) || !sameWindow(one, other)) return undefined;
  if (SPOKEN.has(one.type)) return sameWords(one, other);
  const place = samePlace(one, other, world);
  const actors = agreement(one.actors, other.actors, world);
  if (place === "differs" || (actors < 0.5 && hasActors(one) && hasActors(other))) return undefined;
  const reasons = [
    ...(actors === 1 && standIns(one.actors, world).size > 1 ? ["same-actors"] : []),
    ...(isSameTime(one, other) ? [`same-time ${one.edtf} ${other.edtf}`] : []),
    ...(place === "same" ? [`same-place ${one.place} ${other.place}`] : []),
  ];
  return reasons.length >= 2 && (actors > 0 || !hasActors(one)) ? reasons : undefined;
}

/** What two occurrences must share at least one of to be compared: family of type with an actor or a place. */
export function blockingKeys(occurrence: Occurrence, world: World): readonly string[] {
  const family = familyOf(occurrence.type);
  const place =
    occurrence.place === undefined
      ? []
      : [occurrence.place, ...world.containersOf(occurrence.place)];
  return [...standIns(occurrence.actors, world), ...place].map((iri) => `${family} ${iri}`);
}

function familyOf(type: string): string {
  return FAMILIES.find((family: readonly string[]) => family.includes(type))?.[0] ?? type;
}

/** Whether two windows share a day; an open end reaches everything. */
function overlap(one: Window, other: Window): boolean {
  const apart = (before: Window, after: Window) =>
    before.latest !== undefined && after.earliest !== undefined && before.latest < after.earliest;
  return !apart(one, other) && !apart(other, one);
}

function isSameTime(one: Occurrence, other: Occurrence): boolean {
  if (one.edtf === undefined || other.edtf === undefined) return false;
  // What goes on since 2014 is neither the annexation of that year nor the invasion of 2022.
  return isOpen(one.window) === isOpen(other.window) && overlap(one.window, other.window);
}

function isOpen({ latest }: Window): boolean {
  return latest === undefined;
}

/** Outlets differ by a day (time zones, nights): two dated events may be one, their dates disputed. */
function sameWindow(one: Occurrence, other: Occurrence): boolean {
  const areDated = one.edtf !== undefined && other.edtf !== undefined;
  return overlap(areDated ? widened(one.window) : one.window, other.window);
}

function widened({ earliest, latest }: Window): Window {
  return {
    ...(earliest === undefined ? {} : { earliest: addDays(earliest, -1) }),
    ...(latest === undefined ? {} : { latest: addDays(latest, 1) }),
  };
}

/** Statements are one when one speaker says the same five words in a row. */
function sameWords(one: Occurrence, other: Occurrence): readonly string[] | undefined {
  const speakers = new Set(withRole(one, "speaker"));
  if (!withRole(other, "speaker").some((iri) => speakers.has(iri))) return undefined;
  const shingles = new Set(one.quoted.flatMap(shinglesOf));
  const shared = other.quoted.flatMap(shinglesOf).find((shingle) => shingles.has(shingle));
  return shared === undefined ? undefined : ["same-speaker", `same-words ${shared}`];
}

function withRole({ actors }: Occurrence, role: Actor["role"]): readonly string[] {
  return actors.filter((actor) => actor.role === role).map(({ iri }) => iri);
}

/** The runs of five words of a text, case and marks folded. */
export function shinglesOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - SHINGLE + 1))
    .map((_, start) => words.slice(start, start + SHINGLE).join(" "));
}

function samePlace(
  one: Occurrence,
  other: Occurrence,
  world: World,
): "same" | "differs" | "untold" {
  if (one.place === undefined || other.place === undefined) return "untold";
  const isSame =
    one.place === other.place ||
    world.containersOf(one.place).has(other.place) ||
    world.containersOf(other.place).has(one.place);
  return isSame ? "same" : "differs";
}

/** Jaccard index of the states and organisations behind the actors, 0 to 1. */
function agreement(one: readonly Actor[], other: readonly Actor[], world: World): number {
  const left = standIns(one, world);
  const right = standIns(other, world);
  const shared = [...left].filter((iri) => right.has(iri)).length;
  return shared === 0 ? 0 : shared / (left.size + right.size - shared);
}

function standIns(actors: readonly Actor[], world: World): ReadonlySet<string> {
  return new Set(
    actors.filter(({ role }) => role !== "absent").map(({ iri }) => world.actsFor(iri)),
  );
}

function hasActors({ actors }: Occurrence): boolean {
  return actors.some(({ role }) => role !== "absent");
}
