import type { AuthorityRecord } from "../language/authority.ts";
import type { LanguagePack } from "../language/pack.ts";
import { hashText } from "./hash.ts";
import type { Lexicon, Reading } from "./lexicon.ts";
import { plainForm } from "./plain-form.ts";

/**
 * A lexicon that also knows the names and nationality words of the pack's authority records, and
 * the given names and particles of its tables.
 */
export function withNames(lexicon: Lexicon, pack: LanguagePack): Lexicon {
  const added = namingReadings(pack, lexicon);
  const joined = new Map(
    [...added].map(([form, extra]) => {
      const known = lexicon.readings(form);
      const missing = extra.filter(({ upos }) => !known.some((reading) => reading.upos === upos));
      return [form, [...known, ...missing]] as const;
    }),
  );
  return { ...lexicon, readings: (form) => joined.get(form) ?? lexicon.readings(form) };
}

/** The nationality adjectives of the pack that the lexicon knows as no verb. */
export function nationalitiesOf(pack: LanguagePack, lexicon: Lexicon): ReadonlySet<string> {
  const forms = pack.authority.flatMap(({ demonyms }) =>
    demonyms.filter(({ kind }) => kind === "adjective").map(({ form }) => plainForm(form)),
  );
  return new Set(
    forms.filter((form) => lexicon.readings(form).every(({ upos }) => upos !== "VERB")),
  );
}

/**
 * The words of names that are nothing but a name: one a treebank took for a noun (« USA ») is none,
 * and one that is a word in lower case too (« Port ») may be that word.
 */
export function namesOf(pack: LanguagePack, lexicon: Lexicon): ReadonlySet<string> {
  const words = pack.authority.flatMap(({ names }) => names.filter(isOneWord).map(plainForm));
  return new Set(
    words.filter((word) => {
      const readings = lexicon.readings(word);
      const isName = readings.length === 0 || readings.some(({ upos }) => upos === NAME.upos);
      return isName && lexicon.readings(word.toLowerCase()).length === 0;
    }),
  );
}

function isOneWord(name: string): boolean {
  return /^\p{Lu}[\p{L}-]+$/u.test(name);
}

// Without an edit script: the lemma follows from the ending (« saoudienne » → « saoudien »).
const ADJECTIVE: Reading = { upos: "ADJ", feats: "", script: "", weight: 2 };
const NOUN: Reading = { upos: "NOUN", feats: "", script: "", weight: 2 };
const NAME: Reading = { upos: "PROPN", feats: "", script: "=0|", weight: 2 };

/** Readings by form, as the pack tells them. */
type NamingReadings = Map<string, readonly Reading[]>;

function namingReadings(pack: LanguagePack, lexicon: Lexicon): NamingReadings {
  const readings: NamingReadings = new Map();
  for (const record of pack.authority) addRecord(readings, record);
  for (const { name = "" } of pack.tables.get("first-names") ?? []) add(readings, name, NAME);
  for (const { particle = "" } of pack.tables.get("particles") ?? []) {
    // « de » and « le » are words of their own: there the sentence must tell.
    if (lexicon.readings(particle).every(isForeign)) add(readings, particle, NAME);
  }
  return readings;
}

function addRecord(readings: NamingReadings, { demonyms, names }: AuthorityRecord): void {
  for (const { form, kind } of demonyms) {
    if (!form.includes(" ")) add(readings, form, kind === "adjective" ? ADJECTIVE : NOUN);
  }
  for (const word of names.flatMap(nameWords)) add(readings, word, NAME);
}

function isForeign({ upos }: Reading): boolean {
  return upos === "X" || upos === "PROPN";
}

function add(readings: NamingReadings, form: string, reading: Reading): void {
  const plain = plainForm(form);
  const before = readings.get(plain) ?? [];
  if (before.some(({ upos }) => upos === reading.upos)) return;
  readings.set(plain, [...before, reading]);
}

/**
 * The capitalised words of a name made of names; a common noun in it (« Banque mondiale ») is left
 * to the lexicon. Short words in lower case are particles (« von der »).
 */
function nameWords(name: string): readonly string[] {
  const words = plainForm(name).split(/[\s']+/);
  const isPlainName = words.every((word) => /^(?:\p{Lu}.*|\p{Ll}{1,4})$/u.test(word));
  return isPlainName ? words.filter((word) => /^\p{Lu}[\p{L}-]+$/u.test(word)) : [];
}

/** Hash of the feature bundles that some readings give one part of speech, in order of frequency. */
export function knownBundles(readings: readonly Reading[], upos: string): number {
  const bundles = readings.filter((reading) => reading.upos === upos).map(({ feats }) => feats);
  return hashText(bundles.join(" "));
}
