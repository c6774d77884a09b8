import type { ParsedToken } from "../../document/token.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import type { NameSpan } from "./name-span.ts";
import { fold, isCapitalised, type Surface } from "./surface.ts";

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
  /** Whether it is an office: « de l'organisation », « du FMI (…) » tell whose it is. */
  readonly isOffice: boolean;
  /** Whether « à » and a common noun complete it (« conseiller à la sécurité »). */
  readonly takesDativeField: boolean;
}

interface State extends Complements {
  readonly context: NounContext;
  readonly options: ComplementOptions;
}

type Step = (state: State) => State | undefined;

const STEPS: readonly Step[] = [
  takeActing,
  takeManner,
  takeAdjective,
  takeJoinedNationality,
  takeOwnerNoun,
  takeField,
  takeOwner,
  takeHost,
  takeDativeField,
  takeJoinedField,
];

const NOTHING = { words: [], nationalities: [], hasField: false, isActing: false } as const;

/** Reads the complements of a noun from the token after it, as far as they go. */
export function readComplements(
  context: NounContext,
  at: number,
  options: ComplementOptions,
): Complements {
  let state: State = { context, options, last: at, ...NOTHING };
  for (;;) {
    const next = firstStep(state);
    if (next === undefined) return state;
    state = next;
  }
}

