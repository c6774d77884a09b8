import type { Lexicon, Reading } from "./lexicon.ts";

/** What a present participle may be taken for behind what looks like its article. */
const LOOK_ALIKES = new Set(["NOUN", "ADJ"]);
/** What a pronoun before a verb may be taken for. */
const ARTICLES = new Set(["DET", "PRON"]);
const CLITIC = /^(?:l'|\p{Ll}{2,3})$/u;

/**
 * Behind a comma or a conjunction a pronoun and a present participle go on with the clause:
 * « X a rejeté le texte, *l'accusant* de partialité ». What is known as a noun (« l'habitant ») stays one.
 */
export function participlesBehindClitics(
  classes: readonly string[],
  forms: readonly string[],
  lexicon: Lexicon,
): readonly string[] {
  const found = new Set(
    classes.flatMap((upos, at) =>
      LOOK_ALIKES.has(upos) &&
      ARTICLES.has(classes[at - 1] ?? "") &&
      CLITIC.test(forms[at - 1] ?? "") &&
      isOpening(classes[at - 2], forms[at - 2]) &&
      isParticipleOnly(lexicon.readings(forms[at] ?? ""))
        ? [at]
        : [],
    ),
  );
  if (found.size === 0) return classes;
  return classes.map((upos, at) => {
    if (found.has(at)) return "VERB";
    return found.has(at + 1) ? "PRON" : upos;
  });
}

function isOpening(upos = "", form = ""): boolean {
  return form === "," || upos === "CCONJ" || upos === "ADP";
}

function isParticipleOnly(readings: readonly Reading[]): boolean {
  const isPresent = ({ upos, feats }: Reading) =>
    upos === "VERB" && feats.includes("Tense=Pres") && feats.includes("VerbForm=Part");
  return readings.some(isPresent) && readings.every(({ upos }) => upos !== "NOUN");
}
