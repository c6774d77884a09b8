import {
  type AlignedPair,
  alignEvents,
  type Comparison,
  goldType,
  isPlaceRight,
} from "./align-events.ts";
import type { EntityMatch } from "./entities.ts";
import type { Gold, GoldEvent } from "./gold.ts";
import { type Counts, NONE, sum } from "./score.ts";
import type { Told, ToldEvent } from "./told.ts";

/** How the events of the graph of one article compare with the gold file. */
export interface EventMatch {
  readonly pairs: readonly AlignedPair[];
  readonly counts: Counts;
  readonly byType: Readonly<Record<string, Counts>>;
  /** Participants with their role, over aligned events. */
  readonly participants: Counts;
  /** Right of all gold values that are given, over aligned events. */
  readonly place: Counts;
  readonly date: Counts;
  readonly status: Counts;
  readonly relations: Counts;
  /** Gold absentees found absent. */
  readonly absent: Counts;
  /** Gold absentees that the graph lists as participants: must be empty. */
  readonly absentTakingPart: readonly string[];
  readonly missed: readonly string[];
  readonly spurious: readonly string[];
  /** Differences on aligned events, a line each. */
  readonly differences: readonly string[];
}

/** Aligns events and scores what the aligned ones say. */
export function matchEvents(told: Told, gold: Gold, match: EntityMatch): EventMatch {
  const pairs = alignEvents(told, gold, match);
  const matched = new Set(pairs.map((pair) => pair.told));
  const found = new Set(pairs.map((pair) => pair.gold));
  const comparison = { told, match };
  const places = pairs.map((pair) =>
    valueCounts(pair.gold.place, isPlaceRight(pair.told, pair.gold, comparison)),
  );
  const dates = pairs.map((pair) =>
    valueCounts(pair.gold.date, pair.told.dates.includes(pair.gold.date ?? "")),
  );
  const statuses = pairs.map((pair) =>
    valueCounts(pair.gold.status, goldStatus(pair.told.status) === pair.gold.status),
  );
  const absences = scoreAbsences(pairs, gold, match);
  return {
    pairs,
    counts: { correct: pairs.length, predicted: told.events.length, gold: gold.events.length },
    byType: countTypes(told, gold, pairs),
    participants: sum(pairs.map((pair) => countParticipants(pair, match))),
    place: sum(places),
    date: sum(dates),
    status: sum(statuses),
    relations: countRelations(told, gold, pairs),
    ...absences,
    missed: gold.events.filter((event) => !found.has(event)).map(describeGold),
    spurious: told.events
      .filter((event) => !matched.has(event))
      .map((event) => describeTold(event, match)),
    differences: pairs.flatMap((pair) => differencesOf(pair, comparison)),
  };
}

function valueCounts(gold: unknown, isRight: boolean): Counts {
  return gold === null ? NONE : { correct: Number(isRight), predicted: 1, gold: 1 };
}

function goldStatus(status: string): string {
  return status === "postponed" ? "cancelled" : status;
}

function countTypes(
  told: Told,
  gold: Gold,
  pairs: readonly AlignedPair[],
): Readonly<Record<string, Counts>> {
  const types = new Set([
    ...gold.events.map(({ type }) => type),
    ...told.events.map(({ type }) => goldType(type)),
  ]);
  const countOf = (type: string): Counts => ({
    correct: pairs.filter((pair) => pair.gold.type === type && goldType(pair.told.type) === type)
      .length,
    predicted: told.events.filter((event) => goldType(event.type) === type).length,
    gold: gold.events.filter((event) => event.type === type).length,
  });
  return Object.fromEntries([...types].sort().map((type) => [type, countOf(type)]));
}

function rolesOfTold({ participants }: ToldEvent, { goldOf }: EntityMatch): readonly string[] {
  const names = participants.map(({ role, iri }) => `${goldOf.get(iri)?.name ?? iri} ${role}`);
  return [...new Set(names)];
}

function rolesOfGold({ participants }: GoldEvent): readonly string[] {
  return participants.map(
    ({ who, role }) => `${who} ${role === "delegation_head" ? "delegationHead" : role}`,
  );
}

