import { daysBetween } from "../../document/calendar.ts";
import { boundsOf } from "../../document/edtf.ts";
import type { FrameRelation } from "./relations.ts";
import { isAhead, isMain, type Told } from "./told.ts";

/** How long after an event, in days, what it prepares is still to come. */
const NEWS_SPAN = 7;

/**
 * What an event of these days prepares lies ahead of it, if nothing says when: « les réunions en
 * cours préparent le sommet des dirigeants ».
 */
export function setPrepared(
  told: readonly Told[],
  stated: readonly FrameRelation[],
  published: string | undefined,
): readonly Told[] {
  const prepared = new Set(
    stated.flatMap(({ kind, from, to }) =>
      kind === "prepares" && isNews(holding(told, from), published) ? [holding(told, to)] : [],
    ),
  );
  return told.map((one) =>
    prepared.has(one) && isOpen(one)
      ? { ...one, summary: { ...one.summary, status: "planned" as const } }
      : one,
  );
}

function holding(told: readonly Told[], frame: number): Told | undefined {
  return told.find(({ group }) => group.tellings.some((telling) => telling.frame.id === frame));
}

function isOpen(one: Told): boolean {
  return one.summary.status === "occurred" && one.summary.date === undefined && !isMain(one);
}

function isNews(one: Told | undefined, published: string | undefined): boolean {
  if (one === undefined) return false;
  const latest = boundsOf(one.summary.date?.edtf ?? "")?.latest;
  if (latest === undefined || published === undefined) return isMain(one) || isAhead(one);
  return daysBetween(latest, published) <= NEWS_SPAN;
}
