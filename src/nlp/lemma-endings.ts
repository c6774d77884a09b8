/** Edit scripts by ending: the form's class, a space and its last letters → script. */
export type Endings = ReadonlyMap<string, string>;

/** Longest ending, in letters, that tells how the lemma is made. */
export const LONGEST_ENDING = 6;

const TELLING: Readonly<Record<string, ReadonlySet<string>>> = {
  VERB: new Set(["Mood", "Tense", "VerbForm"]),
  AUX: new Set(["Mood", "Tense", "VerbForm"]),
  NOUN: new Set(["Gender", "Number"]),
  ADJ: new Set(["Gender", "Number"]),
};

/** The part of speech with those features that tell how its lemma is made. */
export function endingClass(upos: string, feats: string): string {
  const telling = TELLING[upos];
  if (!telling) return upos;
  const pairs = feats.split("|").filter((pair) => telling.has(pair.slice(0, pair.indexOf("="))));
  return [upos, ...pairs].join("|");
}

/** A word whose lemma is sought by its ending. */
export interface EndingQuestion {
  readonly upos: string;
  readonly feats: string;
}

/**
 * The scripts of the endings that are known for a form in lower case, the longest first: « -ivrons »
 * is of « livrer » in the present, of « suivre » in the future.
 */
export function endingScripts(
  endings: Endings,
  lower: string,
  { upos, feats }: EndingQuestion,
): readonly string[] {
  const own = endingClass(upos, feats);
  const scripts: string[] = [];
  for (let size = Math.min(LONGEST_ENDING, lower.length); size >= 0; size--) {
    const letters = lower.slice(lower.length - size);
    const script = endings.get(`${own} ${letters}`) ?? endings.get(`${upos} ${letters}`);
    if (script !== undefined) scripts.push(script);
  }
  return scripts;
}
