import type { TaggedToken } from "../document/token.ts";
import type { LanguagePack } from "../language/pack.ts";
import { nounsBehindArticles } from "./bare-adjectives.ts";
import { compileBundleChooser } from "./choose-bundles.ts";
import { compileClassChooser, isClosed } from "./choose-classes.ts";
import { type Contractions, compileContractions } from "./contractions.ts";
import { compileSpellings, withVerbs } from "./known-verbs.ts";
import { namesOf, nationalitiesOf, withNames } from "./known-words.ts";
import { compileLemmatiser, type Lemmatiser } from "./lemma.ts";
import { type Lexicon, readLexicon } from "./lexicon.ts";
import { compileParticleNamer } from "./name-particles.ts";
import { participlesAtHead } from "./participles-at-head.ts";
import { participlesBehindClitics } from "./participles-behind-clitics.ts";
import { isPicture, PICTURE_TAGS } from "./pictures.ts";
import { remember } from "./remember.ts";
import { taggerModel } from "./tagger-model.ts";
import { verbsBehindNames } from "./verbs-behind-names.ts";
import { compileViewer, readableForms } from "./word-view.ts";

/** A surface form to tag. */
export interface SurfaceForm {
  readonly text: string;
  /** The words it holds, where that is known already (a treebank's own words). */
  readonly words?: readonly string[];
}

/** What the tagger says of one word. */
export interface WordTags extends Pick<TaggedToken, "text" | "lemma" | "upos" | "feats"> {
  /** Index of its surface form. */
  readonly surface: number;
  /** Number of words in the contraction that it opens, 0 inside one, `undefined` outside. */
  readonly contraction: number | undefined;
}

/** Tags the surface forms of one sentence. */
export type SentenceTagger = (surfaces: readonly SurfaceForm[]) => readonly WordTags[];

/** Makes the tagger of sentences from the weights and the authority records of a pack. */
export function compileSentenceTagger(pack: LanguagePack): SentenceTagger {
  const { weights, meta } = taggerModel(pack);
  const learned = readLexicon(weights, meta.readings);
  const lexicon = withVerbs(withNames(learned, pack), pack);
  const nationalities = nationalitiesOf(pack, learned);
  const names = namesOf(pack, learned);
  const contractions = compileContractions(pack);
  const view = compileViewer(lexicon);
  const isKnown = (form: string) => lexicon.readings(form).length > 0;
  const isSmallWord = remember((form) => isOfClosedClass(lexicon, form));
  const parts = { weights, meta, contractions, nationalities, names, isSmallWord };
  const chooseClasses = compileClassChooser(parts);
  const chooseBundles = compileBundleChooser({ weights, meta, lexicon });
  const namedParticles = compileParticleNamer(pack);
  const spellings = compileSpellings(pack);
  const lemmatise = compileLemmatiser({ lexicon, endings: meta.endings, spellings });
  return besidesPictures((surfaces) => {
    const forms = readableForms(
      surfaces.map(({ text }) => text),
      isKnown,
    );
    const sizes = surfaces.map(({ words }) => words?.length);
    const chosen = namedParticles(chooseClasses(forms.map(view), sizes), forms);
    const nominal = nounsBehindArticles(chosen, forms, lexicon);
    const told = verbsBehindNames(nominal, forms, lexicon);
    const headed = participlesAtHead(told, forms, lexicon);
    const classes = participlesBehindClitics(headed, forms, lexicon);
    const words = surfaces.flatMap(({ words }, surface) => {
      const classed = { form: forms[surface] ?? "", upos: classes[surface] ?? "X" };
      return cutSurface({ ...classed, words, surface }, contractions);
    });
    const bundles = chooseBundles(words);
    return words.map((word, index) => finishWord(word, bundles[index] ?? "", lemmatise));
  });
}

function isOfClosedClass(lexicon: Lexicon, form: string): boolean {
  const readings = [...lexicon.readings(form), ...lexicon.readings(form.toLowerCase())];
  return readings.some(({ upos }) => isClosed(upos));
}

/** Has only words and marks tagged, as if no picture stood among them. */
function besidesPictures(tag: SentenceTagger): SentenceTagger {
  return (surfaces) => {
    const pictures = surfaces.flatMap(({ text }, surface) =>
      isPicture(text) ? [pictureTags(text, surface)] : [],
    );
    if (pictures.length === 0) return tag(surfaces);
    const kept = [...surfaces.keys()].filter((index) => !isPicture(surfaces[index]?.text ?? ""));
    const words = tag(kept.flatMap((index) => surfaces[index] ?? []));
    const placed = words.map((word) => ({ ...word, surface: kept[word.surface] ?? 0 }));
    return [...placed, ...pictures].sort((one, other) => one.surface - other.surface);
  };
}

function pictureTags(text: string, surface: number): WordTags {
  const { upos, feats } = PICTURE_TAGS;
  return { surface, text, lemma: text, upos, feats, contraction: undefined };
}

interface ClassedSurface {
  readonly surface: number;
  /** The form as the features read it. */
  readonly form: string;
  readonly upos: string;
  readonly words: readonly string[] | undefined;
}

interface DraftWord {
  readonly surface: number;
  readonly form: string;
  readonly upos: string;
  /** Features and lemma that the table of contractions gives. */
  readonly given: string | undefined;
  readonly lemma: string | undefined;
  readonly contraction: number | undefined;
}

function cutSurface(classed: ClassedSurface, contractions: Contractions): readonly DraftWord[] {
  const { surface, form, upos } = classed;
  const isOneWord = !upos.includes("+") && (classed.words?.length ?? 1) === 1;
  if (isOneWord) {
    return [{ surface, form, upos, given: undefined, lemma: undefined, contraction: undefined }];
  }
  const known = contractions.get(form.toLowerCase());
  const words = known?.upos === upos ? known.words : undefined;
  const texts = classed.words ?? words?.map(({ text }) => text) ?? [form];
  const parts = upos.split("+");
  return texts.map((text, index) => ({
    surface,
    form: text,
    upos: parts[index] ?? "X",
    given: words?.[index]?.feats,
    lemma: words?.[index]?.lemma,
    contraction: index === 0 ? texts.length : 0,
  }));
}

function finishWord(word: DraftWord, told: string, lemmatise: Lemmatiser): WordTags {
  const { surface, form, upos, contraction } = word;
  const lemma = word.lemma ?? lemmatise({ form, upos, feats: told });
  const feats = isSimplePast(form, lemma) ? told.replace("Tense=Fut", "Tense=Past") : told;
  return { surface, text: form, upos, feats, lemma, contraction };
}

/** « déplora » looks like a future (« sera »), but that of « déplorer » is « déplorera ». */
function isSimplePast(form: string, lemma: string): boolean {
  return lemma.endsWith("er") && form === `${lemma.slice(0, -2)}a`;
}
