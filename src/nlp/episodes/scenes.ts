import type { FrameDate } from "../../document/frame.ts";
import type { EntityType } from "../../document/mention.ts";
import type { Dateline } from "./dateline-place.ts";
import { partOf, setInProgramme } from "./programme.ts";
import type { FrameRelation } from "./relations.ts";
import type { Telling } from "./telling.ts";
import {
  chainsOf,
  familyOf,
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
  const opened = input.told.map((one) => setAtHome(setAtDateline(one, input), input));
  const told = shareOccasions(opened, input.stated);
  const parts: FrameRelation[] = [];
  const done: Told[] = [];
  for (const [index, one] of told.entries()) {
    const item = setInProgramme(one, [...done, ...told.slice(index)], input.typeOf);
    const scene = item === undefined ? sceneOf(one, done, input) : undefined;
    const part = item?.part ?? (scene && belongsTo(one, scene));
    if (part !== undefined) parts.push(part);
    done.push(item?.item ?? (scene === undefined ? one : withSetting(one, lentBy(scene, one))));
  }
  return { episodes: done, parts };
}

/** « GENÈVE – Les deux délégations se sont réunies … »: what the dateline opens happened there. */
function setAtDateline(one: Told, { dateline, typeOf }: SceneInput): Told {
  const isBare = chainsOf(one).length === 0;
  if (dateline === undefined || isBare || one.summary.status !== "occurred") return one;
  const isArrival = ownTellings(one).some(({ frame }) => frame.rule === ARRIVAL);
  const isOpening = ownTellings(one).some(({ frame }) => frame.sentence === dateline.sentence);
  // A person may speak anywhere; a communiqué is issued where the article is written.
  const isIssued =
    familyOf(one) !== "speech" || chainsOf(one).every((chain) => typeOf(chain) !== "Person");
  const isSet = isOpening && isIssued && AT_DATELINE.includes(familyOf(one)) && !isCall(one);
  return isArrival || isSet ? withSetting(one, { place: dateline.place }) : one;
}

/** « le coup d'État qui a renversé le président nigérien »: in the state of whom it struck. */
function setAtHome(one: Told, { typeOf }: SceneInput): Told {
  const coups = ownTellings(one).filter(({ frame }) => frame.rule.startsWith(COUP));
  const [home] = coups.flatMap(({ frame, servedBy }) =>
    frame.participants
      .filter(({ role }) => role === "target")
      .flatMap((struck) =>
        [struck.chain, ...servedBy(struck.chain)]
          .filter((chain) => typeOf(chain) === "State")
          .map((chain) => ({ ...struck, chain })),
      ),
  );
  if (home === undefined) return one;
  const { chain, evidence, basis, confidence } = home;
  return withSetting(one, { place: { chain, evidence, basis, confidence, rule: "scene.home" } });
}

const COUP = "other.coup";
const AT_DATELINE: readonly string[] = ["encounter", "accord", "vote", "speech"];
/** « sont arrivés dimanche »: where the story is. */
const ARRIVAL = "visit.arrive";

/** « lors de ces pourparlers, ils ont accepté », « au terme d'entretiens à X, ils ont signé mardi »: both. */
function shareOccasions(told: readonly Told[], stated: readonly FrameRelation[]): readonly Told[] {
  const indexOf = new Map(
    told.flatMap(({ group }, index) => group.tellings.map(({ frame }) => [frame.id, index])),
  );
  const shared = [...told];
  for (const { from, to, sharesScene } of stated) {
    const [one, other] = [indexOf.get(from) ?? -1, indexOf.get(to) ?? -1];
    const [here, there] = [shared[one], shared[other]];
    if (sharesScene !== true || one === other || !here || !there) continue;
    if (!mayFallTogether(here, there)) continue;
    shared[one] = withSetting(here, lentBy(there, here));
    shared[other] = withSetting(there, lentBy(here, there));
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
    if (!lends(other, one) || !isSameStatus(one, other)) return false;
    return (
      isContinued(one, other, input) ||
      isToldInScene(one, other, input) ||
      isSpokenAfter(one, other, input)
    );
  });
}

function isOneOfSeries(one: Told): boolean {
  return (ownTellings(one)[0]?.distinctive.length ?? 0) > 0;
}

/** Whether an event knows what another one lacks, and nothing known of them sets them apart. */
function lends(other: Told, one: Told): boolean {
  const { place, date } = lentBy(other, one);
  const hasPlace = place !== undefined && one.summary.place === undefined;
  const hasDate = date !== undefined && one.summary.date === undefined;
  return (hasPlace || hasDate) && mayFallTogether(one, other);
}

/** What an event lends: of a call no place, for it has none that all share. */
function lentBy(other: Told, one: Told): Pick<Told["summary"], "place" | "date"> {
  const isApart = isCall(one) || isCall(other);
  const { place, date } = other.summary;
  const here = one.summary.place;
  const isElsewhere = here !== undefined && place !== undefined && place.chain !== here.chain;
  return {
    ...(place !== undefined && !isApart && !isSequel(one) && { place }),
    ...(isClosed(date) && (!isElsewhere || isSequel(one)) && { date }),
  };
}

/** « un dialogue mené depuis octobre » does not tell when anything in it happened. */
function isClosed(date: FrameDate | undefined): date is FrameDate {
  return date !== undefined && !date.edtf.includes("..");
}

