import type { LanguagePack } from "../../language/pack.ts";
import type { Weights } from "../../language/weights.ts";
import { compileClassFilter } from "../../nlp/choose-classes.ts";
import { compileContractions } from "../../nlp/contractions.ts";
import { withNames } from "../../nlp/known-words.ts";
import { type Lexicon, type LexiconEntry, packLexicon } from "../../nlp/lexicon.ts";
import { rowTensors } from "../../nlp/linear-model.ts";
import { TAGGER_VERSION } from "../../nlp/tag-features.ts";
import type { TaggerMeta } from "../../nlp/tagger-model.ts";
import { createRandom } from "../random.ts";
import type { TreebankSentence } from "../treebanks.ts";
import { countForms, type FormCount, lexiconEntries } from "./form-counts.ts";
import { harmonise } from "./harmonise.ts";
import { collectBundles, learnBundles } from "./learn-bundles.ts";
import { learnClasses } from "./learn-classes.ts";
import { learnEndings } from "./learn-endings.ts";
import { type LearnedSentence, learnedSentence } from "./tagger-sentence.ts";

/** What a tagger is learned from. */
export interface TaggerLesson {
  readonly train: readonly TreebankSentence[];
  /** Sentences whose words the list of forms holds, and which are to stay unseen. */
  readonly withheld: readonly TreebankSentence[];
  /** A list of forms with counts. */
  readonly forms: readonly FormCount[];
  readonly pack: LanguagePack;
  readonly seed: number;
  /** How often the parts of speech are learned afresh, the weights adding up; 1 if not given. */
  readonly starts?: number;
  /** Called with a line of progress. */
  readonly report?: (line: string) => void;
}

/** Treebanks by the worth of their lemmas and features. */
const CONVENTIONS = ["gsd", "sequoia", "pud-wiki", "fqb", "rhapsodie", "parisstories"] as const;
/** The treebank whose words stand in the list of forms. */
const LISTED = "gsd";
/** How the tagger is learned, for its card. */
export const TAGGER_SETTINGS = {
  rounds: 6,
  /** How often the parts of speech are learned afresh for the tagger that ships. */
  starts: 3,
  /** The treebank whose habits in parts of speech are followed at run time (« % » is a noun). */
  habits: "sequoia",
  lexicon: "no word that the list of forms owes to a test set alone",
} as const;

/** Learns a tagger: lexicon, parts of speech, features and lemmas, as one weights file. */
export function trainTagger(lesson: TaggerLesson): Weights {
  const sentences = inOrder(lesson.train.map(learn));
  const listed = [...sentences, ...lesson.withheld.map(learn)].filter(isListed);
  const counts = countForms({ list: lesson.forms, listed, sentences });
  const entries = lexiconEntries(counts);
  const lexicon = withNames(lexiconOf(entries), lesson.pack);
  const classes = [...new Set(sentences.flatMap(({ tokens }) => tokens.map(({ upos }) => upos)))];
  classes.sort();
  const shared = { sentences, lexicon, rounds: TAGGER_SETTINGS.rounds, conventions: CONVENTIONS };
  const random = createRandom(lesson.seed);
  lesson.report?.(`parts of speech: ${sentences.length} sentences, ${entries.length} forms`);
  const filter = compileClassFilter(classes, compileContractions(lesson.pack));
  const classRows = learnClasses({
    ...shared,
    starts: lesson.starts ?? 1,
    classes,
    filter,
    random,
  });
  lesson.report?.("features");
  const described = harmonise(sentences.filter(hasFeatures), LISTED);
  const inventory = collectBundles(described);
  const bundleRows = learnBundles({
    ...shared,
    sentences: described,
    inventory,
    random,
  });
  const { kinds, tensors } = packLexicon(entries);
  const meta: TaggerMeta = {
    classes,
    ...inventory,
    readings: kinds,
    endings: learnEndings(entries),
    convention: 1 + CONVENTIONS.indexOf(TAGGER_SETTINGS.habits),
    featsConvention: 1 + CONVENTIONS.indexOf(LISTED),
  };
  return {
    kind: "tagger",
    version: TAGGER_VERSION,
    meta,
    tensors: new Map([
      ...rowTensors("classes", classRows),
      ...rowTensors("bundles", bundleRows),
      ...tensors,
    ]),
  };
}

function learn({ treebank, sentence }: TreebankSentence): LearnedSentence {
  return learnedSentence(treebank, sentence);
}

/** Speech is annotated without the number and gender of nouns, and others without voice. */
function hasFeatures({ treebank }: LearnedSentence): boolean {
  return treebank === "gsd" || treebank === "sequoia";
}

function inOrder(sentences: readonly LearnedSentence[]): readonly LearnedSentence[] {
  const rank = ({ treebank }: LearnedSentence): number =>
    (CONVENTIONS as readonly string[]).indexOf(treebank);
  return [...sentences].sort((one, other) => rank(one) - rank(other));
}

function isListed({ treebank }: LearnedSentence): boolean {
  return treebank === LISTED;
}

function lexiconOf(entries: readonly LexiconEntry[]): Lexicon {
  const readings = new Map(entries.map((entry) => [entry.form, entry.readings]));
  return {
    readings: (form) => readings.get(form) ?? [],
    lemmas: () => new Set(),
    cuts: () => new Map(),
  };
}
