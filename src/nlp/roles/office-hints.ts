import type { LanguagePack } from "../../language/pack.ts";
import type { OfficePhrase } from "../mentions/office-phrase.ts";
import { fold } from "../mentions/surface.ts";

/** IRIs of states and organisations by the office that tells them (« chancelière » → Germany). */
export type OfficeHints = ReadonlyMap<string, readonly string[]>;

/** Compiles the table of offices that only some states or organisations have. */
export function compileOfficeHints(pack: LanguagePack): OfficeHints {
  const hints = new Map<string, readonly string[]>();
  for (const row of pack.tables.get("office-hints") ?? []) {
    const office = fold(row.office ?? "");
    hints.set(office, [...(hints.get(office) ?? []), row.state ?? ""]);
  }
  return hints;
}

/** States that an office tells by itself: no other has a « chancelier ». */
export function statesToldBy(
  { office, row, hasField }: OfficePhrase,
  hints: OfficeHints,
): readonly string[] {
  const noun = fold(row.noun ?? "");
  const isOther = hasField && row.of !== "organization"; // « commissaire au Commerce » is one
  const told = hints.get(office) ?? (isOther ? undefined : hints.get(noun));
  if (told !== undefined) return told;
  // « représentant spécial du secrétaire général (pour la Libye) »: more than the noun tells it.
  const opening = [...hints.keys()].find((key) => key !== noun && office.startsWith(`${key} `));
  return hints.get(opening ?? "") ?? [];
}