function isCall({ group }: Told): boolean {
  return group.tellings.some(({ type }) => type.name === "Call");
}

function isSameStatus(one: Told, other: Told): boolean {
  const status = ({ summary }: Told) =>
    summary.status === "ongoing" ? "occurred" : summary.status;
  return status(one) === status(other);
}

function isSequel(one: Told): boolean {
  return ownTellings(one)[0]?.isSequel === true;
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
function isToldInScene(one: Told, other: Told, { paragraphs }: SceneInput): boolean {
  // « Le Conseil s'est félicité … Par sa résolution, il approuve … »: a body speaks where it votes.
  const isVoice = familyOf(one) === "vote" && familyOf(other) === "speech";
  const isSetter = isVoice || SETTERS.includes(familyOf(other));
  if (!RECEIVERS.includes(familyOf(one)) || !isSetter) return false;
  const mine = chainsOf(one);
  const isShared = chainsOf(other).some((chain) => mine.includes(chain));
  if (!isShared || isLeapBack(one, other)) return false;
  const isJourney = familyOf(other) === "travel" && isMain(other) && familyOf(one) !== "speech";
  const gap = isJourney ? (nearest(one, other)?.gap ?? FAR) : gapOf(one, other, paragraphs);
  return gap <= (isJourney ? MAIN_REACH : SCENE_REACH);
}

const FAR = Number.POSITIVE_INFINITY;

/** How far, in sentences and paragraphs, words stand from the event that the head of an article tells. */
const MAIN_REACH = 6;
const MAIN_PARAGRAPHS = 3;

/** « …, s'est félicité M. X »: words of who took part in an event, or of who sat in a session. */
function isSpokenAfter(one: Told, other: Told, { paragraphs, typeOf }: SceneInput): boolean {
  const persons = chainsOf(one).filter((chain) => typeOf(chain) === "Person");
  const isSetter = GATHERINGS.includes(familyOf(other)) || isSession(other, typeOf);
  if (familyOf(one) !== "speech" || persons.length === 0 || !isSetter) return false;
  if (other.summary.status !== "occurred" || other.summary.date?.edtf.length !== DAY) return false;
  const isSitting = isMain(other) && isSession(other, typeOf);
  const attended = nearest(
    one,
    other,
    ({ actors }) => isSitting || persons.some((chain) => actors.has(chain)),
  );
  if (attended === undefined || isLeapBack(one, other)) return false;
  const gap = paragraphGap(attended, paragraphs);
  if (!isMain(other)) return attended.gap <= NEXT && gap <= 1;
  return attended.gap <= MAIN_REACH && gap <= MAIN_PARAGRAPHS;
}

const GATHERINGS: readonly string[] = ["encounter", "accord", "vote"];
/** Families in which a body sits: it votes, it is in session. */
const SITTINGS: readonly string[] = ["vote", "encounter"];

/** The meeting of a body (« le Conseil de sécurité a adopté … »), whose members then speak. */
function isSession(other: Told, typeOf: SceneInput["typeOf"]): boolean {
  const actors = chainsOf(other);
  return (
    SITTINGS.includes(familyOf(other)) &&
    actors.length > 0 &&
    actors.every((chain) => typeOf(chain) === "Organization" || typeOf(chain) === "State") &&
    actors.some((chain) => typeOf(chain) === "Organization")
  );
}

/** « avait averti » steps out of the story, unless the scene was told so as well. */
function isLeapBack(one: Told, other: Told): boolean {
  const [mine] = ownTellings(one);
  return mine?.isFlashback === true && !ownTellings(other).some(({ isFlashback }) => isFlashback);
}

interface Nearness {
  readonly mine: Telling;
  readonly theirs: Telling;
  readonly gap: number;
}

/** The telling of an event right before the first one of another. */
function nearest(
  one: Told,
  other: Told,
  fits: (telling: Telling) => boolean = () => true,
): Nearness | undefined {
  const [mine] = ownTellings(one);
  if (mine === undefined) return undefined;
  return other.group.tellings
    .filter((theirs) => theirs.frame.trigger.start < mine.frame.trigger.start && fits(theirs))
    .map((theirs) => ({ mine, theirs, gap: mine.frame.sentence - theirs.frame.sentence }))
    .sort((here, there) => here.gap - there.gap)[0];
}

/** Sentences between two events of one paragraph. */
function gapOf(one: Told, other: Told, paragraphs: readonly number[]): number {
  const pair = nearest(one, other);
  const isNear = pair !== undefined && paragraphGap(pair, paragraphs) === 0;
  return isNear ? pair.gap : FAR;
}

function paragraphGap({ mine, theirs }: Nearness, paragraphs: readonly number[]): number {
  return (paragraphs[mine.frame.sentence] ?? 0) - (paragraphs[theirs.frame.sentence] ?? 0);
}

/** Talks held during a visit, words said at a meeting are parts of it. */
function belongsTo(one: Told, scene: Told): FrameRelation | undefined {
  const wholes = WHOLES.get(familyOf(one)) ?? [];
  if (!wholes.includes(familyOf(scene)) || isSequel(one)) return undefined;
  return partOf(one, scene, "relation.scene");
}

const WHOLES: ReadonlyMap<string, readonly string[]> = new Map([
  ["encounter", ["travel"]],
  ["accord", ["encounter"]],
  ["speech", ["encounter"]],
]);
