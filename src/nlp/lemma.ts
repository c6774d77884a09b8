import { applyScript } from "./edit-script.ts";
import type { VerbSpellings } from "./known-verbs.ts";
import { type Endings, endingScripts } from "./lemma-endings.ts";
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

/** What lemmas are found with. */
export interface LemmaTools {
  readonly lexicon: Lexicon;
  /** Edit scripts by ending, as the training has learned them. */
  readonly endings: Readonly<Record<string, string>>;
  readonly spellings: VerbSpellings;
}

/**
 * Makes the lemmatiser: readings of the lexicon first, else the edit script of the longest known
 * ending, shorter ones giving way to one that makes a lemma which the lexicon has.
 */
export function compileLemmatiser({ lexicon, endings, spellings }: LemmaTools): Lemmatiser {
  const tools = { lexicon, spellings, endings: new Map(Object.entries(endings)) };
  const find = remember((key) => {
    const [upos = "", feats = "", form = ""] = key.split("\t");
    const known = bestReading(lexicon, { form, upos, feats })?.script;
    if (known) return applyScript(form, known) ?? form;
    return guessLemma({ form, upos, feats }, tools);
  });
  return ({ form, upos, feats }) => find(`${upos}\t${feats}\t${form}`);
}

interface GuessTools extends Pick<LemmaTools, "lexicon" | "spellings"> {
  readonly endings: Endings;
}

/** A known lemma if any fits; else the one that the spelling leaves no doubt of, or the likeliest ending. */
function guessLemma(question: LemmaQuestion, tools: GuessTools): string {
  const { form, upos } = question;
  const lemmas = tools.lexicon.lemmas(upos);
  const likely = endingScripts(tools.endings, form.toLowerCase(), question);
  const possible = upos === "VERB" ? knownScripts(question, tools.lexicon) : [];
  const guesses = [...likely, ...possible].flatMap((script) => applyScript(form, script) ?? []);
  const spelt = upos === "VERB" ? tools.spellings.of(form.toLowerCase()) : NO_SPELLING;
  return (
    [...guesses, ...spelt.all].find((lemma) => lemmas.has(lemma)) ??
    spelt.sure[0] ??
    guesses[0] ??
    applyScript(form, KEEP) ??
    form
  );
}

const NO_SPELLING: ReturnType<VerbSpellings["of"]> = { sure: [], all: [] };

/**
 * The scripts that known words with one of these letters at their end follow: « poursuivrons » may be
 * made as « prendrons », and « poursuivaient » as « attendaient ».
 */
function knownScripts({ form, upos }: LemmaQuestion, lexicon: Lexicon): readonly string[] {
  const lower = form.toLowerCase();
  const cuts = lexicon.cuts(upos);
  const sizes = Array.from({ length: lower.length }, (_, size) => size + 1);
  return sizes.flatMap((size) => cuts.get(lower.slice(lower.length - size)) ?? []);
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
