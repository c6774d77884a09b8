import type { Lexicon, Reading } from "./lexicon.ts";

/** What a word may look like that is the verb of its clause: « note », « critique ». */
const LOOK_ALIKES = new Set(["NOUN", "ADJ"]);
/** What may follow the verb of a clause. */
const FOLLOWERS = /^(?:DET|ADP|SCONJ|PRON|ADV|PROPN)/;
/** What a subject without a name may end with, and what its verb then has behind it. */
const NOMINAL = new Set(["NOUN", "ADJ"]);
const OBJECTS = /^(?:DET|SCONJ)/;
const CLAUSE_END = /^[.;!?…]$/u;

/**
 * A word behind a name, or behind the comma that closes one, is the verb of its clause where the
 * clause has no other: « Le ministre, Itamar Ben Gvir, *menace* de partir »; so is one behind a noun
 * that an object follows: « La présidence *critique* cette décision ».
 */
export function verbsBehindNames(
  classes: readonly string[],
  forms: readonly string[],
  lexicon: Lexicon,
): readonly string[] {
  const found = forms.findIndex(
    (form, index) =>
      LOOK_ALIKES.has(classes[index] ?? "") &&
      isBehindSubject(classes, forms, index) &&
      isTold(lexicon, form) &&
      !hasVerb(clauseAround(index, { classes, forms }), { classes, forms, lexicon }),
  );
  return found < 0 ? classes : classes.map((upos, index) => (index === found ? "VERB" : upos));
}

/** Behind a name nearly anything may follow a verb; behind a noun (« le ministre *juge* que … ») an object must. */
function isBehindSubject(
  classes: readonly string[],
  forms: readonly string[],
  index: number,
): boolean {
  const next = classes[index + 1] ?? "";
  if (closesName(classes, forms, index)) return FOLLOWERS.test(next);
  return NOMINAL.has(classes[index - 1] ?? "") && OBJECTS.test(next);
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

/** The tokens from one stop of the sentence to the next; « que » right behind the word opens another clause. */
function clauseAround(
  index: number,
  { classes, forms }: Pick<Words, "classes" | "forms">,
): readonly number[] {
  const stops = forms.flatMap((form, at) => (CLAUSE_END.test(form) ? [at] : []));
  const start = stops.findLast((at) => at < index) ?? -1;
  const stop = stops.find((at) => at > index) ?? forms.length;
  const end = classes[index + 1] === "SCONJ" ? index + 1 : stop;
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
