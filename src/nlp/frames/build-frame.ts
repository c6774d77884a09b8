import { withoutOpenEnd } from "../../document/edtf.ts";
import type { EventStatus, Filler, Frame, FrameDate, Participant } from "../../document/frame.ts";
import type { EntityType } from "../../document/mention.ts";
import type { TimeExpression } from "../../document/time.ts";
import { deadlineOf, isAhead, isEnd, whileHeld, withoutSeason } from "./calendar-status.ts";
import type { Draft } from "./draft.ts";
import type { EventType } from "./event-types.ts";
import { chooseStatus } from "./frame-status.ts";
import type { Modalities } from "./modality.ts";
import type { Fill } from "./needs.ts";
import type { Reading } from "./reading.ts";
import { timesOfSpeech } from "./said-at.ts";
import { isVerb, spanOf } from "./tree.ts";

/** A frame before it has a number. */
export type Unnumbered = Omit<Frame, "id">;

/** A draft with what its sentence says of where, when and by whose voice. */
export interface Placed {
  readonly draft: Draft;
  readonly type: EventType;
  readonly places: readonly Fill[];
  readonly times: readonly TimeExpression[];
  readonly voice?: number;
  readonly topic?: Frame["topic"];
}

const MEETING: readonly string[] = ["encounter", "travel"];

const SURE = 0.85;
const UNSURE = 0.6;

/** Makes the frame of a draft; `undefined` where the sentence denies that anything happened. */
export function buildFrame(
  placed: Placed,
  reading: Reading,
  modalities: Modalities,
): Unnumbered | undefined {
  const { draft, type, voice, topic } = placed;
  const { published } = reading;
  const isDone = chooseStatus(placed, { date: undefined, published }, modalities) === "occurred";
  const times = timesOf(placed, published).filter((time) => !isDone || !isEnd(time, draft));
  const chosen = chooseDate(times, draft.rule.id);
  const date = deadlineOf(momentOf(draft.rule, chosen), published);
  const calendar = { date, published };
  const told = chooseStatus(placed, calendar, modalities);
  if (told === undefined) return undefined;
  const status = MEETING.includes(type.family) ? whileHeld(told, draft, calendar) : told;
  const isSure = isAhead(date?.edtf, published);
  const { places, targets } = splitPlaces(placed);
  const place = choosePlace([...draft.fills.filter(({ role }) => role === "place"), ...places]);
  return {
    type: type.name,
    trigger: spanOf(draft.site.tree, draft.trigger),
    sentence: draft.site.tree.sentence,
    head: draft.site.token,
    participants: [...draft.fills, ...targets].flatMap(toParticipant),
    ...(place === undefined ? {} : { place }),
    ...(date === undefined ? {} : { date: withoutSeason(date) }),
    status,
    ...(isGuessed(placed, { status, isSure }, modalities) && { statusBasis: "inferred" as const }),
    ...(voice === undefined ? {} : { voice }),
    ...(topic === undefined ? {} : { topic }),
    rule: draft.rule.id,
    confidence: draft.fills.length > 0 ? SURE : UNSURE,
  };
}

function timesOf({ draft: { site }, type, times }: Placed, published: string | undefined) {
  return type.family === "speech" ? timesOfSpeech(site, times, published) : times;
}

/** « les discussions » that no word sets in time are taken to be past until a fuller telling speaks. */
function isGuessed(
  { draft: { site, carriers, rule } }: Placed,
  { status, isSure }: { readonly status: EventStatus; readonly isSure: boolean },
  modalities: Modalities,
): boolean {
  // « lors du sommet, les 5 et 6 décembre »: a day to come tells a plan.
  if (isSure) return false;
  // « avant le scrutin » does not say whether it was held since.
  if (isVerb(site.tree, site.token) || !["occurred", "planned"].includes(status)) return false;
  return (
    carriers.length === 0 && rule.status === undefined && modalities.ofNoun(site) === undefined
  );
}

/** Families of acts done to a state: « son aide à l'Ukraine » names a target, not a place. */
const DONE_TO: readonly string[] = ["measure", "aid"];

function splitPlaces({ draft, type, places }: Placed): {
  readonly places: readonly Fill[];
  readonly targets: readonly Fill[];
} {
  if (!DONE_TO.includes(type.family)) return { places, targets: [] };
  const hasTarget = draft.fills.some(({ role }) => role === "target");
  const states = places.filter(({ actor }) => actor.type === "State");
  const targets = hasTarget ? [] : states.map((fill) => ({ ...fill, role: type.other }));
  return { places: places.filter((fill) => !states.includes(fill)), targets };
}

function toParticipant({ role, actor, rule }: Fill): readonly Participant[] {
  if (role === "place") return [];
  const confidence = actor.direct ? SURE : UNSURE;
  const { chain, evidence } = actor;
  return [{ role, chain, evidence, basis: "stated", confidence, rule }];
}

/** The narrower, the better: a venue says more than its town, a town more than its state. */
const NARROWNESS: Readonly<Record<EntityType, number>> = {
  Venue: 3,
  Place: 2,
  State: 1,
  Organization: 0,
  Person: 0,
};

/** The narrowest of several places; the name of an event tells less than where it is said to be. */
export function choosePlace(fills: readonly Fill[]): Filler | undefined {
  const told = fills.filter(({ isOfName }) => isOfName !== true);
  const [best] = [...(told.length > 0 ? told : fills)].sort(
    (one, other) => NARROWNESS[other.actor.type] - NARROWNESS[one.actor.type],
  );
  if (best === undefined) return undefined;
  const { chain, evidence } = best.actor;
  const known = { chain, evidence, rule: best.rule };
  return best.isOfName
    ? { ...known, basis: "inferred", confidence: UNSURE }
    : { ...known, basis: "stated", confidence: SURE };
}

const PRECISION: readonly TimeExpression["precision"][] = [
  "day",
  "interval",
  "month",
  "season",
  "year",
];

/** The most precise of several times. */
export function chooseDate(times: readonly TimeExpression[], rule: string): FrameDate | undefined {
  const best = PRECISION.flatMap((precision) =>
    times.filter((time) => time.precision === precision),
  )[0];
  if (best?.edtf === undefined) return undefined;
  const { edtf, start, end } = best;
  return { edtf, evidence: { start, end }, basis: "stated", confidence: SURE, rule };
}

/** « rompues depuis janvier 1961 »: a moment has no duration. */
function momentOf({ moment }: Draft["rule"], date: FrameDate | undefined): FrameDate | undefined {
  return date && moment ? { ...date, edtf: withoutOpenEnd(date.edtf) } : date;
}
