import type { OfficePhrase } from "../mentions/office-phrase.ts";
import type { Surface } from "../mentions/surface.ts";
import { afterComma, directly } from "./holders-beside.ts";
import type { OfficeFound, TenureFound } from "./office-found.ts";

/**
 * « Premier ministre et ministre des Affaires étrangères du Qatar »: two offices of one person are of
 * one state, told with either.
 */
export function shareOwners(
  phrases: readonly OfficePhrase[],
  surface: Surface,
): readonly OfficePhrase[] {
  return phrases.map((phrase) => {
    if (isOwned(phrase) || phrase.inner !== undefined) return phrase;
    const beside = phrases.find(
      (other) =>
        isOwned(other) &&
        (isOfState(other) || !servesState(phrase)) &&
        (isJoined(phrase, other, surface) || isJoined(other, phrase, surface)),
    );
    return beside === undefined ? phrase : { ...phrase, ...ownerOf(beside) };
  });
}

/** « le vice-Premier ministre et ministre des Affaires étrangères, X »: who holds the office that follows. */
export function joinedAhead(
  office: OfficeFound,
  all: readonly OfficeFound[],
): readonly TenureFound[] {
  const { surface } = office.context;
  const next = all.find(
    ({ phrase, context }) =>
      context.surface === surface && isJoined(office.phrase, phrase, surface),
  );
  if (next === undefined) return [];
  const found = [...directly(next), ...afterComma(next)];
  return found.slice(0, 1).map(({ holder, status }) => ({
    ...office,
    holder,
    status: office.phrase.status === "current" ? status : office.phrase.status,
    rule: "role.joined",
  }));
}

/** One office at once after another and « et », with no article of its own. */
function isJoined(one: OfficePhrase, other: OfficePhrase, { tokens }: Surface): boolean {
  const isSingle = !one.plural && !other.plural && !one.isCounterpart && !other.isCounterpart;
  return isSingle && tokens[one.last]?.upos === "CCONJ" && other.first === one.last + 1;
}

/** « chef du parti et ministre de la Défense »: the ministry is not the party's. */
function servesState({ row }: OfficePhrase): boolean {
  return (row.rank ?? "").endsWith("minister") || row.of === "state";
}

function isOfState({ nationality, owner }: OfficePhrase): boolean {
  return nationality !== undefined || owner?.type === "State";
}

function isOwned({ nationality, owner, ownerNoun }: OfficePhrase): boolean {
  return nationality !== undefined || owner !== undefined || ownerNoun !== undefined;
}

function ownerOf({ nationality, nationalities, owner, ownerNoun }: OfficePhrase) {
  return {
    nationalities,
    ...(nationality !== undefined && { nationality }),
    ...(owner && { owner }),
    ...(ownerNoun !== undefined && { ownerNoun }),
  };
}
