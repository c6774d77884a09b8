import { applyScript } from "./edit-script.ts";
import type { Lexicon, Reading } from "./lexicon.ts";

/** What a lemma is found from. */
export interface LemmaQuestion {
  readonly form: string;
  readonly upos: string;
  readonly feats: string;
}

/** Finds the lemma of a tagged form. */
export type Lemmatiser = (question: LemmaQuestion) => string;

const LONGEST_ENDING = 6;

/** Makes the lemmatiser: readings of the lexicon first, else the edit script of the longest known ending. */
export function compileLemmatiser(
  lexicon: Lexicon,
  endings: Readonly<Record<string, string>>,
): Lemmatiser {
  const scripts = new Map(Object.entries(endings));
  return ({ form, upos, feats }) => {
    const known = bestReading(lexicon, { form, upos, feats });
    const script = known?.script || endingScript(scripts, form, upos);
    return applyScript(form, script) ?? form;
  };
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

function endingScript(scripts: ReadonlyMap<string, string>, form: string, upos: string): string {
  const lower = form.toLowerCase();
  for (let size = Math.min(LONGEST_ENDING, lower.length); size >= 0; size--) {
    const script = scripts.get(`${upos} ${lower.slice(lower.length - size)}`);
    if (script !== undefined) return script;
  }
  return "=0|";
}
