import type { Mention } from "../../document/mention.ts";
import { BESIDE, directly, inApposition } from "./holders-beside.ts";
import { BY_VERB } from "./holders-by-verb.ts";
import { joinedAhead } from "./joined-offices.ts";
import type { HolderFinder } from "./make-tenure.ts";
import type { OfficeFound, TenureFound } from "./office-found.ts";

/** Finds who holds the office of a phrase, from the names and verbs that stand around it. */
export function holdersOf(
  office: OfficeFound,
  all: readonly OfficeFound[],
): readonly TenureFound[] {
  for (const find of findersFor(office, all)) {
    const found = find(office);
    const isListed =
      find === inApposition && found.some(({ holder }) => isHeld(office, holder, all));
    if (found.length > 0 && !isListed) return found;
  }
  return joinedAhead(office, all);
}

/** « le vice-président, X, le roi de Bahreïn, … »: a list, where X has an office before and the next an article. */
function isHeld(
  { phrase, context }: OfficeFound,
  { firstToken }: Mention,
  all: readonly OfficeFound[],
): boolean {
  const { surface, lexicon } = context;
  const isDefinite = lexicon.isOf("definite", surface.tokens[phrase.first - 1]);
  return (
    isDefinite &&
    all.some(
      (other) =>
        other.context.surface === surface &&
        [firstToken, firstToken - 1].includes(other.phrase.last),
    )
  );
}

/**
 * An office within another (« X, conseiller du président Y », « le porte-parole du président, X »):
 * what is apposed belongs to the outer one, unless it has its holder before it.
 */
function findersFor(office: OfficeFound, all: readonly OfficeFound[]): readonly HolderFinder[] {
  const { inner, outer } = office.phrase;
  if (inner !== undefined) return [inApposition, ...BESIDE, ...BY_VERB];
  if (outer === undefined) return [...BESIDE, ...BY_VERB];
  const around = all.find(
    ({ phrase, context }) => phrase.head === outer && context.surface === office.context.surface,
  );
  const isOuterHeld = around !== undefined && inApposition(around).length > 0;
  return isOuterHeld ? BESIDE : [directly];
}
