import type { AuthorityRecord } from "../../language/authority.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { isCapitalised, type Surface } from "./surface.ts";

/** One of the known names that hyphens join in one token (« RDC-Rwanda », « le trio Macron-Scholz-Draghi »). */
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

const HYPHEN = /[-\u2010\u2011\u2013]/;

function joinedAt(surface: Surface, lexicon: NameLexicon, token: number): readonly JoinedName[] {
  const form = surface.forms[token] ?? "";
  const names = form.split(HYPHEN);
  if (names.length < 2 || lexicon.gazetteer.senses(form).length > 0) return [];
  let start = surface.tokens[token]?.start ?? 0;
  const parts = names.map((name) => {
    const part = { token, start, end: start + name.length, records: recordsOf(name, lexicon) };
    start = part.end + 1;
    return part;
  });
  return parts.every(({ records }) => records.length > 0) ? parts : [];
}

function recordsOf(form: string, { gazetteer }: NameLexicon): readonly AuthorityRecord[] {
  if (!isCapitalised(form)) return [];
  const senses = gazetteer.senses(form);
  return senses
    .filter(({ kind }) => kind === "name" || kind === "familyName")
    .map(({ record }) => record);
}
