import type { Frame } from "../../document/frame.ts";
import type { ComparisonTools } from "./conflicts.ts";
import { compareTellings, isSameDay, type Sameness } from "./same-event.ts";
import type { Telling } from "./telling.ts";

/** Tellings of one event, with a sentence per link that made them one. */
export interface Group {
  readonly tellings: readonly Telling[];
  readonly reasons: readonly string[];
}

const THRESHOLD = 0.75;
/** How far back, in sentences, a telling without participants looks for its event. */
const REACH = 3;

/** What the sentences themselves say of two tellings, by the ids of their frames. */
export interface Ties {
  /** « X fait suite à Y »: never one event. */
  readonly areApart: (one: number, other: number) => boolean;
  /** « se retrouvent pour un sommet »: one event. */
  readonly areOne: (one: number, other: number) => boolean;
}

/** What tellings are grouped with. */
export interface GroupingTools extends ComparisonTools {
  readonly ties?: Ties;
}

/** Makes tellings one event each, in order of text: every one joins the best group or opens one. */
export function groupTellings(
  tellings: readonly Telling[],
  tools: GroupingTools,
): readonly Group[] {
  let groups: readonly Group[] = [];
  for (const telling of inOrder(tellings)) groups = place(telling, groups, tools);
  return groups;
}

/** Frames that add to another come last, so that what they add to is there. */
function inOrder(tellings: readonly Telling[]): readonly Telling[] {
  const own = tellings.filter(({ frame }) => frame.of === undefined);
  const added = tellings.filter(({ frame }) => frame.of !== undefined);
  own.sort((one, other) => one.frame.trigger.start - other.frame.trigger.start);
  return [...own, ...added];
}

function place(telling: Telling, groups: readonly Group[], tools: GroupingTools): readonly Group[] {
  const { index, sameness } = bestGroup(telling, groups, tools);
  const group = groups[index];
  if (group === undefined) return [...groups, { tellings: [telling], reasons: [] }];
  const reason = `Frame ${telling.frame.id} tells the same event: ${sameness.reasons.join(", ")}.`;
  // « pour une nouvelle série »: once it is the event told, no word sets the others apart from it.
  const added = sameness.reasons === ONE.reasons ? { ...telling, distinctive: [] } : telling;
  const joined = { tellings: [...group.tellings, added], reasons: [...group.reasons, reason] };
  return groups.map((one, i) => (i === index ? joined : one));
}

interface Choice {
  readonly index: number;
  readonly sameness: Sameness;
}

const NONE: Choice = { index: -1, sameness: { points: THRESHOLD, reasons: [] } };

function bestGroup(telling: Telling, groups: readonly Group[], tools: GroupingTools): Choice {
  const { of } = telling.frame;
  if (of !== undefined) {
    const index = groups.findIndex(({ tellings }) => tellings.some(({ frame }) => frame.id === of));
    return { index, sameness: { points: 1, reasons: ["it adds to it"] } };
  }
  let best = NONE;
  for (const [index, group] of groups.entries()) {
    const sameness = withSalience(compareWithGroup(telling, group, tools), telling, {
      group,
      groups,
    });
    // The nearer of two equal groups wins: groups stand in order of text.
    if (sameness.points >= best.sameness.points) best = { index, sameness };
  }
  return best;
}

/** A telling must clash with none of a group; its best match counts. */
function compareWithGroup(telling: Telling, group: Group, tools: GroupingTools): Sameness {
  const own = group.tellings.filter(({ frame }) => frame.of === undefined);
  if (own.some(({ frame }) => tools.ties?.areApart(frame.id, telling.frame.id))) return APART;
  // « se retrouvent pour une nouvelle série »: new to what was before, one with what is told.
  if (own.some(({ frame }) => tools.ties?.areOne(frame.id, telling.frame.id))) return ONE;
  const sameDay = own.some(({ frame }) => isSameDay(frame, telling.frame));
  const all = own.map((other) => compareTellings(telling, other, { ...tools, sameDay }));
  const clash = all.find(({ against }) => against !== undefined);
  if (clash !== undefined) return clash;
  const best = all.reduce((one, other) => (other.points > one.points ? other : one));
  const isMain = own.some(({ isHead }) => isHead);
  const isPlaced = own.some(({ frame }) => goesOnWith(frame, telling.frame));
  const isFar = nearness(telling, own) > REACH && !isMain && !isPlaced;
  const isLost = isBare(telling) && isFar;
  return isLost ? { ...best, points: 0 } : best;
}

/** Whether its own words name nobody who takes part. */
function isBare({ actors, isJoined }: Telling): boolean {
  return actors.size === 0 || isJoined === true;
}

const APART: Sameness = {
  points: Number.NEGATIVE_INFINITY,
  reasons: [],
  against: "one is said to follow, prepare or cause the other",
};
const ONE: Sameness = { points: 2, reasons: ["one names the other"] };

/** Both go on at one place: the war an article comes back to. */
function goesOnWith(one: Frame, other: Frame): boolean {
  const goesOn = one.status === "ongoing" && other.status === "ongoing";
  return goesOn && one.place !== undefined && one.place.chain === other.place?.chain;
}

function nearness(telling: Telling, tellings: readonly Telling[]): number {
  return Math.min(
    ...tellings.map(({ frame }) => Math.abs(frame.sentence - telling.frame.sentence)),
  );
}

interface Standing {
  readonly group: Group;
  readonly groups: readonly Group[];
}

const MAIN = 0.2;
const LAST_NAMED = 0.3;

/**
 * « la réunion » means the event the article is about, « ces pourparlers » what was just called so.
 */
function withSalience(sameness: Sameness, telling: Telling, { group, groups }: Standing): Sameness {
  if (takesUpHeadline(telling, group)) return { ...sameness, points: sameness.points + MAIN };
  if (!telling.isNoun || !isBare(telling)) return sameness;
  const isLast = group.tellings.some(
    ({ frame, lemma }) => lemma === telling.lemma && telling.frame.sentence - frame.sentence <= 1,
  );
  const bonus = isLast ? LAST_NAMED : group === mainOf(groups, telling) ? MAIN : 0;
  return { ...sameness, points: sameness.points + bonus };
}

/** The event of a family that the head tells first; the last where one sentence opens with several. */
function mainOf(groups: readonly Group[], { type }: Telling): Group | undefined {
  const heads = groups.filter(
    ({ tellings: [first] }) => first?.type.family === type.family && first.isHead,
  );
  return heads.findLast((one) => sentenceOf(one) === sentenceOf(heads[0]));
}

function sentenceOf(group: Group | undefined): number | undefined {
  return group?.tellings[0]?.frame.sentence;
}

/** The lead tells in full what the headline only names: « Discussions à Istanbul ». */
function takesUpHeadline({ isHead, actors }: Telling, { tellings }: Group): boolean {
  const isNamedOnly = tellings.every((one) => one.actors.size === 0 && one.isHead);
  return isNamedOnly && actors.size > 0 && isHead;
}
