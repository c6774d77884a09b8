import { describe, expect, test } from "vitest";
import {
  boundsOf,
  datesOverlap,
  isEdtf,
  isOpenEnded,
  isOpenInterval,
  withoutOpenEnd,
} from "../../../src/document/edtf.ts";

describe("boundsOf", () => {
  test.each([
    ["2025-02-27", "2025-02-27", "2025-02-27"],
    ["2025-02", "2025-02-01", "2025-02-28"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2019", "2019-01-01", "2019-12-31"],
    ["199X", "1990-01-01", "1999-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["2025-XX-XX", "2025-01-01", "2025-12-31"],
    ["2014~", "2014-01-01", "2014-12-31"],
    ["2024-21", "2024-03-01", "2024-05-31"],
    ["2023-24", "2023-12-01", "2024-02-29"],
    ["2025-02-17/2025-02-23", "2025-02-17", "2025-02-23"],
    ["2014/2016-05", "2014-01-01", "2016-05-31"],
    ["../2019", undefined, "2019-12-31"],
    ["2014/..", "2014-01-01", undefined],
    ["2014-04/", "2014-04-01", undefined],
  ])("%s lies between %s and %s", (edtf, earliest, latest) => {
    expect(boundsOf(edtf)).toEqual({
      ...(earliest && { earliest }),
      ...(latest && { latest }),
    });
  });

  test.each(["", "jeudi", "2025-13", "2025-02-30", "../..", "2019/2014", "25-02", "2024-21-05"])(
    "%j is no date",
    (text) => {
      expect(boundsOf(text)).toBeUndefined();
      expect(isEdtf(text)).toBe(false);
    },
  );
});

describe("datesOverlap", () => {
  test.each([
    ["2025-02", "2025-02-27", true],
    ["2025-02-17/2025-02-23", "2025-02-23/2025-03-01", true],
    ["2014/..", "2025", true],
    ["../2013", "2014/..", false],
    ["2025-02-26", "2025-02-27", false],
  ])("%s and %s: %s", (one, other, expected) => {
    expect(datesOverlap(one, other)).toBe(expected);
    expect(datesOverlap(other, one)).toBe(expected);
  });
});

test.each([
  ["2014/..", true, true, "2014"],
  ["../2019", false, true, "../2019"],
  ["2014/2019", false, false, "2014/2019"],
  ["2014-03", false, false, "2014-03"],
])("%s has no end: %s, is open: %s, begins with %s", (edtf, ended, open, beginning) => {
  expect([isOpenEnded(edtf), isOpenInterval(edtf)]).toEqual([ended, open]);
  expect(withoutOpenEnd(edtf)).toBe(beginning);
});
