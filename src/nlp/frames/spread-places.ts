import type { Placed } from "./build-frame.ts";
import type { Fill } from "./needs.ts";
import type { Tree } from "./tree.ts";

/** Families in which every town of a list is an event of its own. */
const SPREAD: readonly string[] = ["travel", "protest", "force"];
/** Families in which states are listed as towns are: « se rendra en Israël, en Jordanie et au Liban ». */
const SPREAD_LANDS: readonly string[] = ["travel"];
/** Families whose towns must be joined by a conjunction: « à Marioupol, sur la mer d'Azov » is one place. */
const JOINED: readonly string[] = ["force"];
/** The longest stretch of text between two members of a list of towns. */
const LIST_GAP = 40;

/**
 * Makes one event per town where one predicate lists several: « s'étaient rendus à Kiev jeudi,
 * puis à Moscou vendredi », « des manifestations à Londres, à Rome et à Paris ».
 */
export function spreadOverPlaces(placed: Placed): readonly Placed[] {
  const { family } = placed.type;
  const { tree } = placed.draft.site;
  const all = [...placed.draft.fills.filter(isPlace), ...placed.places];
  const towns = listedTowns(
    SPREAD_LANDS.includes(family) ? withLands(all, tree) : all.filter(isTown),
  );
  if (!SPREAD.includes(family) || towns.length < 2) return [placed];
  if (JOINED.includes(family) && !areJoined(tree, towns)) return [placed];
  return towns.map((town, index) => ({
    ...placed,
    draft: { ...placed.draft, fills: placed.draft.fills.filter((fill) => !isPlace(fill)) },
    places: [town],
    times: timesOf(placed, town, towns[index + 1]),
  }));
}

function isPlace({ role }: Fill): boolean {
  return role === "place";
}

function isTown({ actor }: Fill): boolean {
  return actor.type === "Place";
}

/** « en Israël, en Cisjordanie et en Jordanie »; « à Doha, au Qatar » names one place by its town. */
function withLands(places: readonly Fill[], tree: Tree): readonly Fill[] {
  const lands = places.filter(({ actor }) => actor.type === "State");
  const named = places.filter((place) => isTown(place) || lands.includes(place));
  return lands.length > 1 && areJoined(tree, inOrder(named)) ? named : places.filter(isTown);
}

function inOrder(places: readonly Fill[]): readonly Fill[] {
  return [...places].sort((one, other) => one.actor.evidence.start - other.actor.evidence.start);
}

/** « Goma en janvier et Bukavu en février »: the last town stands behind a conjunction. */
function areJoined({ tokens }: Tree, towns: readonly Fill[]): boolean {
  const [last, before] = towns.toReversed();
  if (last === undefined || before === undefined) return false;
  return tokens.some(
    ({ upos, start, end }) =>
      upos === "CCONJ" && start >= before.actor.evidence.end && end <= last.actor.evidence.start,
  );
}

/** The places of a list in order of text, each once. */
function listedTowns(fills: readonly Fill[]): readonly Fill[] {
  const places = inOrder(fills);
  const distinct = places.filter(
    ({ actor }, i) => places.findIndex((other) => other.actor.chain === actor.chain) === i,
  );
  const isList = distinct.every((place, i) => {
    const before = distinct[i - 1];
    return (
      before === undefined || place.actor.evidence.start - before.actor.evidence.end <= LIST_GAP
    );
  });
  return isList ? distinct : [];
}

/** The times told between a town and the next one; all of them where none is. */
function timesOf({ times }: Placed, town: Fill, next: Fill | undefined): Placed["times"] {
  const { end } = town.actor.evidence;
  const limit = next?.actor.evidence.start ?? Number.POSITIVE_INFINITY;
  const own = times.filter(({ start }) => start >= end && start < limit);
  return own.length > 0 ? own : times;
}
