import type { LanguagePack } from "../../language/pack.ts";
import type { OfficePhrase } from "../mentions/office-phrase.ts";
import { fold } from "../mentions/surface.ts";

/** Whether two office phrases may tell one office (« chef de la diplomatie », « ministre … »). */
export type OfficeMatcher = (one: OfficePhrase, other: OfficePhrase) => boolean;

/** Compiles the table of offices that go by several names. */
export function compileOfficeMatcher(pack: LanguagePack): OfficeMatcher {
  const groupsOf = compileOfficeGroups(pack);
  return (one, other) => {
    if (startsAlike(one.office, other.office) || isBareMinister(one, other)) return true;
    const groupsOfOther = groupsOf(other);
    return [...groupsOf(one)].some((group) => groupsOfOther.has(group));
  };
}

/** The kinds of post that an office phrase may tell: « chef de la diplomatie » → `foreign-minister`. */
export function compileOfficeGroups(
  pack: LanguagePack,
): (phrase: OfficePhrase) => ReadonlySet<string> {
  const rows = pack.tables.get("office-groups") ?? [];
  const groups = new Map<string, Set<string>>();
  for (const row of rows) {
    const words = fold(row.office ?? "");
    groups.set(words, (groups.get(words) ?? new Set<string>()).add(row.group ?? ""));
  }
  // « le chef des services secrets » is no chief of state, as « le chef du Kremlin » is.
  return ({ office, row, hasField }) =>
    groups.get(office) ?? (hasField ? undefined : groups.get(fold(row.noun ?? ""))) ?? NO_GROUP;
}

const NO_GROUP: ReadonlySet<string> = new Set();

/** « le ministre » takes up a « chef de la diplomatie » too. */
function isBareMinister(one: OfficePhrase, other: OfficePhrase): boolean {
  if (one.row.rank !== MINISTER || other.row.rank !== MINISTER) return false;
  return [one, other].some(
    ({ office, row }) => office === fold(row.noun ?? "") && row.field === "yes",
  );
}

/** Rank of the table of offices; of its nouns only those that take a field are bare without one. */
const MINISTER = "minister";

/** « le ministre » takes up « ministre des affaires étrangères ». */
function startsAlike(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}
