import type { NameLexicon } from "./name-lexicon.ts";
import type { NameSpan } from "./name-span.ts";
import { isCapitalised, type Surface } from "./surface.ts";

/** « au Parisien », « du Monde »: a newspaper whose article has joined with the adposition. */
export function findContracted(surface: Surface, lexicon: NameLexicon): NameSpan[] {
  return surface.tokens.flatMap(({ lemma, upos }, at) => {
    const first = at + 1;
    if (upos !== "DET" || surface.words[at] !== "" || !isCapitalised(surface.forms[first]))
      return [];
    for (let last = first + MOST_WORDS; last > first; last -= 1) {
      const words = surface.forms.slice(first, last).join(" ");
      const records = lexicon.gazetteer
        .senses(`${lemma} ${words}`)
        .filter(({ kind, record }) => kind === "name" && record.type === "Organization")
        .map(({ record }) => record);
      if (records.length > 0) return [{ first, last, records, rule: "name.authority" }];
    }
    return [];
  });
}

/** « L'Eln », « la Fdlr »: an acronym known in capitals, written as a word. */
export function findLowered(surface: Surface, lexicon: NameLexicon): NameSpan[] {
  const { gazetteer } = lexicon;
  return surface.forms.flatMap((form, first) => {
    const isWord = /^\p{Lu}\p{Ll}{1,5}$/u.test(form) && !lexicon.isCommonWord(form);
    const before = surface.tokens[first - 1];
    if (!isWord || before?.upos !== "DET" || gazetteer.senses(form).length > 0) return [];
    const records = gazetteer
      .senses(form.toUpperCase())
      .filter(({ record }) => record.names.includes(form.toUpperCase()))
      .map(({ record }) => record);
    const isSure = records.length === 1 && records[0]?.type === "Organization";
    return isSure ? [{ first, last: first + 1, records, rule: "name.authority" }] : [];
  });
}

/** Words after the article in the name of a newspaper (« Le Monde diplomatique »). */
const MOST_WORDS = 2;
