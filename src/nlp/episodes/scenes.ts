import type { Sentence } from "../../document/document.ts";
import type { EpisodeSummary, Filler, FrameDate } from "../../document/frame.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { Group } from "./group.ts";
import type { FrameRelation } from "./relations.ts";

/** The tellings of an event and what they say, made one. */
export interface Told {
  readonly group: Group;
  readonly summary: EpisodeSummary;
}

/** Events set in their scenes, and the parts of larger events that were found so. */
export interface Scenes {
  readonly episodes: readonly Told[];
  readonly parts: readonly FrameRelation[];
}

/** How far, in sentences, an item of a programme stands from the event it belongs to. */
const PROGRAMME_REACH = 4;
const SCENE_REACH = 1;
const HEAD = 2;
const CONFIDENCE = 0.6;

/**
 * Lets events take from their scene what their own words leave out: an item of a programme
 * (« un déjeuner de travail ») from its summit, an encounter from the visit told just before.
 */
export function inheritScenes(
  told: readonly Told[],
  sentences: readonly Sentence<ParsedToken>[],
  stated: readonly FrameRelation[] = [],
): Scenes {
  const parts: FrameRelation[] = [];
  const episodes = told.map((one) => {
    const occasion = occasionOf(one, told, stated);
    if (occasion !== undefined) return inherit(one, occasion.summary, false);
    const whole = wholeOf(one, told);
    if (whole !== undefined) {
      parts.push(...partRelation(one, whole));
      const status = isOpen(one) ? whole.summary.status : one.summary.status;
      return inherit({ ...one, summary: { ...one.summary, status } }, whole.summary, true);
    }
    const scene = sceneOf(one, told, sentences);
    return scene === undefined ? one : inherit(one, scene.summary, false);
  });
  return { episodes, parts };
}

/** « lors de ces pourparlers, ils ont accepté », « à l'issue de la rencontre, il a déclaré ». */
function occasionOf(
  { group }: Told,
  told: readonly Told[],
  stated: readonly FrameRelation[],
): Told | undefined {
  const own = new Set(group.tellings.map(({ frame }) => frame.id));
  const occasions = stated
    .filter(({ from, sharesScene }) => sharesScene === true && own.has(from))
    .map(({ to }) => to);
  return told.find((other) =>
    other.group.tellings.some(({ frame }) => !own.has(frame.id) && occasions.includes(frame.id)),
  );
}

function wholeOf(one: Told, told: readonly Told[]): Told | undefined {
  const [first] = one.group.tellings;
  if (first === undefined || !one.group.tellings.every(({ isProgramme }) => isProgramme)) {
    return undefined;
  }
  return told
    .filter((other) => other !== one && isGathering(other) && overlapsActors(one, other))
    .filter((other) => distance(one, other) <= PROGRAMME_REACH || isMain(other))
    .filter((other) => fitsStatus(one, other))
    .sort(
      (here, there) => rank(there) - rank(here) || distance(one, here) - distance(one, there),
    )[0];
}

/** The event that the head of the article tells. */
function isMain({ group }: Told): boolean {
  return group.tellings.some(({ frame }) => frame.sentence <= HEAD);
}

/** An item of a programme shares the time of the whole: a lunch to come is no part of a past summit. */
function fitsStatus(one: Told, other: Told): boolean {
  if (isOpen(one)) return true;
  const [mine, theirs] = [one.summary.status, other.summary.status];
  const isAhead = (status: string) => status === "planned" || status === "hypothetical";
  return isAhead(mine) === isAhead(theirs);
}

/** « un déjeuner de travail » of which nothing else is said happens when its whole does. */
function isOpen({ group, summary }: Told): boolean {
  const isBare = group.tellings.every(({ isDefinite, isNoun }) => isNoun && !isDefinite);
  return isBare && summary.date === undefined && summary.status === "occurred";
}

