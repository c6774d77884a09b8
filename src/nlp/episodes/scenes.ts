import type { EntityType } from "../../document/mention.ts";
import type { Dateline } from "./dateline-place.ts";
import { setAtHome } from "./homes.ts";
import { isSequel, lends, lentBy } from "./lending.ts";
import { FAR, gapOf, isLeapBack, nearest } from "./nearness.ts";
import { partOf, setInProgramme } from "./programme.ts";
import type { FrameRelation } from "./relations.ts";
import { isAnswer, isFromCrowd, isSpokenAfter, mayBeInScene } from "./spoken-scenes.ts";
import {
  chainsOf,
  familyOf,
  isDatedToDays,
  isMain,
  mayFallTogether,
  ownTellings,
  type Told,
  withSetting,
} from "./told.ts";

/** Events set in their scenes, and the parts of larger events that were found so. */
export interface Scenes {
  readonly episodes: readonly Told[];
  readonly parts: readonly FrameRelation[];
}

/** What scenes are read from. */
export interface SceneInput {
  /** The events of the article, in order of text. */
  readonly told: readonly Told[];
  /** The paragraph of each sentence. */
  readonly paragraphs: readonly number[];
  readonly stated: readonly FrameRelation[];
  readonly typeOf: (chain: number) => EntityType | undefined;
  readonly dateline?: Dateline;
}

/**
 * Lets events take from their scene what their own words leave out: an item of a programme
 * (« un déjeuner de travail ») from its summit, talks from the visit told just before, words from
 * the session in which they were said.
 */
export function inheritScenes(input: SceneInput): Scenes {
  const opened = input.told.map((one) => setAtHome(one, input));
  const told = shareOccasions(opened, input);
  const parts: FrameRelation[] = [];
  const done: Told[] = [];
  for (const [index, one] of told.entries()) {
    const item = setInProgramme(one, [...done, ...told.slice(index)], input.typeOf);
    const near = [
      ...told.slice(index + 1).filter((other) => isOnTheWay(one, other) || isOnTheWay(other, one)),
      ...done,
    ];
    const scene = item === undefined ? sceneOf(one, near, input) : undefined;
    const part = item?.part ?? (scene && belongsTo(one, scene));
    if (part !== undefined) parts.push(part);
    done.push(
      item?.item ??
        (scene === undefined ? one : withSetting(one, lentBy(scene, one, input.typeOf))),
    );
  }
  return { episodes: done, parts };
}

/** « lors de ces pourparlers, ils ont accepté », « au terme d'entretiens à X, ils ont signé mardi »: both. */
function shareOccasions(told: readonly Told[], { stated, typeOf }: SceneInput): readonly Told[] {
  const indexOf = new Map(
    told.flatMap(({ group }, index) => group.tellings.map(({ frame }) => [frame.id, index])),
  );
  const shared = [...told];
  for (const { from, to, sharesScene } of stated) {
    const [one, other] = [indexOf.get(from) ?? -1, indexOf.get(to) ?? -1];
    const [here, there] = [shared[one], shared[other]];
    if (sharesScene !== true || one === other || !here || !there) continue;
    if (!mayFallTogether(here, there)) continue;
    shared[one] = withSetting(here, lentBy(there, here, typeOf));
    shared[other] = withSetting(there, lentBy(here, there, typeOf));
  }
  return shared;
}

/** Families that take their scene from what was told just before, and those that give one. */
const RECEIVERS: readonly string[] = ["encounter", "accord", "speech", "vote"];
const SETTERS: readonly string[] = ["encounter", "travel", "accord", "vote"];

/** The event told before that lends a place or a day to another one. */
function sceneOf(one: Told, before: readonly Told[], input: SceneInput): Told | undefined {
  if (one.summary.place !== undefined && one.summary.date !== undefined) return undefined;
  // « de futurs pourparlers », « leur prochaine rencontre »: another one, elsewhere and later.
  if (ownTellings(one)[0]?.isNoun && isOneOfSeries(one)) return undefined;
  return before.findLast((other) => {
    if (!lends(other, one, input.typeOf) || !isSameStatus(one, other)) return false;
    return (
      isContinued(one, other, input) ||
      isToldInScene(one, other, input) ||
      isOnTheWay(one, other) ||
      // « a regretté jeudi M. X, de passage à Y »: he was there that day.
      isOnTheWay(other, one) ||
      isNamedByPlace(one, other) ||
      isJointOutcome(one, other, input) ||
      (familyOf(one) === "speech" &&
        (isSpokenAfter(one, other, input) ||
          isAnswer(one, other, input) ||
          isFromCrowd(one, other, input)))
    );
  });
}

function isOneOfSeries(one: Told): boolean {
  return (ownTellings(one)[0]?.distinctive.length ?? 0) > 0;
}

