import type { AuthorityRecord } from "../../language/authority.ts";
import type { SentenceNames } from "./find-sentence-names.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { isCapitalised, type Surface } from "./surface.ts";

/** A word of nationality in a sentence, and what it stands for. */
export interface DemonymFound {
  readonly token: number;
  readonly records: readonly AuthorityRecord[];
  /** Whether it is a noun (« les Russes »), not an adjective (« la délégation russe »). */
  readonly isNoun: boolean;
}

/** Finds the words of nationality of a sentence that stand outside names. */
export function findDemonyms(
  surface: Surface,
  lexicon: NameLexicon,
  { names, offices }: Pick<SentenceNames, "names" | "offices">,
): readonly DemonymFound[] {
  // « le numéro un chinois »: beside an office a word of nationality is no noun of a language.
  const told = new Set(offices.flatMap(({ nationalities }) => nationalities));
  return surface.tokens.flatMap((_, token) => {
    if (names.some(({ first, last }) => first <= token && token < last)) return [];
    const found = demonymAt(surface, lexicon, { token, isTold: told.has(token) });
    return found === undefined ? [] : [found];
  });
}

function demonymAt(
  surface: Surface,
  lexicon: NameLexicon,
  { token, isTold }: { readonly token: number; readonly isTold: boolean },
): DemonymFound | undefined {
  const form = surface.forms[token] ?? "";
  const isNoun = isCapitalised(form);
  const senses = lexicon.gazetteer.senses(form);
  const records = senses
    .filter(({ kind }) => kind === (isNoun ? "noun" : "adjective"))
    .map(({ record }) => record);
  if (records.length === 0) return compoundAt(form, lexicon, token);
  if (isNoun && records.every(({ type }) => type !== "State")) return undefined;
  const isOfState =
    isNoun || isTold || (isAttributive(surface, token) && !isPrivate(surface, lexicon, token));
  return isOfState ? { token, records, isNoun } : undefined;
}

/** « un quotidien américain », « en anglais »: a nationality that stands for no state. */
function isPrivate(surface: Surface, lexicon: NameLexicon, token: number): boolean {
  const head = surface.tokens[surface.tokens[token]?.head ?? -1];
  const before = surface.tokens[token - 1];
  return lexicon.isOf("private", head) || before?.upos === "ADP";
}

/** « le français » is a language, « un responsable français » a nationality. */
function isAttributive(surface: Surface, token: number): boolean {
  const { upos, deprel } = surface.tokens[token] ?? { upos: "", deprel: "" };
  const afterDeterminer = surface.tokens[token - 1]?.upos === "DET";
  return upos === "ADJ" || deprel === "amod" || !afterDeterminer;
}

/** Whether a word is a noun of two nationalities (« le Franco-Libanais X »). */
export function isCompoundNation(form: string, lexicon: NameLexicon): boolean {
  return isCapitalised(form) && compoundAt(form, lexicon, 0) !== undefined;
}

/** « russo-ukrainien »: the last part is a nationality, the first a stem of another. */
function compoundAt(form: string, lexicon: NameLexicon, token: number): DemonymFound | undefined {
  const [first, last, ...more] = form.split("-");
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  const records = adjectives(last.toLowerCase(), lexicon);
  const stem = lexicon.demonymStems.get(first.toLowerCase());
  const other = stem === undefined ? undefined : lexicon.gazetteer.byIri(stem);
  if (records.length === 0 || other === undefined) return undefined;
  return { token, records: [other, ...records], isNoun: false };
}

function adjectives(form: string, lexicon: NameLexicon): readonly AuthorityRecord[] {
  const senses = lexicon.gazetteer.senses(form).filter(({ kind }) => kind === "adjective");
  return senses.map(({ record }) => record);
}
