import type { Lexicon } from "./lexicon.ts";

const FOLLOWERS = new Set(["ADJ", "ADV", "CCONJ", "NOUN", "NUM", "PROPN", "PUNCT", "X"]);

/**
 * An adjective between an article and what is no noun is a noun, where the lexicon knows it as one:
 * « Les législatives perdues », « le nucléaire inquiète ».
 */
export function nounsBehindArticles(
  classes: readonly string[],
  forms: readonly string[],
  lexicon: Lexicon,
): readonly string[] {
  return classes.map((upos, index) => {
    const isBare =
      upos === "ADJ" &&
      classes[index - 1]?.endsWith("DET") &&
      !FOLLOWERS.has(classes[index + 1] ?? "PUNCT");
    const readings = isBare ? lexicon.readings((forms[index] ?? "").toLowerCase()) : [];
    return readings.some((reading) => reading.upos === "NOUN") ? "NOUN" : upos;
  });
}
