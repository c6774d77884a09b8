import type { Lexicon, Reading } from "./lexicon.ts";

/** What a word may look like that is the verb of its clause: « note », « critique ». */
const LOOK_ALIKES = new Set(["NOUN", "ADJ"]);
/** What may follow the verb of a clause. */
const FOLLOWERS = /^(?:DET|ADP|SCONJ|PRON|ADV|PROPN)/;
const CLAUSE_END = /^[.;!?…]$/u;

/**
 * A word behind a name, or behind the comma that closes one, is the verb of its clause where the
 * clause has no other: « Le ministre, Itamar Ben Gvir, *menace* de partir », « Anna Lind, qui
 * présidait la séance, *juge* l'accord solide ».
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
      !hasVerb(around(index, classes, forms), { classes, forms, lexicon }),
  );
  return found < 0 ? classes : classes.map((upos, index) => (index === found ? "VERB" : upos));
}

/** « X note », « Y, X, note »: no article stands before the word. */
function closesName(classes: readonly string[], forms: readonly string[], index: number): boolean {
  if (classes[index - 1] === "PROPN") return true;
  if (forms[index - 1] !== ",") return false;
  return classes[index - 2] === "PROPN" || relativeBefore(classes, forms, index) < index;
}

/** Where the clause about a name begins that a comma before a word closes, or the word itself. */
function relativeBefore(
  classes: readonly string[],
  forms: readonly string[],
  index: number,
): number {
  if (forms[index - 1] !== ",") return index;
  const comma = forms.lastIndexOf(",", index - 2);
  const isRelative = classes[comma + 1] === "PRON" && classes[comma - 1] === "PROPN";
  return comma > 0 && isRelative ? comma : index;
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

/** The words of the clause of a token, without those of a clause about the name before it. */
function around(
  index: number,
  classes: readonly string[],
  forms: readonly string[],
): readonly number[] {
  const relative = relativeBefore(classes, forms, index);
  return clauseAround(index, forms).filter((at) => at < relative || at > index);
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
