import type { EventStatus } from "../../document/frame.ts";
import { byCalendar, type Calendar, sinceHeld } from "./calendar-status.ts";
import type { Carrier } from "./carriers.ts";
import type { Draft } from "./draft.ts";
import type { EventType } from "./event-types.ts";
import type { Modalities, Modality } from "./modality.ts";
import { tenseOf } from "./tense-status.ts";
import { isVerb } from "./tree.ts";
import { isHearsay, isPresent } from "./verb-form.ts";

/** An event of which the status is asked. */
interface Told {
  readonly draft: Draft;
  readonly type: EventType;
}

/** The status of an event as its sentence tells it; `undefined` where it is denied. */
export function chooseStatus(
  told: Told,
  calendar: Calendar,
  modalities: Modalities,
): EventStatus | undefined {
  const { tree, token } = told.draft.site;
  const choose = isVerb(tree, token) ? statusOfVerb : statusOfNoun;
  return choose(told, calendar, modalities);
}

function statusOfVerb(
  { draft, type }: Told,
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
  { draft, type }: Told,
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
  const said = telling.map((carrier) => saidBy(carrier, { draft, announced }, modalities));
  return ORDER.find((status) => said.includes(status));
}

/** What one verb that carries a noun says of its event. */
function saidBy(
  carrier: Carrier,
  { draft, announced }: { readonly draft: Draft; readonly announced: Modality },
  modalities: Modalities,
): Modality {
  const modality = modalities.ofVerb(carrier.verb);
  if (modality === "negated" || modalities.isNegated(carrier.verb)) {
    return denied(carrier, draft);
  }
  if (carrier.status === "announced" || carrier.status === "performed") return announced;
  if (modality === "announced" && carrier.status === "") return announced;
  const fixed = STATUSES.find((status) => status === carrier.status);
  // « suspendra son aide »: what ends or goes on is still to come.
  const isAhead = modality === "planned" && (fixed === "occurred" || fixed === "ongoing");
  return fixed === undefined || modality === "hypothetical" || isAhead ? modality : fixed;
}

/** « ne participera pas au sommet »: it is still to come. */
function denied(carrier: Carrier, draft: Draft): Modality {
  const outcome = afterNegation(carrier, draft);
  const isToCome = tenseOf(carrier.verb.tree, carrier.verb.token) === "planned";
  return outcome === "occurred" && isToCome ? "planned" : outcome;
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
