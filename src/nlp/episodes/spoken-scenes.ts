import type { EntityType } from "../../document/mention.ts";
import { FAR, isLeapBack, type Nearness, nearest, paragraphGap } from "./nearness.ts";
import { chainsOf, familyOf, isDatedToDays, isMain, ownTellings, type Told } from "./told.ts";

/** What the scene in which words were said is found by. */
export interface SpokenInput {
  /** The paragraph of each sentence. */
  readonly paragraphs: readonly number[];
  readonly typeOf: (chain: number) => EntityType | undefined;
}

/** Families of events at which people speak, or of which they speak right after. */
const GATHERINGS: readonly string[] = ["encounter", "accord", "vote"];
const NEXT = 1;

/**
 * Whether words may take their day from what the article tells at all: what states and bodies say,
 * positions held (« M. X exige »), and what is said on the air have days of their own.
 */
export function mayBeInScene(one: Told, typeOf: SpokenInput["typeOf"]): boolean {
  const speakers = speakersOf(one);
  const isPersonal = speakers.some((chain) => typeOf(chain) === "Person");
  // « une déclaration commune des deux pays »: what they say together they say where they meet.
  const isJoint = speakers.length > 1 && ownTellings(one)[0]?.isNoun === true;
  return (isPersonal || isJoint || isOnTheSpot(one)) && !isBroadcast(one) && !isStanding(one);
}

/** « …, s'est félicité M. X »: words of who took part in an event, or of who sat in a session. */
export function isSpokenAfter(one: Told, other: Told, input: SpokenInput): boolean {
  if (!isOccasion(other) || !mayBeInScene(one, input.typeOf)) return false;
  if (isInOtherLand(one, other, input.typeOf)) return false;
  if (!isMain(other) && isLeapBack(other, one)) return false;
  // « il avait prévenu X »: out of the story, unless it tells more of what was told right before.
  if (isLeapBack(one, other) && (isMain(other) || !isRightBefore(one, other, input.paragraphs)))
    return false;
  return isAttended(one, other, input) || isOfSession(one, other, input);
}

/** An encounter, an accord, a vote of a known day that took place. */
function isOccasion(other: Told): boolean {
  const isHeld = other.summary.status === "occurred" && isDatedToDays(other);
  return GATHERINGS.includes(familyOf(other)) && isHeld;
}

/** The words of who took part stand near the event; of the one an article is about, anywhere. */
function isAttended(one: Told, other: Told, input: SpokenInput): boolean {
  const { paragraphs, typeOf } = input;
  const persons = speakersOf(one).filter((chain) => typeOf(chain) === "Person");
  const attended = nearest(one, other, ({ actors }) => persons.some((chain) => actors.has(chain)));
  const isBeside = isRightBefore(one, other, paragraphs);
  if (isNear(one, attended, paragraphs) || (isOnTheSpot(one) && isBeside)) return true;
  if (!isMain(other)) return isDirect(one) && isBeside && isServed(one, other, input);
  return isAtMain(one, other, { isThere: attended !== undefined, ...input });
}

/** « …, a dit X à son arrivée »: at what the article is about. */
function isAtMain(
  one: Told,
  other: Told,
  { isThere, ...input }: SpokenInput & { readonly isThere: boolean },
): boolean {
  const isToldNearby = stepsBack(one, other, input.paragraphs) <= NEXT;
  if (isOnTheSpot(one) && (isThere || isToldNearby || areBodies(other, input.typeOf))) return true;
  if (isThere) return isDirect(one) || isMain(one) || isHeld(one);
  return (isDirect(one) || isOnTheSpot(one)) && isServed(one, other, input);
}

/** Whether words stand near the event at which their speaker was. */
function isNear(one: Told, attended: Nearness | undefined, paragraphs: readonly number[]): boolean {
  const steps = paragraphsApart(attended, paragraphs);
  if (!isDirect(one)) return steps === 0;
  return steps <= NEXT && (attended?.gap ?? FAR) <= SCENE_REACH;
}

/** How far, in sentences, words stand from an event told in passing. */
const SCENE_REACH = 3;

/**
 * Whether who speaks serves a state that took part: its minister, its spokesman. Where others stand
 * for it, only right beside what is told of them.
 */
function isServed(one: Told, other: Told, { paragraphs, typeOf }: SpokenInput): boolean {
  const served = ownTellings(one).flatMap((telling) => [...telling.served]);
  const actorsOf = ownTellings(other).flatMap(({ actors }) => [...actors]);
  if (!actorsOf.some((state) => served.includes(state)) || isElsewhere(one, other)) return false;
  const isRepresented = ownTellings(other).some(({ actors, servedBy }) =>
    [...actors]
      .filter((chain) => typeOf(chain) === "Person")
      .some((person) => servedBy(person).some((state) => served.includes(state))),
  );
  return stepsBack(one, other, paragraphs) <= (isRepresented ? 0 : NEXT);
}

