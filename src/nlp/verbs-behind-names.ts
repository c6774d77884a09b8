import type { Lexicon, Reading } from "./lexicon.ts";

/** What a word may look like that is the verb of its clause: « note », « critique ». */
const LOOK_ALIKES = new Set(["NOUN", "ADJ"]);
/** What may follow the verb of a clause. */
const FOLLOWERS = /^(?:DET|ADP|SCONJ|PRON|ADV|PROPN)/;
const CLAUSE_END = /^[.;!?…]$/u;

/**
 * A word behind a name, or behind the comma that closes one, is the verb of its clause where the
 * clause has no other: « Le ministre, Itamar Ben Gvir, *menace* de partir ».
 */
export function verbsBehindNames(
  classes: readonly string[],
  forms: readonly string[],
  lexicon: Lexicon,
): readonly string[] {
  const found = forms.findIndex(
    (form, index) =>
      LOOK_ALIKES.has(classes[index] ?? "") &&
      closesName(classes, forms, index) &&
      FOLLOWERS.test(classes[index + 1] ?? "") &&
      isTold(lexicon, form) &&
      !hasVerb(clauseAround(index, forms), { classes, forms, lexicon }),
  );
  return found < 0 ? classes : classes.map((upos, index) => (index === found ? "VERB" : upos));
}

/** « X note », « Y, X, note »: no article stands before the word. */
function closesName(classes: readonly string[], forms: readonly string[], index: number): boolean {
  if (classes[index - 1] === "PROPN") return true;
  return forms[index - 1] === "," && classes[index - 2] === "PROPN";
}

interface Words {
  readonly classes: readonly string[];
  readonly forms: readonly string[];
  readonly lexicon: Lexicon;
}

/** The tokens from one stop of the sentence to the next. */
function clauseAround(index: number, forms: readonly string[]): readonly number[] {
  const stops = forms.flatMap((form, at) => (CLAUSE_END.test(form) ? [at] : []));
  const start = stops.findLast((at) => at < index) ?? -1;
  const end = stops.find((at) => at > index) ?? forms.length;
  return forms.flatMap((_, at) => (at > start && at < end ? [at] : []));
}

/** Whether a clause has a verb that tells; one behind a conjunction or pronoun belongs to another. */
function hasVerb(clause: readonly number[], { classes, forms, lexicon }: Words): boolean {
  return clause.some(
    (at) => /^(?:VERB|AUX)$/.test(classes[at] ?? "") && isTold(lexicon, forms[at] ?? ""),
  );
}

function isTold(lexicon: Lexicon, form: string): boolean {
  return lexicon.readings(form.toLowerCase()).some(isFiniteVerb);
}

function isFiniteVerb({ upos, feats }: Reading): boolean {
  return (upos === "VERB" || upos === "AUX") && feats.includes("VerbForm=Fin");
}
