import type { Picture } from "../../src/view/picture.ts";

/** How many events there are of each type and of each status. */
export interface EventCounts {
  readonly types: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<string, number>;
}

const known = new WeakMap<Picture, EventCounts>();

/** Counts the events of a picture, once. */
export function countEvents(picture: Picture): EventCounts {
  const found = known.get(picture) ?? {
    types: countBy(picture.nodes, ({ event }) => event?.type),
    statuses: countBy(picture.nodes, ({ event }) => event?.status),
  };
  known.set(picture, found);
  return found;
}

/** How many things there are of each kind; what is of no kind is not counted. */
export function countBy<T, K>(
  things: Iterable<T>,
  kindOf: (thing: T) => K | undefined,
): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const thing of things) {
    const kind = kindOf(thing);
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
