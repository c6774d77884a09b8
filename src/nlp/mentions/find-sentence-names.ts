import type { NounContext } from "./complement-state.ts";
import { findExpansions } from "./expansions.ts";
import { findContracted, findLowered } from "./find-contracted.ts";
import { findHeaded } from "./find-headed.ts";
import { findListed, findShaped } from "./find-names.ts";
import { findJoinedNames } from "./joined-names.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import type { NameSpan } from "./name-span.ts";
import type { OfficePhrase } from "./office-phrase.ts";
import { findOffices } from "./office-phrases.ts";
import { selectNames, splitRun } from "./select-names.ts";
import type { Surface } from "./surface.ts";

/** The names and office phrases of one sentence. */
export interface SentenceNames {
  readonly surface: Surface;
  readonly names: readonly NameSpan[];
  readonly offices: readonly OfficePhrase[];
}

/** Finds the names of a sentence, whether an authority file knows them or not. */
export function findSentenceNames(
  surface: Surface,
  lexicon: NameLexicon,
  text: string,
): SentenceNames {
  const listed = [
    ...findListed(surface, lexicon, text),
    ...findContracted(surface, lexicon),
    ...findLowered(surface, lexicon),
  ];
  const runs = findShaped(surface, lexicon).flatMap((run) =>
    splitRun(run, listed, surface, lexicon),
  );
  const joined = new Set(findJoinedNames(surface, lexicon).map(({ token }) => token));
  const base = selectNames([...listed, ...runs], surface, lexicon).filter(
    (name) => !joined.has(name.first) && !isNotName(name, surface, lexicon),
  );
  const context = contextOf(surface, lexicon, base);
  const headed = [...findExpansions(context), ...findHeaded(context)];
  const names = selectNames([...headed, ...base], surface, lexicon);
  const offices = findOffices(contextOf(surface, lexicon, names));
  const words = { offices, lexicon, surface };
  return { surface, offices, names: names.filter((name) => !isWordOfOffice(name, words)) };
}

/** « Noël », « (les accords) d'Abraham »: a listed phrase that ends with the name. */
function isNotName({ first, last }: NameSpan, surface: Surface, lexicon: NameLexicon): boolean {
  return [0, 1, 2].some((back) => lexicon.notNames(surface, first - back)?.last === last);
}

/** The names of a sentence by their first token, the longest where two begin together. */
export function contextOf(
  surface: Surface,
  lexicon: NameLexicon,
  names: readonly NameSpan[],
): NounContext {
  const spans = new Map<number, NameSpan>();
  for (const name of names) {
    if (name.last > (spans.get(name.first)?.last ?? 0)) spans.set(name.first, name);
  }
  return { surface, lexicon, spans };
}

/** « ministre de l'Europe et des Affaires étrangères »: the field of an office names no place. */
function isWordOfOffice(name: NameSpan, { offices, lexicon, surface }: OfficeWords): boolean {
  const isField =
    name.records.length === 0 || lexicon.portfolios.has(surface.words[name.first] ?? "");
  return (
    isField &&
    offices.some(({ words, host }) => words.includes(name.first) && host?.first !== name.first)
  );
}

interface OfficeWords {
  readonly offices: readonly OfficePhrase[];
  readonly lexicon: NameLexicon;
  readonly surface: Surface;
}
