import { applyScript } from "./edit-script.ts";
import { endingScript } from "./lemma-endings.ts";
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

/** Makes the lemmatiser: readings of the lexicon first, else the edit script of the longest known ending. */
export function compileLemmatiser(
  lexicon: Lexicon,
  endings: Readonly<Record<string, string>>,
): Lemmatiser {
  const scripts = new Map(Object.entries(endings));
  const find = remember((key) => {
    const [upos = "", feats = "", form = ""] = key.split("\t");
    const known = bestReading(lexicon, { form, upos, feats });
    const guess = endingScript(scripts, form.toLowerCase(), { upos, feats });
    return applyScript(form, known?.script || guess || KEEP) ?? form;
  });
  return ({ form, upos, feats }) => find(`${upos}\t${feats}\t${form}`);
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
