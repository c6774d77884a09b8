import { feature, type ParsedToken } from "../../document/token.ts";
import { takeBareArea, takeBareNoun } from "./bare-fields.ts";
import { takeCharge } from "./charges.ts";
import {
  afterAdposition,
  type ComplementOptions,
  type ComplementState,
  type Complements,
  isPortfolio,
  isPortfolioWord,
  type NounContext,
  nameAfter,
  nounAfter,
  tokenAt,
  upTo,
} from "./complement-state.ts";
import { afterAcronym, isOrganisation, takeEmployer, takeNamedGroup } from "./group-owners.ts";
import { takeHost, takeTown } from "./hosts.ts";
import type { NameSpan } from "./name-span.ts";
import { fold, isCapitalised, type Surface } from "./surface.ts";

type Step = (state: ComplementState) => ComplementState | undefined;

const STEPS: readonly Step[] = [
  takeActing,
  takeManner,
  takeAdjective,
  takeJoinedNationality,
  takeNamedGroup,
  takeCounted,
  takeOwnerNoun,
  takeField,
  takeBareNoun,
  takeBareArea,
  takeCharge,
  takeOwner,
  takeJoinedOwner,
  takeEmployer,
  takeTown,
  takeHost,
  takeDativeField,
  takeJoinedField,
];

const NOTHING = {
  words: [],
  nationalities: [],
  joinedOwners: [],
  hasField: false,
  isActing: false,
} as const;

/** Reads the complements of a noun from the token after it, as far as they go. */
export function readComplements(
  context: NounContext,
  at: number,
  options: ComplementOptions,
): Complements {
  let state: ComplementState = {
    context,
    options,
    noun: options.head ?? at - 1,
    last: at,
    ...NOTHING,
  };
  for (;;) {
    const next = firstStep(state);
    if (next === undefined) return state;
    state = next;
  }
}