/** « lors d'une visite au Qatar, X a déclaré »: not where those he speaks of sit; a palace may stand there. */
function isInOtherLand(one: Told, other: Told, typeOf: SpokenInput["typeOf"]): boolean {
  const places = [one, other].flatMap(({ summary: { place } }) => place?.chain ?? []);
  return isElsewhere(one, other) && places.every((chain) => typeOf(chain) !== "Venue");
}

/** Whether words are told as said at another place. */
function isElsewhere(one: Told, other: Told): boolean {
  const [here, there] = [one.summary.place, other.summary.place];
  return here !== undefined && there !== undefined && here.chain !== there.chain;
}

/** Paragraphs from some words back to the nearest telling of an event, in the same sentence or before. */
function stepsBack(one: Told, other: Told, paragraphs: readonly number[]): number {
  const at = (sentence: number) => paragraphs[sentence] ?? 0;
  const [mine] = ownTellings(one);
  const steps = ownTellings(other).map(
    ({ frame: { sentence } }) => at(mine?.frame.sentence ?? 0) - at(sentence),
  );
  return Math.min(FAR, ...steps.filter((step) => step >= 0));
}

/** « une conférence de presse »: words for which people gather. */
function isHeld(one: Told): boolean {
  return ownTellings(one).some(({ isProgramme }) => isProgramme);
}

/** Whoever is quoted where an article tells the session of a body: its members, its guests. */
function isOfSession(one: Told, other: Told, { paragraphs, typeOf }: SpokenInput): boolean {
  if (!isMain(other)) return false;
  const steps = paragraphsApart(nearest(one, other), paragraphs);
  switch (familyOf(other)) {
    case "vote":
      return areBodies(other, typeOf) && steps < FAR;
    case "encounter":
      return areBodies(other, typeOf) && isDirect(one) && steps <= NEXT;
    // « Les dix-neuf de la zone euro se sont entendus lundi. …, a dit X »
    default:
      return areBodies(other, typeOf) && (nearest(one, other)?.gap ?? FAR) <= NEXT;
  }
}

/** Organisations, and states with them, are all who take part. */
function areBodies(other: Told, typeOf: SpokenInput["typeOf"]): boolean {
  const types = chainsOf(other).map(typeOf);
  const isBody = (type: EntityType | undefined) => type === "Organization" || type === "State";
  return types.every(isBody) && types.includes("Organization");
}

/**
 * « « … », a dit X. « … », a répondu Y »: words quoted right behind those of somebody else, which
 * took their day from what the article tells, were said there as well.
 */
export function isAnswer(one: Told, other: Told, { paragraphs, typeOf }: SpokenInput): boolean {
  if (familyOf(other) !== "speech" || other.summary.date?.basis !== "inferred") return false;
  if (!mayBeInScene(one, typeOf) || !isDirect(one) || isLeapBack(one, other)) return false;
  // « a salué, lui, samedi »: told with a day of its own, it is another occasion.
  if (one.summary.date !== undefined) return false;
  return isRightBefore(one, other, paragraphs);
}

/** « Ils ont défilé jeudi à X. « … », a lancé un manifestant »: said there, in the same paragraph or the next. */
export function isFromCrowd(one: Told, other: Told, { paragraphs }: SpokenInput): boolean {
  if (familyOf(other) !== "protest" || isLeapBack(one, other)) return false;
  const isOfIt = ownTellings(one).some(({ utterance }) => utterance?.isFromCrowd === true);
  return isOfIt && paragraphsApart(nearest(one, other), paragraphs) <= NEXT;
}

function isRightBefore(one: Told, other: Told, paragraphs: readonly number[]): boolean {
  const pair = nearest(one, other);
  return paragraphsApart(pair, paragraphs) === 0 && (pair?.gap ?? FAR) <= NEXT;
}

function paragraphsApart(pair: Nearness | undefined, paragraphs: readonly number[]): number {
  return pair === undefined ? FAR : paragraphGap(pair, paragraphs);
}

function speakersOf({ summary }: Told): readonly number[] {
  return summary.participants
    .filter(({ role }) => role === "speaker" || role === "agent")
    .map(({ chain }) => chain);
}

function isDirect(one: Told): boolean {
  return ownTellings(one).some(({ utterance }) => utterance?.isDirect === true);
}

function isOnTheSpot(one: Told): boolean {
  return ownTellings(one).some(({ utterance }) => utterance?.isOnTheSpot === true);
}

function isBroadcast(one: Told): boolean {
  return ownTellings(one).some(({ utterance }) => utterance?.isBroadcast === true);
}

function isStanding(one: Told): boolean {
  return ownTellings(one).every(({ utterance }) => utterance?.isStanding === true);
}
