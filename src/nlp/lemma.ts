import { applyScript, cutSize } from "./edit-script.ts";
import { type Endings, endingClass, endingScripts } from "./lemma-endings.ts";
import type { Lexicon, Reading } from "./lexicon.ts";
import { remember } from "./remember.ts";

/** What a lemma is found from. */
export interface LemmaQuestion {
  readonly form: string;
  readonly upos: string;
  readonly feats: string;
}

/** Finds the lemma of a tagged form. */
export type Lemmatiser = (question: LemmaQuestion) => string;

/** The script of a form that is its own lemma. */
const KEEP = "=0|";

/**
 * Makes the lemmatiser: readings of the lexicon first, else the edit script of the longest known
 * ending, shorter ones giving way to one that makes a lemma which the lexicon has.
 */
export function compileLemmatiser(
  lexicon: Lexicon,
  endings: Readonly<Record<string, string>>,
): Lemmatiser {
  const scripts: Endings = new Map(Object.entries(endings));
  const find = remember((key) => {
    const [upos = "", feats = "", form = ""] = key.split("\t");
    const known = bestReading(lexicon, { form, upos, feats })?.script;
    if (known) return applyScript(form, known) ?? form;
    return guessLemma({ form, upos, feats }, scripts, lexicon.lemmas(upos));
  });
  return ({ form, upos, feats }) => find(`${upos}\t${feats}\t${form}`);
}

function guessLemma(
  question: LemmaQuestion,
  endings: Endings,
  lemmas: ReadonlySet<string>,
): string {
  const { form } = question;
  const likely = endingScripts(endings, form.toLowerCase(), question);
  const possible = question.upos === "VERB" ? fittingScripts(endings, question) : [];
  const guesses = [...likely, ...possible].flatMap((script) => applyScript(form, script) ?? []);
  return (
    guesses.find((lemma) => lemmas.has(lemma)) ?? guesses[0] ?? applyScript(form, KEEP) ?? form
  );
}

/**
 * Every script that cuts off what the form ends with, those of its class first: « poursuivrons » may
 * be made as « prendrons », and « poursuivaient » as a form whose ending is known without its tense.
 */
function fittingScripts(endings: Endings, { form, upos, feats }: LemmaQuestion): readonly string[] {
  const lower = form.toLowerCase();
  const starts = [`${endingClass(upos, feats)} `, `${upos} `, `${upos}|`];
  const fitting = starts.flatMap((start) =>
    [...endings].flatMap(([ending, script]) => {
      const cut = cutLetters(ending, script);
      return ending.startsWith(start) && cut !== undefined && lower.endsWith(cut) ? script : [];
    }),
  );
  return [...new Set(fitting)];
}

/** The letters that a script cuts off the forms of an ending, where the ending shows them all. */
function cutLetters(ending: string, script: string): string | undefined {
  const letters = ending.slice(ending.indexOf(" ") + 1);
  const cut = cutSize(script);
  return cut > 0 && cut <= letters.length ? letters.slice(letters.length - cut) : undefined;
}

function bestReading(lexicon: Lexicon, { form, upos, feats }: LemmaQuestion): Reading | undefined {
  const lower = form.toLowerCase();
  const exact = lexicon.readings(form).filter((reading) => reading.upos === upos);
  const readings =
    exact.length > 0 || lower === form
      ? exact
      : lexicon.readings(lower).filter((reading) => reading.upos === upos);
  return readings.reduce<Reading | undefined>((best, reading) => {
    if (!best) return reading;
    return rank(reading, feats) > rank(best, feats) ? reading : best;
  }, undefined);
}

/** Agreement in features counts before frequency: « suis » is of « suivre » only where « être » is ruled out. */
function rank({ feats, weight }: Reading, wanted: string): number {
  if (feats === "") return weight;
  const pairs = feats.split("|");
  const agreeing = pairs.filter((pair) => wanted.includes(pair)).length;
  return weight + 4 * (agreeing - pairs.length);
}