function firstStep(state: ComplementState): ComplementState | undefined {
  for (const step of STEPS) {
    const next = step(state);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** « par intérim », « intérimaire ». */
function takeActing(state: ComplementState): ComplementState | undefined {
  const { surface, lexicon } = state.context;
  const at = tokenAt(state, state.last);
  const next = at?.upos === "ADP" ? state.last + 1 : state.last;
  if (!lexicon.isOf("acting", surface.tokens[next])) return undefined;
  return { ...state, last: next + 1, isActing: true };
}

/** « (président) de fait », « de facto »: how the office is held is no part of it. */
function takeManner(state: ComplementState): ComplementState | undefined {
  const { surface, lexicon } = state.context;
  const at = afterAdposition(state, "genitive");
  const isManner = at !== undefined && lexicon.isOf("manner", surface.tokens[at]);
  return isManner ? { ...state, last: at + 1 } : undefined;
}

function takeAdjective(state: ComplementState): ComplementState | undefined {
  const token = tokenAt(state, state.last);
  if (token === undefined || (isCapitalised(token.text) && !followsField(state))) return undefined;
  if (state.ownerNoun !== undefined) {
    // « du mouvement islamiste palestinien »: these words describe the owner, not the office.
    return token.upos === "ADJ" ? { ...state, last: state.last + 1 } : undefined;
  }
  if (isNationality(state.context, state.last) && !describesField(state)) {
    return withNationality(state, state.last);
  }
  // « le ministre d'État canadien chargé des Amériques »: behind a nationality the charge goes on.
  const isPlain = token.upos === "ADJ" || state.context.lexicon.isOf("charge", token);
  if (state.nationality !== undefined && !isPlain) return undefined;
  if (!isQualifier(state.context, token)) return undefined;
  return { ...state, last: state.last + 1, words: [...state.words, state.last] };
}

/** « (le ministre) des Affaires européennes »: the adjective agrees with the field, not with its holder. */
function describesField(state: ComplementState): boolean {
  const [noun, field, adjective] = [state.noun, state.last - 1, state.last].map((at) =>
    tokenAt(state, at),
  );
  const isOfField = state.hasField && state.words.includes(state.last - 1);
  return isOfField && !isPlural(noun) && isPlural(field) && isPlural(adjective);
}

function isPlural(token: ParsedToken | undefined): boolean {
  return token !== undefined && feature(token, "Number") === "Plur";
}

function withNationality(state: ComplementState, at: number): ComplementState {
  const nationality = state.nationality ?? at;
  return { ...state, last: at + 1, nationality, nationalities: [...state.nationalities, at] };
}

/** « (les chefs de la diplomatie) congolaise et rwandaise ». */
function takeJoinedNationality(state: ComplementState): ComplementState | undefined {
  const { context, last } = state;
  const token = tokenAt(state, last);
  const isJoint = token?.upos === "CCONJ" || token?.text === ",";
  if (state.nationality === undefined || !isJoint || !isNationality(context, last + 1)) {
    return undefined;
  }
  return withNationality(state, last + 1);
}

/** « Affaires Étrangères »: some outlets write the adjective of a field with a capital. */
function followsField(state: ComplementState): boolean {
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
function takeField(state: ComplementState): ComplementState | undefined {
  const noun = nounAfter(state, "genitive");
  if (noun === undefined) return undefined;
  return { ...state, last: noun + 1, words: upTo(state, noun + 1), hasField: true };
}

/** « (les chefs de la diplomatie) des trois puissances garantes »: they are told one by one. */
function takeCounted(state: ComplementState): ComplementState | undefined {
  const at = afterAdposition(state, "genitive");
  const isCounted = at !== undefined && tokenAt(state, at)?.upos === "NUM";
  const noun = isCounted ? tokenAt(state, at + 1) : undefined;
  if (at === undefined || noun?.upos !== "NOUN" || !isPlural(noun)) return undefined;
  if (!state.options.isOffice || !isPlural(tokenAt(state, state.noun))) return undefined;
  let last = at + 2;
  while (tokenAt(state, last)?.upos === "ADJ") last += 1;
  return { ...state, last };
}

/** « de l'organisation », « du royaume »: a noun that takes up what was named before. */
function takeOwnerNoun(state: ComplementState): ComplementState | undefined {
  if (!state.options.isOffice || state.owner !== undefined) return undefined;
  const noun = nounAfter(state, "genitive");
  if (noun === undefined || isPortfolio(state.context, noun)) return undefined;
  const { surface, lexicon } = state.context;
  const isDefinite = lexicon.isOf("definite", surface.tokens[noun - 1]);
  const isDescriptive = lexicon.descriptiveNouns(surface, noun)?.value.owner === "yes";
  // « le président de la commission du commerce international »: of a part of something.
  const isCompleted =
    lexicon.isOf("genitive", tokenAt(state, noun + 1)) && isCommon(state, noun + 1);
  return isDefinite && isDescriptive && !isCompleted
    ? { ...state, last: noun + 1, ownerNoun: noun }
    : undefined;
}

/** Whether a common noun, no name, follows an adposition. */
function isCommon({ context }: ComplementState, adposition: number): boolean {
  const { surface, spans, lexicon } = context;
  const at = surface.tokens[adposition + 1]?.upos === "DET" ? adposition + 2 : adposition + 1;
  if (lexicon.portfolios.has(surface.words[at] ?? "")) return true; // « de la commission des Affaires étrangères »
  return surface.tokens[at]?.upos === "NOUN" && !spans.has(at) && !isCapitalised(surface.forms[at]);
}

/** « de l'ONU », « du Kremlin », « de Donald Trump ». */
function takeOwner(state: ComplementState): ComplementState | undefined {
  if (state.owner !== undefined || state.nationality !== undefined) return undefined;
  const span = nameAfter(state, "genitive");
  if (span === undefined) return undefined;
  const { isOffice } = state.options;
  const last = isOffice ? afterAcronym(state.context.surface, span.last) : span.last;
  const words = isRegional(state, span) ? upTo(state, span.last) : state.words;
  return { ...state, last, words, owner: span };
}

/** « gouverneur de Californie », « sénateur de la Floride »: the place is part of the office. */
function isRegional({ options }: ComplementState, { type, records }: NameSpan): boolean {
  const types = type === undefined ? records.map((record) => record.type) : [type];
  return options.isOffice && types.length > 0 && types.every((each) => each === "Place");
}

/** « (l'émissaire) de l'ONU et de la Ligue arabe »: one office of two. */
function takeJoinedOwner(state: ComplementState): ComplementState | undefined {
  const { owner, joinedOwners, options, context } = state;
  const isOpen = options.isOffice && !isPlural(tokenAt(state, state.noun)) && owner !== undefined;
  if (!isOpen || tokenAt(state, state.last)?.upos !== "CCONJ") return undefined;
  const span = nameAfter({ ...state, last: state.last + 1 }, "genitive");
  if (span === undefined || !isOrganisation(span) || !isOrganisation(owner)) return undefined;
  const last = afterAcronym(context.surface, span.last);
  return { ...state, last, joinedOwners: [...joinedOwners, span] };
}

/** « (conseiller) à la sécurité nationale », « (secrétaire) à la Défense ». */
function takeDativeField(state: ComplementState): ComplementState | undefined {
  const noun = nounAfter(state, "field-opener");
  if (noun === undefined) return undefined;
  // « (le coordinateur) du Parlement européen pour le Brexit »: the purpose is the office's, no part of the name.
  const { isOf } = state.context.lexicon;
  if (!state.options.isOffice && isOf("purpose", tokenAt(state, state.last))) return undefined;
  const isField = isPortfolio(state.context, noun) || state.options.takesDativeField;
  if (!isField) return undefined;
  return { ...state, last: noun + 1, words: upTo(state, noun + 1), hasField: true };
}

/** « … et du Commerce », « … , des Finances », « Commerce et Industrie ». */
function takeJoinedField(state: ComplementState): ComplementState | undefined {
  const token = tokenAt(state, state.last);
  const isComma = token?.upos === "PUNCT" && token.text === ",";
  if (!state.hasField || token === undefined || !(isComma || token.upos === "CCONJ")) {
    return undefined;
  }
  const after = { ...state, last: state.last + 1 };
  const bare = !isComma && isPortfolio(state.context, after.last) ? after.last : undefined;
  const genitive = nounAfter(after, "genitive");
  const noun = genitive ?? bare ?? (isComma ? undefined : dativeAfter(after));
  if (noun === undefined) return undefined;
  // « ministre de l'Europe et des affaires étrangères »: after « et de » small letters do too.
  const isField = isComma || genitive === undefined ? isPortfolio : isPortfolioWord;
  const isDative = genitive === undefined && bare === undefined;
  if (!isDative && !isField(state.context, noun)) return undefined;
  return { ...state, last: noun + 1, words: upTo(state, noun + 1) };
}

/** « (secrétaire d'État à l'Asile) et à la Migration »: a capital says that the field goes on. */
function dativeAfter(state: ComplementState): number | undefined {
  const noun = state.options.takesDativeField ? nounAfter(state, "dative") : undefined;
  const isField = noun !== undefined && isCapitalised(state.context.surface.forms[noun]);
  return isField ? noun : undefined;
}

/** The wording of chosen tokens, folded: « ministre des affaires étrangères ». */
export function wording(surface: Surface, indexes: readonly number[]): string {
  const words = new Set<number>();
  for (const index of indexes) words.add(opener(surface, index));
  const text = [...words].map((index) => surface.words[index] ?? "").join(" ");
  return fold(text).replace(/' /g, "'").replace(/ ,/g, ",");
}

function opener(surface: Surface, index: number): number {
  let at = index;
  while (at > 0 && surface.words[at] === "") at -= 1;
  return at;
}
