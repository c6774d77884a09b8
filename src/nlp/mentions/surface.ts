import type { Sentence } from "../../document/document.ts";
import type { ParsedToken } from "../../document/token.ts";
import { foldName, normaliseName } from "../../language/normalise.ts";
import { remember } from "../remember.ts";

/** A sentence with the folded surface form of every token, for lookups in lists of words. */
export interface Surface {
  /** Index of the sentence in the document. */
  readonly index: number;
  readonly tokens: readonly ParsedToken[];
  /** Folded text of each token; "" for a word inside a contraction that it does not open. */
  readonly words: readonly string[];
  /** The text of each token as the article has it. */
  readonly forms: readonly string[];
  /** Pieces of each surface word and of each lemma, for phrases. */
  readonly pieces: readonly (readonly string[])[];
  readonly lemmaPieces: readonly (readonly string[])[];
}

/** The words of a phrase without case and accents, cut at blanks, hyphens and after apostrophes. */
export const piecesOf = remember((phrase: string): readonly string[] =>
  foldName(phrase)
    .replace(/'/g, "' ")
    .split(/[ -]+/)
    .filter((piece) => piece !== ""),
);

/** The form in which words are compared: composed, plain apostrophes and blanks, lower case. */
export const fold = remember((text: string): string =>
  normaliseName(text).toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae"),
);

/** Reads the surface of a sentence: forms come from the article, so that contractions are whole. */
export function surfaceOf(sentence: Sentence<ParsedToken>, text: string, index: number): Surface {
  const { tokens } = sentence;
  const forms = tokens.map(({ start, end }) => text.slice(start, end));
  const words = forms.map((form, i) => (opensWord(tokens, i) ? fold(form) : ""));
  const pieces = words.map(piecesOf);
  const lemmaPieces = tokens.map(({ lemma }) => piecesOf(lemma));
  return { index, tokens, words, forms, pieces, lemmaPieces };
}

/** Whether a token opens a surface word: « du » is opened by « de », not by « le ». */
export function opensWord(tokens: readonly ParsedToken[], index: number): boolean {
  return index === 0 || tokens[index - 1]?.start !== tokens[index]?.start;
}

/** Index of the first token after the surface word that holds `index`. */
export function afterWord(surface: Surface, index: number): number {
  let next = index + 1;
  while (next < surface.words.length && surface.words[next] === "") next += 1;
  return next;
}

/** Index of the token that opens the surface word before `index`, or -1. */
export function beforeWord(surface: Surface, index: number): number {
  let previous = index - 1;
  while (previous >= 0 && surface.words[previous] === "") previous -= 1;
  return previous;
}

/** Whether a form begins with a capital letter. */
export function isCapitalised(form: string | undefined): boolean {
  return form !== undefined && /^\p{Lu}/u.test(form);
}

/** Whether a form is written in capitals, as acronyms are (« OTAN », « M5-RFP »). */
export function isAcronymShaped(form: string): boolean {
  return /^\p{Lu}[\p{Lu}\d&.-]*[\p{Lu}\d]$/u.test(form) && /\p{Lu}.*\p{Lu}/u.test(form);
}
