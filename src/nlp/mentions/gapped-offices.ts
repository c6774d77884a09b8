import type { NounContext } from "./complement-state.ts";
import { isNationality } from "./complements.ts";
import type { OfficePhrase } from "./office-phrase.ts";

/**
 * The further parts of a plural office told one by one: « les ministres russe, X, et ukrainien, Y »,
 * « les présidents du Chili, X, et du Pérou, Y ».
 */
export function gapped(context: NounContext, phrase: OfficePhrase): readonly OfficePhrase[] {
  if (!phrase.plural || phrase.nationalities.length > 1) return [];
  if (phrase.nationalities.length === 0 && phrase.owner === undefined) return [];
  const found: OfficePhrase[] = [];
  for (let at = nextPart(context, phrase.last); at !== undefined; ) {
    const part = partAt(context, phrase, at);
    if (part !== undefined) found.push(part);
    at = part && nextPart(context, part.last);
  }
  return found;
}

/** The office of the nationality or owner that stands at a token, told as the first one is. */
function partAt(
  context: NounContext,
  { owner, ...phrase }: OfficePhrase,
  at: number,
): OfficePhrase | undefined {
  const single = { ...phrase, first: at, head: at, plural: false };
  if (phrase.nationality !== undefined) {
    return isNationality(context, at) ? { ...single, last: at + 1, nationality: at } : undefined;
  }
  const { surface, lexicon, spans } = context;
  if (owner === undefined || !lexicon.isOf("genitive", surface.tokens[at])) return undefined;
  const next = spans.get(surface.tokens[at + 1]?.upos === "DET" ? at + 2 : at + 1);
  return next && { ...single, last: next.last, owner: next };
}

/** The token after « , Name (,) et »: nothing but a name, titles, commas and « et » between. */
function nextPart({ surface, spans, lexicon }: NounContext, from: number): number | undefined {
  let named = false;
  for (let at = from; at < surface.tokens.length; ) {
    const span = spans.get(at);
    const upos = surface.tokens[at]?.upos;
    const title = lexicon.titles(surface, at)?.last;
    if (span !== undefined) named = true;
    else if (title === undefined && upos !== "PUNCT" && upos !== "CCONJ") {
      return named ? at : undefined;
    }
    at = span?.last ?? title ?? at + 1;
  }
  return undefined;
}
