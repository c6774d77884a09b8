import type { LanguagePack } from "../../language/pack.ts";
import type { OfficePhrase } from "../mentions/office-phrases.ts";
import { fold } from "../mentions/surface.ts";

/** Whether two office phrases may tell one office (« chef de la diplomatie », « ministre … »). */
export type OfficeMatcher = (one: OfficePhrase, other: OfficePhrase) => boolean;

/** Compiles the table of offices that go by several names. */
export function compileOfficeMatcher(pack: LanguagePack): OfficeMatcher {
  const rows = pack.tables.get("office-groups") ?? [];
  const groups = new Map<string, Set<string>>();
  for (const row of rows) {
    const words = fold(row.office ?? "");
    groups.set(words, (groups.get(words) ?? new Set<string>()).add(row.group ?? ""));
  }
  const groupsOf = ({ office, row }: OfficePhrase) =>
    groups.get(office) ?? groups.get(fold(row.noun ?? "")) ?? new Set<string>();
  return (one, other) => {
    if (startsAlike(one.office, other.office)) return true;
    const groupsOfOther = groupsOf(other);
    return [...groupsOf(one)].some((group) => groupsOfOther.has(group));
  };
}

/** « le ministre » takes up « ministre des affaires étrangères ». */
function startsAlike(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}
