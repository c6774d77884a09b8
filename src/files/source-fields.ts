import type { ArticleSource } from "../document/article.ts";

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
const DAY_IN_NAME = /(?<!\d)(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/;

/** The ISO day a value tells (`2025-02-27T10:00Z` → `2025-02-27`), `undefined` where it tells none. */
export function isoDay(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const match = DAY.exec(value.trim());
  return match === null ? dayOfTimestamp(value) : realDay(match);
}

/** The ISO day in a file's name (`2012-06-05-nigeria.txt`, `nigeria_20120605.txt`). */
export function dayInName(name: string): string | undefined {
  const match = DAY_IN_NAME.exec(name);
  return match === null ? undefined : realDay(match);
}

/** The fields of a record that describe an article; what is empty or of another type is left out. */
export function sourceFields(
  record: Readonly<Record<string, unknown>>,
  origin: string,
): ArticleSource {
  const date = isoDay(record.date);
  const text = (name: string) => {
    const value = record[name];
    return typeof value === "string" && value.trim() !== "" ? { [name]: value.trim() } : {};
  };
  return {
    origin,
    ...text("title"),
    ...(date === undefined ? {} : { date }),
    ...text("url"),
    ...text("publisher"),
    ...text("author"),
    ...text("lang"),
  };
}

function realDay([, year, month, day]: RegExpExecArray): string | undefined {
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** RFC 822 dates of RSS: « Thu, 27 Feb 2025 10:00:00 +0100 »; the day is the one the feed writes. */
function dayOfTimestamp(value: string): string | undefined {
  const match = /(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})/.exec(value);
  if (match === null) return undefined;
  const time = Date.parse(`${match[1]} ${match[2]} ${match[3]} UTC`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
