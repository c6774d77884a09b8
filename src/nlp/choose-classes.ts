import type { Weights } from "../language/weights.ts";
import type { Contractions } from "./contractions.ts";
import type { FeatureList } from "./feature-list.ts";
import { compileLinearModel, readRows } from "./linear-model.ts";
import { fillTagFeatures, MOST_TAG_FEATURES } from "./tag-features.ts";
import type { TaggerMeta } from "./tagger-model.ts";
import type { WordView } from "./word-view.ts";

/**
 * Chooses the part of speech of each surface token of a sentence, contractions as `ADP+DET`;
 * `sizes` gives the number of words of a token where it is known already.
 */
export type ClassChooser = (
  views: readonly WordView[],
  sizes?: readonly (number | undefined)[],
) => readonly string[];

/** Which classes a form may have, as 1 or 0 for each; only contractions are bound. */
export type ClassFilter = (form: string, size?: number) => Uint8Array;

/** Makes the filter of a language: « au » is always two words, « du » may be, « le » never. */
export function compileClassFilter(
  classes: readonly string[],
  contractions: Contractions,
): ClassFilter {
  const parts = classes.map((name) => name.split("+").length);
  const simple = maskOf(classes, (number) => parts[number] === 1);
  const masks = new Map(
    [...contractions].map(([form, { upos, isCertain }]) => {
      const own = classes.indexOf(upos);
      return [form, maskOf(classes, (at) => at === own || (!isCertain && parts[at] === 1))];
    }),
  );
  return (form, size) => {
    const known = masks.get(form.toLowerCase()) ?? simple;
    if (size === undefined) return known;
    const fits = maskOf(classes, (at) => parts[at] === size);
    const both = bothMasks(fits, known);
    return both.includes(1) ? both : fits;
  };
}

function bothMasks(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((allowed, at) => allowed & (other[at] as number));
}

function maskOf(classes: readonly string[], allows: (number: number) => boolean): Uint8Array {
  return Uint8Array.from(classes, (_, number) => (allows(number) ? 1 : 0));
}

/** Number of the class with the highest score among those allowed. */
export function bestClass(scores: Int32Array | Float32Array, allowed: Uint8Array): number {
  let best = -1;
  for (let number = 0; number < scores.length; number++) {
    if (allowed[number] === 0) continue;
    if (best < 0 || (scores[number] as number) > (scores[best] as number)) best = number;
  }
  return Math.max(best, 0);
}

const CLOSED = new Set(["ADP", "CCONJ", "DET", "PRON", "SCONJ"]);

/** Whether a part of speech has a fixed stock of words, so that an unknown word is none of it. */
export function isClosed(upos: string): boolean {
  return CLOSED.has(upos);
}

/** Marks that are nothing but punctuation, many of which no treebank has (« – », « • », « ** »). */
const MARK = /^(?:[–—…«»“”"*•·;:!?,.()[\]]|\.{2,}|[!?]{2,})$/u;

/** What the chooser is made of. */
export interface ClassChooserParts {
  readonly weights: Weights;
  readonly meta: TaggerMeta;
  readonly contractions: Contractions;
  /** Lower-case forms that are nationality words and no verb (« saoudite »), whatever the weights say. */
  readonly nationalities: ReadonlySet<string>;
  /** Forms that are names and nothing else (« USA »). */
  readonly names: ReadonlySet<string>;
  /** Whether a form is one of the small words of the language, of which there are no new ones. */
  readonly isSmallWord: (form: string) => boolean;
}

const NOMINAL = new Set(["ADJ", "NOUN"]);

/** Makes the chooser of parts of speech: greedy, from left to right. */
export function compileClassChooser(parts: ClassChooserParts): ClassChooser {
  const { classes, convention } = parts.meta;
  const model = compileLinearModel(classes, readRows(parts.weights, "classes"));
  const filter = compileClassFilter(classes, parts.contractions);
  const features: FeatureList = {
    keys: new Int32Array(MOST_TAG_FEATURES),
    size: 0,
  };
  const scores = new Int32Array(classes.length);
  const punctuation = maskOf(classes, (number) => classes[number] === "PUNCT");
  const nominal = maskOf(classes, (number) => NOMINAL.has(classes[number] ?? ""));
  const open = maskOf(classes, (number) => !isClosed(classes[number] ?? ""));
  const proper = maskOf(classes, (number) => classes[number] === "PROPN");
  const allowedFor = (form: string, size: number | undefined) => {
    if (MARK.test(form)) return punctuation;
    if (parts.nationalities.has(form)) return nominal;
    if (parts.names.has(form)) return proper;
    const allowed = filter(form, size);
    // « USA et Russie négocieront »: a name at the head of a line is no article.
    return parts.isSmallWord(form) ? allowed : bothMasks(allowed, open);
  };
  return (views, sizes = []) => {
    const tags = new Int32Array(views.length);
    const site = { views, tags, convention };
    for (let index = 0; index < views.length; index++) {
      fillTagFeatures(site, index, features);
      model.score(features, scores);
      const form = views[index]?.form ?? "";
      tags[index] = bestClass(scores, allowedFor(form, sizes[index]));
    }
    return Array.from(tags, (number) => classes[number] ?? "X");
  };
}
