import { editScript } from "../../nlp/edit-script.ts";
import type { LexiconEntry, Reading } from "../../nlp/lexicon.ts";
import { plainForm } from "../../nlp/plain-form.ts";
import type { LearnedSentence, LearnedWord } from "./tagger-sentence.ts";

/** One line of a list of forms: a reading and how often it was seen. */
export interface FormCount {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly feats: string;
  readonly count: number;
}

/** How often each reading of each form was seen: form → reading as one key → count. */
export type FormCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

const CORE_FEATURES = new Set(["Gender", "Number", "Person", "Mood", "Tense", "VerbForm"]);

/** Reads a list of forms: form, lemma, part of speech, features, count between tabs. */
export function readFormCounts(text: string): readonly FormCount[] {
  return text.split("\n").flatMap((line) => {
    const [form, lemma, upos, feats, count] = line.split("\t");
    if (!form || !lemma || !upos || upos === "_" || !count) return [];
    return [
      {
        form,
        lemma,
        upos,
        feats: feats === "_" ? "" : (feats ?? ""),
        count: Number(count),
      },
    ];
  });
}

/** The features that a form carries in itself: gender, number, person, mood, tense. */
export function coreFeats(upos: string, feats: string): string {
  if (upos === "DET" || upos === "NUM") return "";
  return feats
    .split("|")
    .filter((pair) => CORE_FEATURES.has(pair.slice(0, pair.indexOf("="))))
    .join("|");
}

/** What the counts are made of. */
export interface CountSources {
  /** A list of forms with counts. */
  readonly list: readonly FormCount[];
  /** Sentences whose words stand in the list and are taken off it. */
  readonly listed: readonly LearnedSentence[];
  /** Sentences whose words are counted, those of the best conventions first. */
  readonly sentences: readonly LearnedSentence[];
}

/**
 * Counts the readings of forms. The list's share of the sentences it was made from is taken off,
 * so that a form which only a test set holds is not known.
 */
export function countForms({ list, listed, sentences }: CountSources): FormCounts {
  const counter = new FormCounter();
  for (const word of sentences.flatMap(allWords)) {
    counter.add(word.ownForm, { ...word, count: 1 });
  }
  const rest = pairCounts(listed);
  for (const entry of list) {
    const pair = `${entry.form}\t${entry.upos}`;
    const taken = Math.min(entry.count, rest.get(pair) ?? 0);
    rest.set(pair, (rest.get(pair) ?? 0) - taken);
    if (entry.count > taken) counter.add(entry.form, { ...entry, count: entry.count - taken });
  }
  for (const { form, upos } of sentences.flatMap(({ tokens }) => tokens)) {
    if (upos.includes("+"))
      counter.add(form.toLowerCase(), { upos, feats: "", lemma: "", count: 1 });
  }
  return counter.counts;
}

/** The readings of counted forms as the lexicon keeps them. */
export function lexiconEntries(counts: FormCounts): readonly LexiconEntry[] {
  return [...counts].map(([form, readings]) => ({
    form,
    readings: readingsOf(readings),
  }));
}

/** Readings by frequency, counts as rounded logarithms. */
export function readingsOf(readings: ReadonlyMap<string, number>): readonly Reading[] {
  return [...readings]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .map(([key, count]) => {
      const [upos = "X", feats = "", script = ""] = key.split("\t");
      return {
        upos,
        feats,
        script,
        weight: Math.round(2 * Math.log2(count + 1)),
      };
    });
}

type Seen = Pick<FormCount, "upos" | "feats" | "lemma" | "count">;

class FormCounter {
  readonly counts = new Map<string, Map<string, number>>();

  /** Adds to the reading of the same part of speech and features that came first, or opens one. */
  add(form: string, { upos, feats, lemma, count }: Seen): void {
    const plain = plainForm(form);
    const readings = this.counts.get(plain) ?? new Map<string, number>();
    this.counts.set(plain, readings);
    const start = `${upos}\t${coreFeats(upos, feats)}\t`;
    const script = upos.includes("+") ? "" : editScript(plain, lemma);
    const known = [...readings.keys()].find((key) => key.startsWith(start));
    const key = isAmbiguous(upos) ? `${start}${script}` : (known ?? `${start}${script}`);
    readings.set(key, (readings.get(key) ?? 0) + count);
  }
}

/** Nouns and verbs may share form and features but not the lemma (« fils », « suis »). */
function isAmbiguous(upos: string): boolean {
  return upos === "NOUN" || upos === "VERB" || upos === "ADJ";
}

function pairCounts(sentences: readonly LearnedSentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { ownForm, upos } of sentences.flatMap(allWords)) {
    const pair = `${ownForm}\t${upos}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function allWords({ tokens }: LearnedSentence): readonly LearnedWord[] {
  return tokens.flatMap(({ words }) => words);
}