function isSameStatus(one: Told, other: Told): boolean {
  const status = ({ summary }: Told) =>
    summary.status === "ongoing" ? "occurred" : summary.status;
  return status(one) === status(other);
}

const NEXT = 1;

/** « Il a ensuite gagné X », « Y avait lui aussi été convoqué »: on the day of what was told before. */
function isContinued(one: Told, other: Told, { paragraphs }: SceneInput): boolean {
  if (!isSequel(one) || other.summary.date?.edtf.length !== DAY) return false;
  return gapOf(one, other, paragraphs) <= NEXT && !isLeapBack(one, other);
}

/** Length of a date that is told to the day. */
const DAY = 10;
const SCENE_REACH = 2;

/** An encounter or visit told just before in the paragraph, with a participant in common. */
function isToldInScene(one: Told, other: Told, { paragraphs, typeOf }: SceneInput): boolean {
  if (familyOf(one) === "speech" && !mayBeInScene(one, typeOf)) return false;
  // « Le Conseil s'est félicité … Par sa résolution, il approuve … »: a body speaks where it votes.
  const isVoice = familyOf(one) === "vote" && familyOf(other) === "speech";
  const isSetter = isVoice || SETTERS.includes(familyOf(other));
  if (!RECEIVERS.includes(familyOf(one)) || !isSetter) return false;
  const mine = chainsOf(one);
  const isShared = chainsOf(other).some((chain) => mine.includes(chain));
  if (!isShared || isLeapBack(one, other)) return false;
  const isThread = isVoice || (familyOf(other) === "travel" && familyOf(one) !== "speech");
  const isAlong = isThread && isMain(other);
  const gap = isAlong ? (nearest(one, other)?.gap ?? FAR) : gapOf(one, other, paragraphs);
  return gap <= (isAlong ? JOURNEY_REACH : SCENE_REACH);
}

/** « la réunion de New York »: where the article is set, on the day of what it tells. */
function isNamedByPlace(one: Told, other: Told): boolean {
  const isKnown = ownTellings(one).every(({ isDefinite, isNoun }) => isDefinite && isNoun);
  const isBare = familyOf(one) === "encounter" && chainsOf(one).length === 0 && isKnown;
  const isSamePlace = one.summary.place !== undefined && isAtPlace(other, one.summary.place.chain);
  return isBare && isSamePlace && isMain(other) && isDatedToDays(other);
}

/** « Dans une déclaration commune, les deux pays … »: what those who met say or settle together. */
function isJointOutcome(one: Told, other: Told, { typeOf }: SceneInput): boolean {
  const isOutcome = familyOf(one) === "accord" || familyOf(one) === "speech";
  const isMeeting = familyOf(other) === "encounter" && isMain(other);
  if (!isOutcome || !isMeeting || !isDatedToDays(other)) return false;
  const present = new Set([
    ...chainsOf(other),
    ...ownTellings(other).flatMap(({ served }) => [...served]),
  ]);
  const parties = chainsOf(one).filter((chain) => typeOf(chain) !== "Organization");
  const isShared = parties.length > 1 && parties.every((chain) => present.has(chain));
  return isShared && !isLeapBack(one, other);
}

function isAtPlace({ summary }: Told, place: number): boolean {
  return summary.place?.chain === place;
}

/** « …, s'est réjoui M. X, en déplacement à Y »: where the journey of the same sentence leads. */
function isOnTheWay(one: Told, other: Told): boolean {
  if (familyOf(one) !== "speech" || familyOf(other) !== "travel") return false;
  const speakers = chainsOf(one);
  return ownTellings(one).some(({ frame: { sentence } }) =>
    ownTellings(other).some(
      ({ frame, isNoun, actors }) =>
        isNoun && frame.sentence === sentence && speakers.some((chain) => actors.has(chain)),
    ),
  );
}

/** How far, in sentences, words stand from the journey on which they are said. */
const JOURNEY_REACH = 6;

/** Talks held during a visit, words said at a meeting are parts of it. */
function belongsTo(one: Told, scene: Told): FrameRelation | undefined {
  const wholes = WHOLES.get(familyOf(one)) ?? [];
  if (!wholes.includes(familyOf(scene)) || isSequel(one)) return undefined;
  // Words quoted far from a meeting share its day and place; only those next to it are part of it.
  const gap = nearest(one, scene)?.gap ?? FAR;
  if (familyOf(one) === "speech" && gap > NEXT) return undefined;
  return partOf(one, scene, "relation.scene");
}

const WHOLES: ReadonlyMap<string, readonly string[]> = new Map([
  ["encounter", ["travel"]],
  ["accord", ["encounter"]],
  ["speech", ["encounter"]],
]);
