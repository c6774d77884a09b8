import { boundsOf, datesOverlap } from "../document/edtf.ts";
import { tripleKey } from "./claims.ts";
import type { Claim, Fact } from "./knowledge.ts";
import type { EventGroup } from "./merge-events.ts";
import type { Actor, Occurrence } from "./occurrence.ts";
import type { World } from "./sameness.ts";

/** What the graph holds true of an event, and what its sources dispute. */
export interface Resolved {
  readonly type: string;
  readonly facts: readonly Fact[];
  /** Predicates whose values differ between sources. */
  readonly disputed: readonly string[];
}

/** Resolves the tellings of one event into facts: every version of what is disputed, else the most precise. */
export function resolveEvent(group: EventGroup, world: World): Resolved {
  const { iri: subject, occurrences } = group;
  const newest = occurrences[occurrences.length - 1];
  const places = mostSpecific(
    occurrences.flatMap(({ place }) => place ?? []),
    world,
  );
  const dates = mostPrecise(occurrences.flatMap(({ edtf }) => edtf ?? []));
  const type = mostFrequent(occurrences.map((occurrence) => occurrence.type));
  const actors = resolveActors(occurrences);
  const topics = new Set(occurrences.flatMap(({ topic }) => topic ?? []));
  const facts: readonly Fact[] = [
    { subject, predicate: "eventType", object: { kind: "term", name: type } },
    ...(newest === undefined
      ? []
      : [{ subject, predicate: "status", object: { kind: "term", name: newest.status } } as const]),
    ...actors.map(
      ({ role, iri }) => ({ subject, predicate: role, object: { kind: "thing", iri } }) as const,
    ),
    ...places.map(
      (iri) => ({ subject, predicate: "place", object: { kind: "thing", iri } }) as const,
    ),
    ...dates.map(
      (edtf) => ({ subject, predicate: "date", object: { kind: "date", edtf } }) as const,
    ),
    ...[...topics].map(
      (text) => ({ subject, predicate: "topic", object: { kind: "text", text } }) as const,
    ),
  ];
  return { type, facts, disputed: disputes({ places, dates, occurrences }) };
}

/** Facts that some claim supports; the others are dropped with their last claim. */
export function supported(facts: readonly Fact[], claims: readonly Claim[]): readonly Fact[] {
  const told = new Set(claims.map(tripleKey));
  return facts.filter((fact) => told.has(tripleKey(fact)));
}

/** An actor's special role stands for its plain participation; whoever the newest source calls absent is absent. */
function resolveActors(occurrences: readonly Occurrence[]): readonly Actor[] {
  const absent = new Map<string, boolean>();
  for (const { actors } of occurrences) {
    for (const { role, iri } of actors) absent.set(iri, role === "absent");
  }
  const roles = new Map<string, Actor>();
  for (const actor of occurrences.flatMap(({ actors }) => actors)) {
    if ((actor.role === "absent") !== absent.get(actor.iri)) continue;
    roles.set(`${actor.role} ${actor.iri}`, actor);
  }
  const all = [...roles.values()];
  const isPlain = ({ role, iri }: Actor) =>
    role === "participant" &&
    all.some((actor) => actor.iri === iri && actor.role !== "participant");
  return all.filter((actor) => !isPlain(actor));
}

/** The places that contain none of the others. */
function mostSpecific(places: readonly string[], world: World): readonly string[] {
  const distinct = [...new Set(places)];
  return distinct.filter(
    (place) => !distinct.some((other) => world.containersOf(other).has(place)),
  );
}

/** The dates within which no other lies. */
function mostPrecise(dates: readonly string[]): readonly string[] {
  const distinct = [...new Set(dates)];
  return distinct.filter(
    (date) => !distinct.some((other) => other !== date && liesWithin(other, date)),
  );
}

function liesWithin(inner: string, outer: string): boolean {
  const [narrow, wide] = [boundsOf(inner) ?? {}, boundsOf(outer) ?? {}];
  const startsAfter =
    wide.earliest === undefined ||
    (narrow.earliest !== undefined && narrow.earliest >= wide.earliest);
  const endsBefore =
    wide.latest === undefined || (narrow.latest !== undefined && narrow.latest <= wide.latest);
  const isSame = narrow.earliest === wide.earliest && narrow.latest === wide.latest;
  return startsAfter && endsBefore && (!isSame || inner < outer);
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [
    "Other",
    0,
  ] as const)[0];
}

interface Versions {
  readonly places: readonly string[];
  readonly dates: readonly string[];
  readonly occurrences: readonly Occurrence[];
}

function disputes({ places, dates, occurrences }: Versions): readonly string[] {
  const denied = occurrences.some(({ status }) => status === "denied");
  const affirmed = occurrences.some(({ status }) => status === "occurred" || status === "ongoing");
  const isApart = dates.some((one) => dates.some((other) => !datesOverlap(one, other)));
  return [
    ...(isApart ? ["date"] : []),
    ...(places.length > 1 ? ["place"] : []),
    ...(denied && affirmed ? ["status"] : []),
  ];
}
