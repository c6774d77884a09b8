import type { NameLexicon } from "./name-lexicon.ts";
import type { Surface } from "./surface.ts";

/** « l'eurodéputée Ecolo Saskia Bricmont »: the party of an elected person stands before the name. */
export function afterParty(
  surface: Surface,
  lexicon: NameLexicon,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  const elected = [first - 1, first - 2].some((at) => {
    const hit = at < 0 ? undefined : lexicon.offices(surface, at);
    return hit?.last === first && hit.value.rank === ELECTED;
  });
  if (!elected || last - first < LONG) return first;
  const [party = "", given = ""] = [surface.words[first], surface.words[first + 1]];
  return !lexicon.firstNames.has(party) && lexicon.firstNames.has(given) ? first + 1 : first;
}

/** Rank of the table of offices whose holders are of a party. */
const ELECTED = "parliament";

/** Tokens of a party, a given name and a family name. */
const LONG = 3;
