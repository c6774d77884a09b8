import { type ComparisonTools, compareTellings, type Sameness } from "./same-event.ts";
import type { Telling } from "./telling.ts";

/** Tellings of one event, with a sentence per link that made them one. */
export interface Group {
  readonly tellings: readonly Telling[];
  readonly reasons: readonly string[];
}

const THRESHOLD = 0.75;
/** How far back, in sentences, a telling without participants looks for its event. */
const REACH = 3;
/** The event that the head of an article tells may be taken up anywhere in it. */
const HEAD = 2;

/** Makes tellings one event each, in order of text: every one joins the best group or opens one. */
export function groupTellings(
  tellings: readonly Telling[],
  tools: ComparisonTools,
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

function place(
  telling: Telling,
  groups: readonly Group[],
  tools: ComparisonTools,
): readonly Group[] {
  const { index, sameness } = bestGroup(telling, groups, tools);
  const group = groups[index];
  if (group === undefined) return [...groups, { tellings: [telling], reasons: [] }];
  const reason = `Frame ${telling.frame.id} tells the same event: ${sameness.reasons.join(", ")}.`;
  const joined = { tellings: [...group.tellings, telling], reasons: [...group.reasons, reason] };
  return groups.map((one, i) => (i === index ? joined : one));
}

interface Choice {
  readonly index: number;
  readonly sameness: Sameness;
}

const NONE: Choice = { index: -1, sameness: { points: THRESHOLD, reasons: [] } };

function bestGroup(telling: Telling, groups: readonly Group[], tools: ComparisonTools): Choice {
  const { of } = telling.frame;
  if (of !== undefined) {
    const index = groups.findIndex(({ tellings }) => tellings.some(({ frame }) => frame.id === of));
    return { index, sameness: { points: 1, reasons: ["it adds to it"] } };
  }
  let best = NONE;
  for (const [index, group] of groups.entries()) {
    const sameness = compareWithGroup(telling, group, tools);
    // The nearer of two equal groups wins: groups stand in order of text.
    if (sameness.points >= best.sameness.points) best = { index, sameness };
  }
  return best;
}

/** A telling must clash with none of a group; its best match counts. */
function compareWithGroup(telling: Telling, group: Group, tools: ComparisonTools): Sameness {
  const all = group.tellings
    .filter(({ frame }) => frame.of === undefined)
    .map((other) => compareTellings(telling, other, tools));
  const clash = all.find(({ against }) => against !== undefined);
  if (clash !== undefined) return clash;
  const nearest = Math.min(
    ...group.tellings.map(({ frame }) => Math.abs(frame.sentence - telling.frame.sentence)),
  );
  const best = all.reduce((one, other) => (other.points > one.points ? other : one));
  const isMain = group.tellings.some(({ frame }) => frame.sentence <= HEAD);
  const isLost = telling.actors.size === 0 && nearest > REACH && !isMain;
  return isLost ? { ...best, points: 0 } : best;
}
