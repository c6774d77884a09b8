import type { Quad, Term } from "@rdfjs/types";
import { groupBy } from "./group-by.ts";
import { ALSO_TYPED, CLASSES, dpc, PROPERTIES, TERMS } from "./vocabulary.ts";

const CLASS_RANKS = new Map([
  ...CLASSES.map((name, rank): [string, number] => [dpc(name).value, rank]),
  [TERMS.selector.value, CLASSES.length] as const,
]);
const PREDICATES = [...Object.values(TERMS), ...PROPERTIES.map((name) => dpc(name))];
const PREDICATE_RANKS = new Map(PREDICATES.map(({ value }, rank) => [value, rank]));
const OTHER_CLASSES = new Set(
  Object.values(ALSO_TYPED).flatMap((classes) => classes.map(({ value }) => value)),
);

/**
 * Quads in the order of files: facts before claims, things grouped by class, labels first. The same
 * quads give the same order, whatever order they come in.
 */
export function orderQuads(quads: readonly Quad[]): readonly Quad[] {
  return sortedGroups(quads, ({ graph }) => graph.value).flatMap(([, graph]) => orderGraph(graph));
}

function orderGraph(quads: readonly Quad[]): readonly Quad[] {
  const subjects = sortedGroups(quads, ({ subject }) => subject.value).map(
    ([key, description]) => ({
      rank: classRank(description),
      // Digits are padded so that #char=56,64 stands before #char=100,108.
      key: key.replace(/\d+/g, (digits) => digits.padStart(9, "0")),
      description,
    }),
  );
  return subjects
    .sort((one, other) => one.rank - other.rank || compare(one.key, other.key))
    .flatMap(({ description }) => orderDescription(description));
}

function orderDescription(quads: readonly Quad[]): readonly Quad[] {
  return quads
    .map((quad) => ({ quad, rank: predicateRank(quad.predicate), key: objectKey(quad.object) }))
    .sort(
      (one, other) =>
        one.rank - other.rank || byPredicate(one.quad, other.quad) || compare(one.key, other.key),
    )
    .map(({ quad }) => quad);
}

function classRank(description: readonly Quad[]): number {
  const ranks = description
    .filter(({ predicate }) => predicate.equals(TERMS.type))
    .map(({ object }) => CLASS_RANKS.get(object.value) ?? Number.POSITIVE_INFINITY);
  return Math.min(CLASSES.length + 1, ...ranks);
}

function predicateRank(predicate: Term): number {
  return PREDICATE_RANKS.get(predicate.value) ?? PREDICATES.length;
}

function byPredicate(one: Quad, other: Quad): number {
  return compare(one.predicate.value, other.predicate.value);
}

/** Our own classes before those of others, a label's English form after the canonical one. */
function objectKey(object: Term): string {
  if (object.termType !== "Literal")
    return `${OTHER_CLASSES.has(object.value) ? 1 : 0}${object.value}`;
  return `${object.language === "en" ? 1 : 0}${object.value}@${object.language}`;
}

function sortedGroups<T>(values: readonly T[], keyOf: (value: T) => string) {
  return [...groupBy(values, keyOf)].sort(([one], [other]) => compare(one, other));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
