import type { AuthorityRecord } from "../../language/authority.ts";
import type { Gazetteer } from "../../language/gazetteer.ts";
import { soundsOf } from "./name-words.ts";
import type { NameGroup } from "./thread.ts";

/**
 * The authority record a person surely is: the only one that bears the full name; by family name
 * alone only where the article also speaks of the record's state.
 */
export function identifyPerson(
  group: NameGroup,
  gazetteer: Gazetteer,
  states: ReadonlySet<string>,
): AuthorityRecord | undefined {
  const full = group.mentions.filter(({ text }) => soundsOf(text).length > 1);
  const byFull = distinct(full.flatMap(({ text }) => personsNamed(gazetteer, text)));
  if (byFull.length === 1) return byFull[0];
  if (full.length > 0) return undefined;
  const byFamily = distinct(
    group.mentions.flatMap(({ text, candidates }) => [
      ...personsNamed(gazetteer, text),
      ...candidates.flatMap((iri) => gazetteer.byIri(iri) ?? []), // « roi Salmane », known with the title
    ]),
  );
  const fitting = byFamily.filter(({ state }) => state !== undefined && states.has(state));
  return byFamily.length === 1 && fitting.length === 1 ? fitting[0] : undefined;
}

function personsNamed(gazetteer: Gazetteer, text: string): readonly AuthorityRecord[] {
  const senses = gazetteer.senses(text).map(({ record }) => record);
  return senses.filter(({ type }) => type === "Person");
}

function distinct(records: readonly AuthorityRecord[]): readonly AuthorityRecord[] {
  return [...new Map(records.map((record) => [record.iri, record])).values()];
}
