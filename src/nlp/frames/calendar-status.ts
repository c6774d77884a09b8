import { daysBetween } from "../../document/calendar.ts";
import { boundsOf, isOpenEnded } from "../../document/edtf.ts";
import type { FrameDate } from "../../document/frame.ts";
import type { Modality } from "./modality.ts";

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
