import type { Occurrence } from "./occurrence.ts";
import { blockingKeys, sameEvent, type World } from "./sameness.ts";

/** The occurrences of several articles that tell one event, the oldest telling first. */
export interface EventGroup {
  readonly iri: string;
  readonly occurrences: readonly Occurrence[];
  readonly reasons: readonly string[];
}

/**
 * Groups occurrences into events. Articles are taken in order of date; an occurrence joins the group that
 * gives most reasons, and only one all of whose members it agrees with. The oldest IRI stays.
 */
export function mergeEvents(
  articles: readonly (readonly Occurrence[])[],
  world: World,
): readonly EventGroup[] {
  const groups: EventGroup[] = [];
  const blocks = new Map<string, Set<number>>();
  for (const occurrence of articles.flat()) {
    const keys = blockingKeys(occurrence, world);
    const candidates = new Set(keys.flatMap((key) => [...(blocks.get(key) ?? [])]));
    const { index, reasons } = bestGroup({ groups, candidates, occurrence, world });
    groups[index] = extended(groups[index], occurrence, reasons);
    for (const key of keys) blocks.set(key, (blocks.get(key) ?? new Set()).add(index));
  }
  return groups;
}

interface Search {
  readonly groups: readonly EventGroup[];
  readonly candidates: ReadonlySet<number>;
  readonly occurrence: Occurrence;
  readonly world: World;
}

/** Where an occurrence belongs, and why. */
interface Choice {
  readonly index: number;
  readonly reasons: readonly string[];
}

/** The group that gives most reasons, the oldest first; a new one where none gives any. */
function bestGroup({ groups, candidates, occurrence, world }: Search): Choice {
  let best: Choice = { index: groups.length, reasons: [] };
  for (const index of [...candidates].sort((one, other) => one - other)) {
    const group = groups[index];
    const reasons = group === undefined ? [] : (reasonsToJoin(group, occurrence, world) ?? []);
    if (reasons.length > best.reasons.length) best = { index, reasons };
  }
  return best;
}

function extended(
  group: EventGroup | undefined,
  occurrence: Occurrence,
  joining: readonly string[],
): EventGroup {
  if (group === undefined) return { iri: occurrence.iri, occurrences: [occurrence], reasons: [] };
  const reasons = new Set([...group.reasons, ...joining]);
  return { ...group, occurrences: [...group.occurrences, occurrence], reasons: [...reasons] };
}

/** Why an occurrence is one with every member of a group; an article's own episodes were told apart already. */
function reasonsToJoin(
  group: EventGroup,
  occurrence: Occurrence,
  world: World,
): readonly string[] | undefined {
  const reasons = new Set<string>();
  for (const member of group.occurrences) {
    if (member.analysis === occurrence.analysis) return undefined;
    const shared = sameEvent(member, occurrence, world);
    if (shared === undefined) return undefined;
    for (const reason of shared) reasons.add(reason);
  }
  return [...reasons];
}