function countParticipants({ told, gold }: AlignedPair, match: EntityMatch): Counts {
  const unnamed = gold.participants
    .filter((participant) => participant.unnamed === true)
    .map(({ who }) => `${who} `);
  const isNeutral = (entry: string) => unnamed.some((name) => entry.startsWith(name));
  const predicted = rolesOfTold(told, match).filter((entry) => !isNeutral(entry));
  const wanted = rolesOfGold(gold).filter((entry) => !isNeutral(entry));
  return {
    correct: predicted.filter((entry) => wanted.includes(entry)).length,
    predicted: predicted.length,
    gold: wanted.length,
  };
}

const RELATION_NAMES: Readonly<Record<string, string>> = {
  partOf: "part_of",
  causedBy: "caused_by",
};

function countRelations(told: Told, gold: Gold, pairs: readonly AlignedPair[]): Counts {
  const keys = new Map(pairs.map((pair) => [pair.told.iri, pair.gold.key]));
  const wanted = new Set(
    gold.event_relations.map(({ from, type, to }) =>
      type === "precedes" ? `${to} follows ${from}` : `${from} ${type} ${to}`,
    ),
  );
  const predicted = told.relations.map(
    ({ from, type, to }) =>
      `${keys.get(from) ?? from} ${RELATION_NAMES[type] ?? type} ${keys.get(to) ?? to}`,
  );
  return {
    correct: predicted.filter((relation) => wanted.has(relation)).length,
    predicted: predicted.length,
    gold: wanted.size,
  };
}

function scoreAbsences(pairs: readonly AlignedPair[], gold: Gold, match: EntityMatch) {
  const absences = gold.negations
    .filter(({ kind, about }) => (kind === "absence" || kind === "not_invited") && about !== null)
    .flatMap(({ about, who }) => who.map((name) => ({ about, name })));
  const distinct = [
    ...new Map(absences.map((absence) => [`${absence.about} ${absence.name}`, absence])).values(),
  ];
  const nameOf = (iri: string) => match.goldOf.get(iri)?.name;
  let correct = 0;
  const absentTakingPart: string[] = [];
  for (const { about, name } of distinct) {
    const told = pairs.find((pair) => pair.gold.key === about)?.told;
    if (told?.absent.some((iri) => nameOf(iri) === name)) correct += 1;
    if (told?.participants.some(({ iri }) => nameOf(iri) === name))
      absentTakingPart.push(`${name} in ${about}`);
  }
  return { absent: { correct, predicted: correct, gold: distinct.length }, absentTakingPart };
}

function describeGold({ type, label, participants, place, date }: GoldEvent): string {
  return `${type} ${label} [${participants.map(({ who }) => who).join(", ")}; ${place ?? "-"}; ${date ?? "-"}]`;
}

function describeTold(
  { type, participants, places, dates, status }: ToldEvent,
  { goldOf }: EntityMatch,
): string {
  const names = participants.map(({ role, iri }) => `${goldOf.get(iri)?.name ?? iri} ${role}`);
  return `${type} [${names.join(", ")}; ${places.join(" ") || "-"}; ${dates.join(" ") || "-"}; ${status}]`;
}

function differencesOf(pair: AlignedPair, comparison: Comparison): readonly string[] {
  const { told, gold } = pair;
  const { match } = comparison;
  const isPlaceSame =
    told.places.length === 0 ? gold.place === null : isPlaceRight(told, gold, comparison);
  const [predicted, wanted] = [rolesOfTold(told, match), rolesOfGold(gold)];
  const lines = [
    ...(goldType(told.type) === gold.type ? [] : [`type ${told.type}, gold ${gold.type}`]),
    ...(goldStatus(told.status) === gold.status
      ? []
      : [`status ${told.status}, gold ${gold.status}`]),
    ...wanted.filter((entry) => !predicted.includes(entry)).map((entry) => `lacks ${entry}`),
    ...predicted.filter((entry) => !wanted.includes(entry)).map((entry) => `has ${entry}`),
    ...(gold.date === (told.dates[0] ?? null)
      ? []
      : [`date ${told.dates[0] ?? "-"}, gold ${gold.date ?? "-"}`]),
    ...(isPlaceSame ? [] : [`place ${told.places.join(" ") || "-"}, gold ${gold.place ?? "-"}`]),
  ];
  return lines.map((line) => `${gold.key}: ${line}`);
}
