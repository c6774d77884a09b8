import type { Picture } from "../../src/view/picture.ts";
import type { DateAxis } from "./view-state.ts";

/** How many sources or events fall into one stretch of time. */
export interface Bin {
  /** `2025-02` or `2025`. */
  readonly period: string;
  readonly count: number;
}

/** Counts over time, and how many bear no date. */
export interface Histogram {
  readonly bins: readonly Bin[];
  readonly undated: number;
}

/** Most bins that a narrow screen can tell apart; beyond them, years are counted. */
const MOST_MONTHS = 180;

const known = new WeakMap<Picture, Partial<Record<DateAxis, Histogram>>>();

/** Counts the sources or the events of a picture by month, or by year when they span long; once. */
export function countByPeriod(picture: Picture, axis: DateAxis): Histogram {
  const counted = known.get(picture) ?? {};
  known.set(picture, counted);
  counted[axis] ??= count(picture, axis);
  return counted[axis];
}

function count(picture: Picture, axis: DateAxis): Histogram {
  const dates = datesOf(picture, axis);
  const dated = dates.filter((date) => date !== undefined).sort();
  const first = dated[0];
  const last = dated.at(-1);
  const undated = dates.length - dated.length;
  if (first === undefined || last === undefined) return { bins: [], undated };
  const months = periods(first, last, 7);
  const length = months.length <= MOST_MONTHS ? 7 : 4;
  const counts = new Map<string, number>();
  for (const date of dated) {
    const period = monthOf(date).slice(0, length);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  const all = length === 7 ? months : periods(first, last, 4);
  return { bins: all.map((period) => ({ period, count: counts.get(period) ?? 0 })), undated };
}

function datesOf(picture: Picture, axis: DateAxis): readonly (string | undefined)[] {
  if (axis === "articles") return picture.articles.map((article) => article.date);
  return picture.nodes.flatMap(({ event }) =>
    event === undefined ? [] : [event.earliest ?? event.latest],
  );
}

/** A year alone counts in its first month. */
function monthOf(date: string): string {
  return date.length >= 7 ? date.slice(0, 7) : `${date.slice(0, 4)}-01`;
}

function periods(first: string, last: string, length: 4 | 7): readonly string[] {
  const [from, until] = [monthOf(first), monthOf(last)];
  const list: string[] = [];
  const step = length === 7 ? 1 : 12;
  const start = Number(from.slice(0, 4)) * 12 + (length === 7 ? Number(from.slice(5, 7)) - 1 : 0);
  const end = Number(until.slice(0, 4)) * 12 + Number(until.slice(5, 7)) - 1;
  for (let month = start; month <= end && list.length < 2_000; month += step) {
    const year = String(Math.floor(month / 12)).padStart(4, "0");
    list.push(length === 4 ? year : `${year}-${String((month % 12) + 1).padStart(2, "0")}`);
  }
  return list;
}
