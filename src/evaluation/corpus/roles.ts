import type { EntityMatch } from "./entities.ts";
import type { Gold, GoldRole } from "./gold.ts";
import { wordsOf } from "./normalise-form.ts";
import { type Counts, overlapF1 } from "./score.ts";
import type { Told, ToldRole } from "./told.ts";

/** How the offices that the graph gives to persons compare with the gold file. */
export interface RoleMatch {
  readonly counts: Counts;
  readonly missed: readonly string[];
  readonly spurious: readonly string[];
}

const SAME_OFFICE = 0.6;

/** Matches roles one-to-one: same person, same state or organisation, office texts alike (token F1 ≥ 0.6). */
export function matchRoles(
  told: Told,
  gold: Gold,
  { goldOf }: EntityMatch,
  determiners: ReadonlySet<string>,
): RoleMatch {
  const names = new Map([...goldOf].map(([iri, { name }]) => [iri, name]));
  const left = [...gold.roles];
  const spurious: string[] = [];
  for (const role of told.roles) {
    const index = left.findIndex((one) => isSame(role, one, { names, determiners }));
    if (index < 0)
      spurious.push(
        `${names.get(role.person) ?? role.person}: ${role.office} of ${role.of ?? "-"}`,
      );
    else left.splice(index, 1);
  }
  const correct = gold.roles.length - left.length;
  return {
    counts: { correct, predicted: told.roles.length, gold: gold.roles.length },
    missed: left.map(({ person, role, of }) => `${person}: ${role} of ${of ?? "-"}`),
    spurious,
  };
}

interface Naming {
  readonly names: ReadonlyMap<string, string>;
  readonly determiners: ReadonlySet<string>;
}

function isSame(told: ToldRole, gold: GoldRole, { names, determiners }: Naming): boolean {
  if (names.get(told.person) !== gold.person) return false;
  const of = told.of === undefined ? null : (names.get(told.of) ?? told.of);
  if (of !== gold.of) return false;
  return (
    overlapF1(officeWords(told.office, determiners), officeWords(gold.role, determiners)) >=
    SAME_OFFICE
  );
}

function officeWords(office: string, determiners: ReadonlySet<string>): readonly string[] {
  const words = wordsOf(office).flatMap((word) => word.split(/(?<=')/));
  return words.filter((word) => !determiners.has(word));
}
