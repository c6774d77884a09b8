import type { Chain, Role } from "../../document/chain.ts";
import type { Mention } from "../../document/mention.ts";
import { type ChainIndex, stateKnown } from "./chain-index.ts";
import { descriptionAt, type RoleTables, type Told, toRole } from "./make-role.ts";
import { demonymsAt, type OfficeFound } from "./office-found.ts";
import { isQuoted } from "./quoted.ts";
import type { Offices } from "./tenures.ts";

/** Offices by which a description calls persons: « Le président russe n'a pas foulé … », then « les ministres russe et turc ». */
export function describedRoles(
  { offices }: Offices,
  index: ChainIndex,
  tables: RoleTables,
  named: readonly Told[],
): readonly Told[] {
  const descriptions = offices.flatMap((office) => {
    const mention = descriptionAt(office, index);
    const isTold = mention && tellsRole(office, mention.plural, tables);
    return isTold ? [{ office, mention }] : [];
  });
  const inOrder = [...descriptions].sort(
    (one, other) => Number(one.mention.plural) - Number(other.mention.plural),
  );
  const found: Told[] = [];
  for (const { office, mention } of inOrder) {
    for (const person of personsAt(mention, index)) {
      const own = mention.plural ? withNationOf(person, office, index) : office;
      const isKnown = (told: Told) =>
        told.role.person === person.id && tables.matches(told.office.phrase, own.phrase);
      if (named.some(isKnown) || (mention.plural && found.some(isKnown))) continue;
      const { status, office: wording } = own.phrase;
      const parts = { person, office: wording, status, rule: "role.description", holder: mention };
      const role = toRole(own, parts, index);
      const isMore = tables.tellsAlone(own) || tellsMore(role, [...named, ...found], index);
      if (isMore) found.push({ office: own, role });
    }
  }
  return found;
}

/** Whether a description says by itself what its holder is, or each of several by their nationality. */
function tellsRole(office: OfficeFound, isPlural: boolean, tables: RoleTables): boolean {
  if (!tables.isRole(office) || office.phrase.isCounterpart) return false;
  // « « Nul n'a menacé le président », dit X »: those who speak of a holder need not say whose.
  if (isQuoted(office.context.surface, office.phrase.head)) return false;
  const tells = tables.tellsAlone(office) || isOfOrganisation(office);
  return tells && (!isPlural || office.phrase.nationalities.length > 1);
}

/** « L'ancien patron de la CIA »: a vague noun tells an office where it says which organisation's. */
function isOfOrganisation({ phrase }: OfficeFound): boolean {
  return phrase.owner?.type === "Organization";
}

/**
 * Whether a vague noun tells more than is known: not « le locataire de l'Élysée », nor « le patron de
 * l'Otan », of whom the text has said that he is its secretary general.
 */
function tellsMore(
  { person, of }: Role,
  told: readonly Told[],
  { chains, gazetteer }: ChainIndex,
): boolean {
  const owner = chains.find(({ id }) => id === of);
  const isSeat = gazetteer.byIri(owner?.authority ?? "")?.seat !== undefined;
  return !isSeat && !told.some(({ role }) => role.person === person && role.of === of);
}

/** The persons that a description takes up: several for « les chefs de la diplomatie française et allemande ». */
function personsAt(mention: Mention, { chains }: ChainIndex): readonly Chain[] {
  return chains.filter(
    ({ type, mentions }) =>
      type === "Person" &&
      mentions.some(
        ({ start, end, kind }) =>
          start === mention.start && end === mention.end && kind === mention.kind,
      ),
  );
}

/** « les chefs de la diplomatie française et allemande »: to each the nationality that is theirs. */
function withNationOf(person: Chain, office: OfficeFound, index: ChainIndex): OfficeFound {
  const { phrase } = office;
  const state = stateKnown(person, index);
  const nationality = phrase.nationalities.find((token) =>
    demonymsAt(office, token).some(({ candidates }) => candidates.includes(state ?? "")),
  );
  return nationality === undefined ? office : { ...office, phrase: { ...phrase, nationality } };
}
