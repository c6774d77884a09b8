import type { AuthorityRecord } from "../../language/authority.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { isCapitalised, type Surface } from "./surface.ts";

/** One of two known names that a hyphen joins in one token (« RDC-Rwanda », « Trump-Poutine »). */
export interface JoinedName {
  readonly token: number;
  /** Offsets of the name in the article. */
  readonly start: number;
  readonly end: number;
  readonly records: readonly AuthorityRecord[];
}

/** Finds known names joined by a hyphen, as headlines write the two sides of an encounter. */
export function findJoinedNames(surface: Surface, lexicon: NameLexicon): readonly JoinedName[] {
  return surface.tokens.flatMap((_, token) => joinedAt(surface, lexicon, token));
}

function joinedAt(surface: Surface, lexicon: NameLexicon, token: number): readonly JoinedName[] {
  const form = surface.forms[token] ?? "";
  const [first, second, ...more] = form.split(/[-\u2010\u2011\u2013]/);
  if (first === undefined || second === undefined || more.length > 0) return [];
  if (lexicon.gazetteer.senses(form).length > 0) return [];
  const start = surface.tokens[token]?.start ?? 0;
  const parts = [
    { token, start, end: start + first.length, records: recordsOf(first, lexicon) },
    {
      token,
      start: start + first.length + 1,
      end: start + form.length,
      records: recordsOf(second, lexicon),
    },
  ];
  return parts.every(({ records }) => records.length > 0) ? parts : [];
}

function recordsOf(form: string, { gazetteer }: NameLexicon): readonly AuthorityRecord[] {
  if (!isCapitalised(form)) return [];
  const senses = gazetteer.senses(form);
  return senses
    .filter(({ kind }) => kind === "name" || kind === "familyName")
    .map(({ record }) => record);
}
