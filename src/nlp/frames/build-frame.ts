import { withoutOpenEnd } from "../../document/edtf.ts";
import type { EventStatus, Filler, Frame, FrameDate, Participant } from "../../document/frame.ts";
import type { EntityType } from "../../document/mention.ts";
import type { TimeExpression } from "../../document/time.ts";
import {
  byCalendar,
  type Calendar,
  deadlineOf,
  isAhead,
  isEnd,
  sinceHeld,
  whileHeld,
  withoutSeason,
} from "./calendar-status.ts";
import type { Carrier } from "./carriers.ts";
import type { Draft } from "./draft.ts";
import type { EventType } from "./event-types.ts";
import type { Modalities, Modality } from "./modality.ts";
import type { Fill } from "./needs.ts";
import type { Reading } from "./reading.ts";
import { timesOfSpeech } from "./said-at.ts";
import { isVerb, spanOf } from "./tree.ts";
import { isHearsay, isPresent } from "./verb-form.ts";

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

function chooseStatus(
  placed: Placed,
  calendar: Calendar,
  modalities: Modalities,
): EventStatus | undefined {
  const { tree, token } = placed.draft.site;
  const choose = isVerb(tree, token) ? statusOfVerb : statusOfNoun;
  return choose(placed, calendar, modalities);
}

function statusOfVerb(
  { draft, type }: Placed,
  calendar: Calendar,
  modalities: Modalities,
): EventStatus | undefined {
  const modality = modalities.ofVerb(draft.site);
  // « n'a pas caché son inquiétude »: not to hide is to say.
  if (draft.rule.negated && modality === "negated") return draft.rule.status;
  // What somebody would or will say has not been said.
  if (type.family === "speech" && (modality === "hypothetical" || modality === "planned")) {
    return statusOfUnsaid(draft, calendar.date === undefined ? "hypothetical" : modality);
  }
  if (modality === "announced") return toStatus(draft.rule.announced ?? type.announced, type);
  // « Le M23 négocie avec Kinshasa »: what is told in the present, on no day, goes on.
  const goesOn = draft.rule.durative && calendar.date === undefined && isPresent(draft.site);
  const own = goesOn ? "ongoing" : draft.rule.status;
  const told = modality === "occurred" ? (own ?? modality) : modality;
  return toStatus(byCalendar(told, calendar), type);
}

/** « X aurait promis un retrait » reports what was said; « X s'exprimera jeudi devant Y » tells an occasion to come. */
function statusOfUnsaid(
  { rule, site }: Draft,
  modality: "hypothetical" | "planned",
): EventStatus | undefined {
  if (modality === "planned") return rule.announced;
  return isHearsay(site) ? (rule.status ?? "occurred") : undefined;
}

function statusOfNoun(
  { draft, type }: Placed,
  calendar: Calendar,
  modalities: Modalities,
): EventStatus | undefined {
  // « le coup d'État manqué »: what failed was tried all the same.
  const own = draft.rule.status === "occurred" ? undefined : modalities.ofNoun(draft.site);
  if (own === "cancelled" || own === "postponed") return own;
  const carried = carriedStatus(draft, type, modalities);
  // « a accepté la proposition d'une trêve »: what is proposed may still not come.
  if (carried === "planned" && own === "hypothetical") return own;
  // « espère être invitée au sommet, prévu du 11 au 13 juin »: what is on the calendar is planned.
  if (carried === "hypothetical" && own === "planned") return own;
  if (carried !== undefined && carried !== "occurred") return toStatus(carried, type);
  const said = own === "announced" ? (draft.rule.announced ?? type.announced) : own;
  const known = said === "planned" && isHeld(draft, modalities) ? "occurred" : said;
  const inClause = () => sinceHeld(modalities.ofClause(draft.site), calendar);
  const told = known ?? draft.rule.status ?? carried ?? inClause();
  return toStatus(byCalendar(told, calendar), type);
}

/** « le sommet prévu lundi s'est tenu »: what was planned has taken place. */
function isHeld({ carriers }: Draft, modalities: Modalities): boolean {
  return carriers.some(
    ({ slot, status, acts, verb }) =>
      (slot === "nsubj" || acts) &&
      ["", "occurred"].includes(status) &&
      !modalities.isNegated(verb) &&
      modalities.ofVerb(verb) === "occurred",
  );
}

/** What the verbs that carry a noun say of its event. */
function carriedStatus(
  draft: Draft,
  type: EventType,
  modalities: Modalities,
): Modality | undefined {
  const announced = draft.rule.announced ?? type.announced;
  const telling = draft.carriers.filter((carrier) => !isChance(carrier, modalities));
  const said = telling.map((carrier): Modality => {
    const modality = modalities.ofVerb(carrier.verb);
    if (modality === "negated" || modalities.isNegated(carrier.verb)) {
      return afterNegation(carrier, draft);
    }
    if (carrier.status === "announced" || carrier.status === "performed") return announced;
    if (modality === "announced" && carrier.status === "") return announced;
    const fixed = STATUSES.find((status) => status === carrier.status);
    // « suspendra son aide »: what ends or goes on is still to come.
    const isAhead = modality === "planned" && (fixed === "occurred" || fixed === "ongoing");
    return fixed === undefined || modality === "hypothetical" || isAhead ? modality : fixed;
  });
  return ORDER.find((status) => said.includes(status));
}

/** « un accord qui pourrait aboutir à … »: what may come of it leaves the accord itself as it is. */
function isChance({ slot, status, verb }: Carrier, modalities: Modalities): boolean {
  const isEnd = slot === "nsubj" && status === "occurred";
  return isEnd && modalities.ofVerb(verb) === "hypothetical";
}

function afterNegation({ negated: outcome, slot }: Carrier, { fills }: Draft): Modality {
  if (outcome === "absent") {
    // « l'accord n'a pas été signé »: where nobody is said to have stayed away, nothing was signed.
    const isAbsence = slot !== "obj" || fills.some(({ role }) => role === "absent");
    return isAbsence ? "occurred" : "cancelled";
  }
  return STATUSES.find((status) => status === outcome) ?? "negated";
}

const STATUSES: readonly EventStatus[] = [
  "occurred",
  "ongoing",
  "planned",
  "hypothetical",
  "denied",
  "cancelled",
  "postponed",
];

const ORDER: readonly Modality[] = [
  "cancelled",
  "postponed",
  "denied",
  "negated",
  "hypothetical",
  "planned",
  "ongoing",
  "aim",
  "occurred",
];

const MEETING: readonly string[] = ["encounter", "travel"];

/** « pour rencontrer X » announces an encounter; the aim of anything else is no event. */
function toStatus(modality: Modality, { family }: EventType): EventStatus | undefined {
  if (modality === "aim") return MEETING.includes(family) ? "planned" : undefined;
  return modality === "negated" || modality === "announced" ? undefined : modality;
}
