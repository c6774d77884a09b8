import type { AuthorityRecord } from "../language/authority.ts";
import { hashText } from "./hash.ts";
import type { Lexicon, Reading } from "./lexicon.ts";
import { plainForm } from "./plain-form.ts";

/** A lexicon that also knows the names and nationality words of the authority records. */
export function withAuthority(lexicon: Lexicon, records: readonly AuthorityRecord[]): Lexicon {
  const added = authorityReadings(records);
  return {
    readings: (form) => {
      const known = lexicon.readings(form);
      const extra = added.get(form);
      if (!extra) return known;
      const missing = extra.filter(({ upos }) => !known.some((reading) => reading.upos === upos));
      return missing.length > 0 ? [...known, ...missing] : known;
    },
  };
}

// Without an edit script: the lemma follows from the ending (« saoudienne » → « saoudien »).
const ADJECTIVE: Reading = { upos: "ADJ", feats: "", script: "", weight: 2 };
const NOUN: Reading = { upos: "NOUN", feats: "", script: "", weight: 2 };
const NAME: Reading = { upos: "PROPN", feats: "", script: "=0|", weight: 2 };

function authorityReadings(
  records: readonly AuthorityRecord[],
): ReadonlyMap<string, readonly Reading[]> {
  const readings = new Map<string, readonly Reading[]>();
  const add = (form: string, reading: Reading): void => {
    const before = readings.get(form) ?? [];
    if (!before.some(({ upos }) => upos === reading.upos)) {
      readings.set(form, [...before, reading]);
    }
  };
  for (const record of records) {
    for (const { form, kind } of record.demonyms) {
      if (!form.includes(" ")) add(plainForm(form), kind === "adjective" ? ADJECTIVE : NOUN);
    }
    for (const word of record.names.flatMap(nameWords)) add(word, NAME);
  }
  return readings;
}

/** The capitalised words of a name; a common noun in it (« Banque mondiale ») is left to the lexicon. */
function nameWords(name: string): readonly string[] {
  const words = plainForm(name).split(/[\s']+/);
  const isPlainName = words.every((word) => /^\p{Lu}/u.test(word));
  return isPlainName ? words.filter((word) => /^\p{Lu}[\p{L}-]+$/u.test(word)) : [];
}

/** Hash of the feature bundles that some readings give one part of speech, in order of frequency. */
export function knownBundles(readings: readonly Reading[], upos: string): number {
  const bundles = readings.filter((reading) => reading.upos === upos).map(({ feats }) => feats);
  return hashText(bundles.join(" "));
}
