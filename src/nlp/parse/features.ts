import type { TaggedToken } from "../../document/token.ts";
import { FEATURES, type FeatureName } from "./network-shape.ts";

/** Where a token stands, and which treebank's conventions to follow. */
export interface Place {
  readonly index: number;
  readonly treebank: string;
}

const APOSTROPHES = /[\u2018\u2019\u02BC]/g;
const HYPHENS = /[\u2010\u2011]/g;
const BLANKS = /[\u00A0\u202F\u2009]/g;
const DIGITS = /\p{Nd}/gu;

/** The form that tables are looked up by: typography levelled, lower case, every digit a 0. */
export function lookupForm(text: string): string {
  return levelled(text).toLowerCase().replace(DIGITS, "0");
}

/** The key of every feature of a token, in the order of `FEATURES`. */
export function featureKeys(token: TaggedToken, place: Place): readonly string[] {
  const form = lookupForm(token.text);
  const keys: Readonly<Record<FeatureName, string>> = {
    word: form,
    lemma: lookupForm(token.lemma),
    suffix3: form.slice(-3),
    suffix2: form.slice(-2),
    prefix3: form.slice(0, 3),
    shape: shape(levelled(token.text), place.index),
    upos: token.upos,
    feats: token.feats,
    treebank: place.treebank,
  };
  return FEATURES.map(({ name }) => keys[name]);
}

function levelled(text: string): string {
  return text.replace(APOSTROPHES, "'").replace(HYPHENS, "-").replace(BLANKS, " ");
}

/** How a form is written: `Xx` (Paris), `^Xx` where it opens the sentence, `X` (ONU), `0`, `x`. */
function shape(form: string, index: number): string {
  const classes = form
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{L}/gu, (letter) => (letter === "X" ? letter : "x"))
    .replace(DIGITS, "0")
    .replace(/[^Xx0]/gu, "-")
    .replace(/(.)\1+/gu, "$1");
  return (index === 0 ? "^" : "") + classes.slice(0, 4);
}
