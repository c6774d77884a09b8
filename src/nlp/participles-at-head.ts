import type { Lexicon, Reading } from "./lexicon.ts";

/** What a past participle with a capital may be taken for: « Graciés par le roi, … ». */
const LOOK_ALIKES = new Set(["NOUN", "PROPN", "ADJ"]);
/** What may follow the participle of a clause: « Invité *de* … », « Arrivée *lundi* … » is no such. */
const FOLLOWERS = /^(?:ADP|ADV)/;
/** What may follow one that is never a noun: « Ouverts *dimanche* … ». */
const FREE_FOLLOWERS = /^(?:ADP|ADV|NOUN|DET)/;
/** What may begin the main clause behind the comma: its subject. */
const SUBJECTS = /^(?:DET|PRON|PROPN|NUM)/;

/**
 * The first word of a sentence is a past participle where a clause of its own ends at a comma,
 * behind which the subject and the verb stand: « *Interdits* de territoire, les trois ministres ont … ».
 */
export function participlesAtHead(
  classes: readonly string[],
  forms: readonly string[],
  lexicon: Lexicon,
): readonly string[] {
  const first = forms.findIndex((form) => /\p{L}/u.test(form));
  const comma = forms.indexOf(",", first);
  const readings = lexicon.readings((forms[first] ?? "").toLowerCase());
  const followers = readings.some(({ upos }) => upos === "NOUN") ? FOLLOWERS : FREE_FOLLOWERS;
  const isClause =
    LOOK_ALIKES.has(classes[first] ?? "") &&
    followers.test(classes[first + 1] ?? "") &&
    comma > first &&
    SUBJECTS.test(classes[comma + 1] ?? "") &&
    !hasVerb(classes.slice(first, comma)) &&
    hasVerb(classes.slice(comma)) &&
    isParticiple(readings);
  return isClause ? classes.map((upos, at) => (at === first ? "VERB" : upos)) : classes;
}

function hasVerb(classes: readonly string[]): boolean {
  return classes.some((upos) => upos === "VERB" || upos === "AUX");
}

/** Whether a form is a past participle no less often than a noun. */
function isParticiple(readings: readonly Reading[]): boolean {
  const weightOf = (fits: (reading: Reading) => boolean) =>
    Math.max(-1, ...readings.filter(fits).map(({ weight }) => weight));
  const past = weightOf(
    ({ upos, feats }) => upos === "VERB" && /Tense=Past.*VerbForm=Part/.test(feats),
  );
  return past >= 0 && past >= weightOf(({ upos }) => upos === "NOUN");
}
