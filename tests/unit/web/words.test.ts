import { expect, test } from "vitest";
import { EVENT_STATUSES, PARTICIPANT_ROLES, TENURE_STATUSES } from "../../../src/rdf/vocabulary.ts";
import { readableDate, WORDS } from "../../../web/words/words.ts";

test.each([
  ["2025-02-27", "27 février 2025"],
  ["2025-02", "février 2025"],
  ["2019", "2019"],
  ["2025-02-17/2025-02-23", "17 février 2025 – 23 février 2025"],
  ["../2019", "… → 2019"],
  ["2019~", "≈ 2019"],
  ["hier", "hier"],
])("the date %s reads « %s »", (edtf, read) => {
  expect(readableDate(edtf, "fr")).toBe(read);
});

test.each(Object.entries(WORDS))("the words of %s name every role and status", (_, words) => {
  for (const role of [...PARTICIPANT_ROLES, "participant", "absent", "place"]) {
    expect(words.roles[role]).toBeDefined();
    expect(words.tell[role]).toBeDefined();
  }
  for (const status of EVENT_STATUSES) expect(words.statuses[status]).toBeDefined();
  for (const status of TENURE_STATUSES) expect(words.tenureStatuses[status]).toBeDefined();
});

test.each([
  [0, "0 lien"],
  [1, "1 lien"],
  [2, "2 liens"],
  [1_000_000, "1 000 000 de liens"],
])("%i edges are counted « %s »", (count, text) => {
  const counted = WORDS.fr.counts(0, count).split(", ")[1];
  expect(counted?.replace(/[\u00a0\u202f]/g, " ")).toBe(text);
});
