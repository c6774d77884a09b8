import { expect, test } from "vitest";
import {
  addDays,
  calendarDay,
  dayNumber,
  daysBetween,
  monthLength,
  readDay,
  weekdayOf,
  writeDay,
} from "../../../src/document/calendar.ts";

test.each([
  ["2025-02-27", 4],
  ["1970-01-01", 4],
  ["1969-12-31", 3],
  ["2000-02-29", 2],
  ["1066-10-14", 7],
])("%s is day %i of the week", (iso, weekday) => {
  const day = readDay(iso) ?? Number.NaN;
  expect(weekdayOf(day)).toBe(weekday);
  expect(writeDay(day)).toBe(iso);
  expect(dayNumber(calendarDay(day))).toBe(day);
});

test.each(["2025-02-29", "2025-13-01", "27/02/2025", "2025-2-7", ""])("%j is no day", (iso) => {
  expect(readDay(iso)).toBeUndefined();
});

test("months know leap years", () => {
  expect([monthLength(2024, 2), monthLength(1900, 2), monthLength(2000, 2)]).toEqual([29, 28, 29]);
});

test.each([
  ["2024-02-28", 2, "2024-03-01"],
  ["2025-01-01", -1, "2024-12-31"],
  ["no date", 3, "no date"],
])("addDays(%j, %i) is %j", (iso, days, expected) => {
  expect(addDays(iso, days)).toBe(expected);
});

test.each([
  ["2024-02-28", "2024-03-01", 2],
  ["2025-01-01", "2024-12-31", -1],
  ["2025-01-01", "no date", Number.NaN],
])("daysBetween(%j, %j) is %d", (from, to, expected) => {
  expect(daysBetween(from, to)).toBe(expected);
});
