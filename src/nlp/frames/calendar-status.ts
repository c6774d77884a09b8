import { daysBetween } from "../../document/calendar.ts";
import { boundsOf, isOpenEnded, spanDays, withoutOpenStart } from "../../document/edtf.ts";
import type { EventStatus, FrameDate } from "../../document/frame.ts";
import type { TimeExpression } from "../../document/time.ts";
import type { Draft } from "./draft.ts";
import type { Modality } from "./modality.ts";
import { isVerb } from "./tree.ts";
import { isPresent } from "./verb-form.ts";

/** The day an event is told for, and the day its article was published. */
export interface Calendar {
  readonly date: FrameDate | undefined;
  readonly published: string | undefined;
}

/** Whether a date lies after the day of publication. */
export function isAhead(edtf: string | undefined, published: string | undefined): boolean {
  const earliest = boundsOf(edtf ?? "")?.earliest;
  return earliest !== undefined && published !== undefined && earliest > published;
}

/** « a débranché mercredi deux caméras, juste avant le vote »: what was to follow has followed since. */
export function sinceHeld(modality: Modality, { date, published }: Calendar): Modality {
  const latest = boundsOf(date?.edtf ?? "")?.latest;
  const isPast = latest !== undefined && published !== undefined && latest < published;
  return modality === "planned" && isPast ? "occurred" : modality;
}

/** « où se tient cette semaine le sommet »: told in the present, of days that are not over. */
export function whileHeld(
  status: EventStatus,
  { site, carriers }: Draft,
  { date, published }: Calendar,
): EventStatus {
  const { earliest = "", latest = "" } = boundsOf(date?.edtf ?? "") ?? {};
  const isNow = published !== undefined && earliest <= published && published <= latest;
  const isTold = [site, ...carriers.map(({ verb }) => verb)].some(isPresent);
  // « se rencontrent cette semaine »: on one of its days.
  const isStay = carriers.length > 0 || (date !== undefined && spanDays(date.edtf) < WEEK);
  return status === "occurred" && isNow && earliest < latest && isTold && isStay
    ? "ongoing"
    : status;
}

/** How far apart the first and the last day of a week are. */
const WEEK = 6;

/** Days of the longest month. */
const MONTH = 31;

/** More than a month before the article: what was told yesterday may go on today. */
function isOver(latest: string, published: string): boolean {
  return daysBetween(latest, published) > MONTH;
}

/** « se rend lundi » told on a Friday is a plan, whatever its tense. */
export function byCalendar(modality: Modality, { date, published }: Calendar): Modality {
  if (date === undefined || published === undefined) return modality;
  // « la guerre de Corée, en 1953 »: a war of a time that is over is over.
  const latest = boundsOf(date.edtf)?.latest;
  if (modality === "ongoing" && latest !== undefined && isOver(latest, published))
    return "occurred";
  if (modality !== "occurred") return modality;
  if (isAhead(date.edtf, published)) return "planned";
  // « détenu depuis le 26 juillet »: it goes on.
  return isOpenEnded(date.edtf) ? "ongoing" : modality;
}

/** « d'ici à la fin du mois », « avant mercredi »: what is to come is dated by the time that ends it. */
export function deadlineOf(date: FrameDate | undefined, published = ""): FrameDate | undefined {
  const edtf = date && withoutOpenStart(date.edtf);
  return date && edtf && edtf >= published.slice(0, edtf.length) ? { ...date, edtf } : date;
}

/** « ont été prolongées jusqu'au 28 février »: when what was done ends; « se réunissent jusqu'à lundi » has its days. */
export function isEnd({ edtf = "" }: TimeExpression, { carriers, site }: Draft): boolean {
  const verbs = [site, ...carriers.map(({ verb }) => verb)].filter(({ tree, token }) =>
    isVerb(tree, token),
  );
  return edtf.startsWith("../") && verbs.length > 0 && !verbs.some(isPresent);
}

/** Seasons, as EDTF numbers them behind the year. */
const SEASON = /(?<=(?:^|\/)\d{4})-2[1-4](?=$|\/)/g;

/** « à l'automne 2013 »: events are dated by day, month or year, and where a season ends few agree. */
export function withoutSeason(date: FrameDate): FrameDate {
  return { ...date, edtf: date.edtf.replace(SEASON, "") };
}
