import { datesOverlap } from "../../document/edtf.ts";
import { assign } from "./assignment.ts";
import type { EntityMatch } from "./entities.ts";
import type { Gold, GoldEvent } from "./gold.ts";
import { overlapF1 } from "./score.ts";
import type { Told, ToldEvent } from "./told.ts";

/** A told event and the gold event it is taken for. */
export interface AlignedPair {
  readonly told: ToldEvent;
  readonly gold: GoldEvent;
  readonly similarity: number;
}

/** Types of ours → type of the gold files; those not named are the same. */
const GOLD_TYPES: Readonly<Record<string, string>> = {
  Mediation: "Negotiation",
  Request: "Statement",
  Refusal: "Statement",
  Threat: "Statement",
  Support: "Statement",
  SanctionRelief: "Sanction",
  Recall: "Other",
  RelationsRestored: "Other",
  Ceasefire: "Other",
  Departure: "Resignation",
};
const FAMILIES: readonly (readonly string[])[] = [
  ["Meeting", "Negotiation", "Summit", "Visit", "Call"],
  ["Statement", "Accusation"],
  ["Agreement", "Treaty"],
  ["Sanction", "Expulsion", "Other"],
];
const ACCEPTED = 0.5;

/** What comparing events needs to know of their article. */
export interface Comparison {
  readonly told: Told;
  readonly match: EntityMatch;
}

/** The maximum-weight one-to-one alignment of told and gold events, pairs of at least 0.5. */
export function alignEvents(told: Told, gold: Gold, match: EntityMatch): readonly AlignedPair[] {
  const pairs = told.events.flatMap((event, row) =>
    gold.events.flatMap((goldEvent, column) => {
      const weight = similarity(event, goldEvent, { told, match });
      return weight >= ACCEPTED ? [{ row, column, weight }] : [];
    }),
  );
  return assign(pairs, told.events.length, gold.events.length).flatMap(
    ({ row, column, weight }) => {
      const [event, goldEvent] = [told.events[row], gold.events[column]];
      return event && goldEvent ? [{ told: event, gold: goldEvent, similarity: weight }] : [];
    },
  );
}

/** The type of an event in the terms of the gold files. */
export function goldType(type: string): string {
  return GOLD_TYPES[type] ?? type;
}

function similarity(event: ToldEvent, gold: GoldEvent, comparison: Comparison): number {
  const type = typeLikeness(goldType(event.type), gold.type);
  const actors = namesOfActors(event, comparison.match);
  const goldActors = gold.participants
    .filter(({ unnamed }) => unnamed !== true)
    .map(({ who }) => who);
  const place = placeLikeness(event, gold, comparison);
  const date = dateLikeness(event.dates[0], gold.date);
  const isAllowed =
    actors.some((name) => goldActors.includes(name)) ||
    actors.length + goldActors.length === 0 ||
    (place === 1 && gold.place !== null) ||
    (date > 0 && gold.date !== null);
  if (type === 0 || !isAllowed) return 0;
  return 0.35 * type + 0.35 * overlapF1(actors, goldActors) + 0.15 * place + 0.15 * date;
}

function typeLikeness(one: string, other: string): number {
  if (one === other) return 1;
  return FAMILIES.some((family) => family.includes(one) && family.includes(other)) ? 0.5 : 0;
}

/** Actors by their gold names (or IRIs where the gold file has none), each once. */
export function namesOfActors(
  { participants }: ToldEvent,
  { goldOf }: EntityMatch,
): readonly string[] {
  return [...new Set(participants.map(({ iri }) => goldOf.get(iri)?.name ?? iri))];
}

function placeLikeness(event: ToldEvent, gold: GoldEvent, comparison: Comparison): number {
  if (gold.place === null || event.places.length === 0)
    return Number(gold.place === null && event.places.length === 0);
  return Number(isPlaceRight(event, gold, comparison));
}

/** Whether a place of the event, or one that contains it, is a gold place. */
export function isPlaceRight(
  event: ToldEvent,
  gold: GoldEvent,
  { told, match }: Comparison,
): boolean {
  const names = [gold.place].flat();
  return event.places
    .flatMap((place) => [place, ...told.containersOf(place)])
    .some((place) => {
      const label = told.entities.find(({ iri }) => iri === place)?.label;
      return names.includes(match.goldOf.get(place)?.name ?? label ?? null);
    });
}

function dateLikeness(edtf: string | undefined, gold: string | null): number {
  if (edtf === undefined || gold === null) return Number(edtf === undefined && gold === null);
  if (edtf === gold) return 1;
  return datesOverlap(edtf, gold) ? 0.5 : 0;
}
