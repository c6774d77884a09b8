import type { ParsedToken } from "../../document/token.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import type { NameSpan } from "./name-span.ts";
import { isCapitalised, type Surface } from "./surface.ts";

/** A sentence with the names already found in it. */
export interface NounContext {
  readonly surface: Surface;
  readonly lexicon: NameLexicon;
  /** The name spans found so far, by their first token. */
  readonly spans: ReadonlyMap<number, NameSpan>;
}

/** What follows a noun of office or institution and completes it. */
export interface Complements {
  /** Token after the last one that belongs to the phrase. */
  readonly last: number;
  /** Tokens of the wording: nationality and owner are left out. */
  readonly words: readonly number[];
  /** Token of a word of nationality (« russe »). */
  readonly nationality?: number;
  /** All words of nationality (« congolaise et rwandaise »). */
  readonly nationalities: readonly number[];
  /** « de l'ONU », « de France », « du Kremlin ». */
  readonly owner?: NameSpan;
  /** « (de l'ONU) et de la Ligue arabe »: further organisations that the one office is of. */
  readonly joinedOwners: readonly NameSpan[];
  /** Token of a common noun that stands for the owner (« de l'organisation »). */
  readonly ownerNoun?: number;
  /** « aux Philippines », « à Ankara », « pour la Syrie ». */
  readonly host?: NameSpan;
  /** Whether a field was named (« des Affaires étrangères »). */
  readonly hasField: boolean;
  readonly isActing: boolean;
}

/** What a phrase may take beside adjectives, field and owner. */
export interface ComplementOptions {
  /** Whether « à », « en », « auprès de » and a name complete it. */
  readonly takesHost: boolean;
  /** Whether only « pour » opens the host (« coordonnateur pour le Sahel »). */
  readonly takesPurpose?: boolean;
  /** Whether « à » and an organisation tell whose it is (« chercheur à l'Iris »). */
  readonly takesEmployer?: boolean;
  /** Whether it is an office: « de l'organisation », « du FMI (…) » tell whose it is. */
  readonly isOffice: boolean;
  /** Whether « à » and a common noun complete it (« conseiller à la sécurité »). */
  readonly takesDativeField: boolean;
  /** The noun's own token, where others belong to it (« chefs de la diplomatie »). */
  readonly head?: number;
}

/** How far the complements of a noun have been read. */
export interface ComplementState extends Complements {
  readonly context: NounContext;
  readonly options: ComplementOptions;
  /** The noun that is completed. */
  readonly noun: number;
}

/** « Affaires étrangères », « Défense »: a capitalised word that heads the field of a minister. */
export function isPortfolio(context: NounContext, index: number): boolean {
  return isCapitalised(context.surface.forms[index]) && isPortfolioWord(context, index);
}

/** A word that heads the field of a minister, whatever its first letter. */
export function isPortfolioWord({ surface, lexicon }: NounContext, index: number): boolean {
  return lexicon.portfolios.has(surface.words[index] ?? "");
}

/** The common noun that an adposition of a class introduces at the end of the phrase. */
export function nounAfter(state: ComplementState, wordClass: string): number | undefined {
  const at = afterAdposition(state, wordClass);
  const token = at === undefined ? undefined : tokenAt(state, at);
  if (at === undefined || token === undefined) return undefined;
  const { surface, lexicon } = state.context;
  // « conseiller du Premier ministre », « de l'ancien Premier ministre »
  const isPast = lexicon.isOf("former", token) || lexicon.isOf("new", token);
  const office = lexicon.offices(surface, isPast ? at + 1 : at);
  if (office !== undefined) return office.last - 1;
  if (isPortfolio(state.context, at) && !isLongName(state.context.spans.get(at))) return at;
  if (lexicon.isOf("event-name", token)) return at; // « la présidente de la COP26 »
  if (nameAfter(state, wordClass) !== undefined || !isNoun(token, lexicon)) return undefined;
  return lexicon.isOf("no-field", token) ? undefined : at;
}

/** « (le chef) des Forces démocratiques syriennes »: a name that begins like the field of a minister. */
function isLongName(span: NameSpan | undefined): boolean {
  if (span === undefined || span.last - span.first < LONG) return false;
  return span.type === "Organization" || span.records.some(({ type }) => type === "Organization");
}

/** Words of a name that is no field of a minister (« Forces armées » may be one). */
const LONG = 3;

/** « (président) de la Confédération »: a common noun with a capital, though the tagger calls it a name. */
function isNoun({ upos, text }: ParsedToken, { isCommonWord }: NameLexicon): boolean {
  return upos === "NOUN" || (upos === "PROPN" && isCommonWord(text));
}

/** The name that an adposition of a class introduces at the end of the phrase. */
export function nameAfter(state: ComplementState, wordClass: string): NameSpan | undefined {
  const at = afterAdposition(state, wordClass);
  if (at === undefined) return undefined;
  const { surface, lexicon, spans } = state.context;
  const title = lexicon.titles(surface, at)?.last; // « conseiller de M. Aliev »
  const article = surface.tokens[at - 1]?.upos === "DET" ? spans.get(at - 1) : undefined; // « à La Havane »
  return article ?? spans.get(at) ?? (title === undefined ? undefined : spans.get(title));
}

/** Index of what follows an adposition of a class and its determiner, if one stands here. */
export function afterAdposition(state: ComplementState, wordClass: string): number | undefined {
  const { surface, lexicon } = state.context;
  if (!lexicon.isOf(wordClass, surface.tokens[state.last])) return undefined;
  let at = state.last + 1;
  if (lexicon.isOf("genitive", surface.tokens[at])) at += 1; // « auprès de »
  if (surface.tokens[at]?.upos === "DET") at += 1;
  return at;
}

/** The tokens of the wording, with those up to another added. */
export function upTo(state: ComplementState, last: number): readonly number[] {
  const added = Array.from({ length: last - state.last }, (_, index) => state.last + index);
  return [...state.words, ...added];
}

/** The token of the sentence at an index. */
export function tokenAt(state: ComplementState, index: number): ParsedToken | undefined {
  return state.context.surface.tokens[index];
}