function firstStep(state: State): State | undefined {
  for (const step of STEPS) {
    const next = step(state);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** « par intérim », « intérimaire ». */
function takeActing(state: State): State | undefined {
  const { surface, lexicon } = state.context;
  const at = tokenAt(state, state.last);
  const next = at?.upos === "ADP" ? state.last + 1 : state.last;
  if (!lexicon.isOf("acting", surface.tokens[next])) return undefined;
  return { ...state, last: next + 1, isActing: true };
}

/** « (président) de fait », « de facto »: how the office is held is no part of it. */
function takeManner(state: State): State | undefined {
  const { surface, lexicon } = state.context;
  const isManner =
    lexicon.isOf("genitive", surface.tokens[state.last]) &&
    lexicon.isOf("manner", surface.tokens[state.last + 1]);
  return isManner ? { ...state, last: state.last + 2 } : undefined;
}

function takeAdjective(state: State): State | undefined {
  const token = tokenAt(state, state.last);
  if (token === undefined || (isCapitalised(token.text) && !followsField(state))) return undefined;
  if (state.ownerNoun !== undefined) {
    // « du mouvement islamiste palestinien »: these words describe the owner, not the office.
    return token.upos === "ADJ" ? { ...state, last: state.last + 1 } : undefined;
  }
  if (isNationality(state.context, state.last)) {
    return withNationality(state, state.last);
  }
  if (state.nationality !== undefined && token.upos !== "ADJ") return undefined;
  if (!isQualifier(state.context, token)) return undefined;
  return { ...state, last: state.last + 1, words: [...state.words, state.last] };
}

function withNationality(state: State, at: number): State {
  const nationality = state.nationality ?? at;
  return { ...state, last: at + 1, nationality, nationalities: [...state.nationalities, at] };
}

/** « (les chefs de la diplomatie) congolaise et rwandaise ». */
function takeJoinedNationality(state: State): State | undefined {
  const { context, last } = state;
  const token = tokenAt(state, last);
  const isJoint = token?.upos === "CCONJ" || token?.text === ",";
  if (state.nationality === undefined || !isJoint || !isNationality(context, last + 1)) {
    return undefined;
  }
  return withNationality(state, last + 1);
}

/** « Affaires Étrangères »: some outlets write the adjective of a field with a capital. */
function followsField(state: State): boolean {
  return isPortfolio(state.context, state.last - 1) && tokenAt(state, state.last)?.upos === "ADJ";
}

function isQualifier({ lexicon }: NounContext, token: ParsedToken): boolean {
  return token.upos === "ADJ" || lexicon.isOf("qualifier", token);
}

/** Whether a token is a word of nationality used as an adjective. */
export function isNationality(context: NounContext, index: number): boolean {
  const word = context.surface.forms[index] ?? "";
  if (isCapitalised(word)) return false;
  return context.lexicon.gazetteer.senses(word).some(({ kind }) => kind === "adjective");
}

/** « des Affaires étrangères », « de la République », « de l'administration présidentielle ». */
function takeField(state: State): State | undefined {
  const noun = nounAfter(state, "genitive");
  if (noun === undefined) return undefined;
  return { ...state, last: noun + 1, words: upTo(state, noun + 1), hasField: true };
}

/** « de l'organisation », « du royaume »: a noun that takes up what was named before. */
function takeOwnerNoun(state: State): State | undefined {
  if (!state.options.isOffice || state.owner !== undefined) return undefined;
  const noun = nounAfter(state, "genitive");
  if (noun === undefined || isPortfolio(state.context, noun)) return undefined;
  const { surface, lexicon } = state.context;
  const isDefinite = lexicon.isOf("definite", surface.tokens[noun - 1]);
  const isDescriptive = lexicon.descriptiveNouns(surface, noun)?.value.owner === "yes";
  return isDefinite && isDescriptive ? { ...state, last: noun + 1, ownerNoun: noun } : undefined;
}

/** « de l'ONU », « du Kremlin », « de Donald Trump ». */
function takeOwner(state: State): State | undefined {
  if (state.owner !== undefined || state.nationality !== undefined) return undefined;
  const span = nameAfter(state, "genitive");
  if (span === undefined) return undefined;
  const { isOffice } = state.options;
  const last = isOffice ? afterAcronym(state.context.surface, span.last) : span.last;
  return { ...state, last, owner: span };
}

/** « du Fonds monétaire international (FMI) »: the acronym belongs to the owner. */
function afterAcronym({ tokens, forms }: Surface, at: number): number {
  const isAcronym = tokens[at]?.text === "(" && tokens[at + 2]?.text === ")";
  return isAcronym && isCapitalised(forms[at + 1]) ? at + 3 : at;
}

/** « aux Philippines », « en Australie », « à Washington », « pour le Yémen ». */
function takeHost(state: State): State | undefined {
  if (!state.options.takesHost || state.host !== undefined) return undefined;
  const span = nameAfter(state, "host");
  return span && { ...state, last: span.last, words: upTo(state, span.last), host: span };
}

/** « (conseiller) à la sécurité nationale », « (secrétaire) à la Défense ». */
function takeDativeField(state: State): State | undefined {
  const noun = nounAfter(state, "field-opener");
  if (noun === undefined) return undefined;
  const isField = isPortfolio(state.context, noun) || state.options.takesDativeField;
  if (!isField) return undefined;
  return { ...state, last: noun + 1, words: upTo(state, noun + 1), hasField: true };
}

/** « … et du Commerce », « … , des Finances », « Commerce et Industrie ». */
function takeJoinedField(state: State): State | undefined {
  const token = tokenAt(state, state.last);
  const isComma = token?.upos === "PUNCT" && token.text === ",";
  if (!state.hasField || token === undefined || !(isComma || token.upos === "CCONJ")) {
    return undefined;
  }
  const after = { ...state, last: state.last + 1 };
  const bare = !isComma && isPortfolio(state.context, after.last) ? after.last : undefined;
  const genitive = nounAfter(after, "genitive");
  const noun = genitive ?? bare;
  if (noun === undefined) return undefined;
  // « ministre de l'Europe et des affaires étrangères »: after « et de » small letters do too.
  const isField = isComma || genitive === undefined ? isPortfolio : isPortfolioWord;
  if (!isField(state.context, noun)) return undefined;
  return { ...state, last: noun + 1, words: upTo(state, noun + 1) };
}

function isPortfolio(context: NounContext, index: number): boolean {
  return isCapitalised(context.surface.forms[index]) && isPortfolioWord(context, index);
}

function isPortfolioWord({ surface, lexicon }: NounContext, index: number): boolean {
  return lexicon.portfolios.has(surface.words[index] ?? "");
}

/** The common noun that an adposition of a class introduces at the end of the phrase. */
function nounAfter(state: State, wordClass: string): number | undefined {
  const at = afterAdposition(state, wordClass);
  const token = at === undefined ? undefined : tokenAt(state, at);
  if (at === undefined || token === undefined) return undefined;
  const { surface, lexicon } = state.context;
  const office = lexicon.offices(surface, at); // « conseiller du Premier ministre »
  if (office !== undefined) return office.last - 1;
  if (isPortfolio(state.context, at)) return at;
  if (nameAfter(state, wordClass) !== undefined || token.upos !== "NOUN") return undefined;
  return lexicon.isOf("no-field", token) ? undefined : at;
}

function nameAfter(state: State, wordClass: string): NameSpan | undefined {
  const at = afterAdposition(state, wordClass);
  if (at === undefined) return undefined;
  const { surface, lexicon, spans } = state.context;
  const title = lexicon.titles(surface, at)?.last; // « conseiller de M. Aliev »
  const article = surface.tokens[at - 1]?.upos === "DET" ? spans.get(at - 1) : undefined; // « à La Havane »
  return article ?? spans.get(at) ?? (title === undefined ? undefined : spans.get(title));
}

/** Index of what follows an adposition of a class and its determiner, if one stands here. */
function afterAdposition(state: State, wordClass: string): number | undefined {
  const { surface, lexicon } = state.context;
  if (!lexicon.isOf(wordClass, surface.tokens[state.last])) return undefined;
  let at = state.last + 1;
  if (lexicon.isOf("genitive", surface.tokens[at])) at += 1; // « auprès de »
  if (surface.tokens[at]?.upos === "DET") at += 1;
  return at;
}

function upTo(state: State, last: number): readonly number[] {
  const added = Array.from({ length: last - state.last }, (_, index) => state.last + index);
  return [...state.words, ...added];
}

function tokenAt(state: State, index: number): ParsedToken | undefined {
  return state.context.surface.tokens[index];
}

/** The wording of chosen tokens, folded: « ministre des affaires étrangères ». */
export function wording(surface: Surface, indexes: readonly number[]): string {
  const words = new Set<number>();
  for (const index of indexes) words.add(opener(surface, index));
  const text = [...words].map((index) => surface.words[index] ?? "").join(" ");
  return fold(text).replace(/' /g, "'");
}

function opener(surface: Surface, index: number): number {
  let at = index;
  while (at > 0 && surface.words[at] === "") at -= 1;
  return at;
}
