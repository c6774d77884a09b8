import type { EntityType } from "../../document/mention.ts";
import type { Notice } from "./notices.ts";
import {
  chainsOf,
  familyOf,
  isCall,
  isMain,
  mayFallTogether,
  ownTellings,
  type Told,
  withSetting,
} from "./told.ts";

/** What the main event of an article is set by, beside its own words. */
export interface StoryInput {
  readonly notices: readonly Notice[];
  readonly typeOf: (chain: number) => EntityType | undefined;
}

/**
 * Sets the event that an article is about by its caption, its headline or its byline: « À Oslo, la
 * paix à portée de main », « X et Y, le 3 mars à Tunis ».
 */
export function setStory(told: readonly Told[], input: StoryInput): readonly Told[] {
  const main = told.some(isStory) ? told.filter(isStory) : told.filter(isNews).slice(0, 1);
  const ordered = KINDS.flatMap((kind) => input.notices.filter((one) => one.kind === kind));
  return told.map((one) =>
    main.includes(one)
      ? ordered.reduce((set, notice) => setBy(set, notice, { told, ...input }), one)
      : one,
  );
}

/** What is told by whom it shows tells more than what is told by where it is written. */
const KINDS: readonly Notice["kind"][] = ["caption", "headline", "byline", "building"];
const FAMILIES: readonly string[] = ["encounter", "accord", "travel"];
const REAL: readonly string[] = ["occurred", "ongoing"];

/** The event an article is about: told by its head as news; an article may open on a picture. */
function isStory(one: Told): boolean {
  return isNews(one) && isMain(one);
}

function isNews(one: Told): boolean {
  const isReal = REAL.includes(one.summary.status) && !isCall(one);
  return isReal && FAMILIES.includes(familyOf(one)) && ownTellings(one)[0]?.isFlashback !== true;
}

interface Telling extends StoryInput {
  readonly told: readonly Told[];
}

function setBy(one: Told, notice: Notice, input: Telling): Told {
  switch (notice.kind) {
    case "caption":
      return setByCaption(one, notice, input);
    case "headline":
      return isOfAnother(one, notice, input) ? one : withSetting(one, { place: notice.place });
    case "building":
      return setByBuilding(one, notice, input);
    case "byline":
      return isOpening(one, notice) ? withSetting(one, { place: notice.place }) : one;
  }
}

/** Who is shown took part: their day is the day, and a building says more than the land it stands in. */
function setByCaption(one: Told, { place, date, persons }: Notice, { typeOf }: Telling): Told {
  const present = chainsOf(one);
  const { summary } = one;
  const shown = { ...one, summary: { ...summary, ...(date !== undefined && { date }) } };
  if (!persons.some((chain) => present.includes(chain))) return one;
  if (!mayFallTogether(one, shown)) return one;
  const isWide = summary.place !== undefined && typeOf(summary.place.chain) === "State";
  const isSameDay = summary.date?.edtf === date?.edtf;
  const { place: _, ...wide } = summary;
  const open = isWide && isSameDay ? { ...one, summary: wide } : one;
  return withSetting(open, { place, ...(date !== undefined && { date }) });
}

const HELD: readonly string[] = ["encounter", "accord"];

/** A building of the town in which the story is set, where nothing else is told to happen there. */
function setByBuilding(one: Told, { place, towns = [] }: Notice, { told }: Telling): Told {
  const known = one.summary.place?.chain;
  if (!HELD.includes(familyOf(one)) || known === undefined || !towns.includes(known)) return one;
  const isTaken = told.some(
    (other) => other.group !== one.group && other.summary.place?.chain === place.chain,
  );
  if (isTaken) return one;
  const { place: _, ...open } = one.summary;
  return withSetting({ ...one, summary: open }, { place });
}

/** « Attentat à Kaboul, les pourparlers suspendus »: the town belongs to another event of the headline. */
function isOfAnother(one: Told, { place, sentence }: Notice, { told }: Telling): boolean {
  return told.some(
    (other) =>
      other.group !== one.group &&
      ownTellings(other).some(
        ({ frame }) => frame.sentence === sentence && frame.place?.chain === place.chain,
      ),
  );
}

/** How far behind its byline a story opens, in sentences: hours and credits may stand between. */
const OPENING = 4;

/** The event that the first sentences behind the byline tell, by whoever takes part. */
function isOpening(one: Told, { sentence }: Notice): boolean {
  const isKnown = familyOf(one) !== "travel" && chainsOf(one).length > 0;
  return (
    isKnown &&
    ownTellings(one).some(
      ({ frame, isHead }) =>
        isHead && frame.sentence > sentence && frame.sentence - sentence <= OPENING,
    )
  );
}