function isGathering({ group }: Told): boolean {
  return group.tellings.some(
    ({ type, isProgramme }) => type.family === "encounter" && !isProgramme && type.name !== "Call",
  );
}

function rank({ group }: Told): number {
  return Math.max(...group.tellings.map(({ type }) => type.rank));
}

function distance(one: Told, other: Told): number {
  const gaps = one.group.tellings.flatMap(({ frame }) =>
    other.group.tellings.map((telling) => Math.abs(frame.sentence - telling.frame.sentence)),
  );
  return Math.min(...gaps);
}

/** Two events may belong together when they share a participant or one names none. */
function overlapsActors(one: Told, other: Told): boolean {
  const mine = chainsOf(one);
  const theirs = chainsOf(other);
  return mine.length === 0 || theirs.length === 0 || mine.some((chain) => theirs.includes(chain));
}

function chainsOf({ summary }: Told): readonly number[] {
  return summary.participants.filter(({ role }) => role !== "absent").map(({ chain }) => chain);
}

function partRelation(one: Told, whole: Told): readonly FrameRelation[] {
  const [part] = one.group.tellings;
  const [event] = whole.group.tellings;
  if (part === undefined || event === undefined) return [];
  return [
    {
      kind: "partOf",
      from: part.frame.id,
      to: event.frame.id,
      evidence: part.frame.trigger,
      basis: "inferred",
      rule: "relation.programme",
      confidence: CONFIDENCE,
    },
  ];
}

/** Families that take their scene from what was told just before, and those that give one. */
const RECEIVERS: readonly string[] = ["encounter", "accord", "speech"];
const SETTERS: readonly string[] = ["encounter", "travel", "accord", "vote"];

/** An encounter or visit told just before in the paragraph, with a participant in common. */
function sceneOf(
  one: Told,
  told: readonly Told[],
  sentences: readonly Sentence<ParsedToken>[],
): Told | undefined {
  const [first] = one.group.tellings;
  if (first === undefined || !RECEIVERS.includes(first.type.family)) return undefined;
  const mine = chainsOf(one);
  return told
    .filter((other) => other !== one && other.summary.status === one.summary.status)
    .filter((other) => SETTERS.includes(other.group.tellings[0]?.type.family ?? ""))
    .filter((other) => chainsOf(other).some((chain) => mine.includes(chain)))
    .filter((other) => precedes(other, one, sentences))
    .at(-1);
}

function precedes(one: Told, other: Told, sentences: readonly Sentence<ParsedToken>[]): boolean {
  const [mine, theirs] = [one.group.tellings.at(-1), other.group.tellings[0]];
  if (mine === undefined || theirs === undefined) return false;
  const gap = theirs.frame.sentence - mine.frame.sentence;
  if (gap < 0 || gap > SCENE_REACH) return false;
  if (gap === 0) return mine.frame.trigger.start < theirs.frame.trigger.start;
  return !breaksParagraph(mine.frame.sentence, sentences);
}

/** Sentences stand apart by a blank; a paragraph leaves more between them. */
function breaksParagraph(sentence: number, sentences: readonly Sentence<ParsedToken>[]): boolean {
  const [here, next] = [sentences[sentence], sentences[sentence + 1]];
  return here === undefined || next === undefined || next.start - here.end > 1;
}

function inherit(one: Told, from: EpisodeSummary, withActors: boolean): Told {
  const { summary } = one;
  const place = summary.place ?? inferred(from.place);
  const date = summary.date ?? inferred(from.date);
  const participants =
    withActors && summary.participants.length === 0
      ? from.participants.map((participant) => ({ ...participant, basis: "inferred" as const }))
      : summary.participants;
  return {
    ...one,
    summary: {
      ...summary,
      participants,
      ...(place === undefined ? {} : { place }),
      ...(date === undefined ? {} : { date }),
    },
  };
}

function inferred<T extends Filler | FrameDate>(value: T | undefined): T | undefined {
  return value === undefined ? undefined : { ...value, basis: "inferred", confidence: CONFIDENCE };
}
