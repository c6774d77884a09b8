import type { Weights } from "../language/weights.ts";
import type { Contractions } from "./contractions.ts";
import { compileLinearModel, type FeatureList, readRows } from "./linear-model.ts";
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

/** Tells for a form, and its number of words if known, which classes it may have. */
export type ClassFilter = (form: string, size?: number) => (number: number) => boolean;

/** Makes the filter of a language: « au » is always two words, « du » may be, « le » never. */
export function compileClassFilter(
  classes: readonly string[],
  contractions: Contractions,
): ClassFilter {
  const parts = classes.map((name) => name.split("+").length);
  const simple = (number: number): boolean => parts[number] === 1;
  const filters = new Map(
    [...contractions].map(([form, { upos, isCertain }]) => {
      const own = classes.indexOf(upos);
      const allows = isCertain
        ? (number: number) => number === own
        : (number: number) => number === own || simple(number);
      return [form, allows];
    }),
  );
  return (form, size) => {
    const known = filters.get(form.toLowerCase()) ?? simple;
    if (size === undefined) return known;
    const fits = (number: number): boolean => parts[number] === size;
    const isPossible = classes.some((_, number) => fits(number) && known(number));
    return isPossible ? (number) => fits(number) && known(number) : fits;
  };
}

/** Number of the class with the highest score among those allowed. */
export function bestClass(
  scores: Int32Array | Float32Array,
  allows: (number: number) => boolean,
): number {
  let best = -1;
  for (let number = 0; number < scores.length; number++) {
    if (best >= 0 && (scores[number] as number) <= (scores[best] as number)) continue;
    if (allows(number)) best = number;
  }
  return Math.max(best, 0);
}

/** What the chooser is made of. */
export interface ClassChooserParts {
  readonly weights: Weights;
  readonly meta: TaggerMeta;
  readonly contractions: Contractions;
}

/** Makes the chooser of parts of speech: greedy, from left to right. */
export function compileClassChooser(parts: ClassChooserParts): ClassChooser {
  const { classes, convention } = parts.meta;
  const model = compileLinearModel(classes, readRows(parts.weights, "classes"));
  const filter = compileClassFilter(classes, parts.contractions);
  const features: FeatureList = { keys: new Int32Array(MOST_TAG_FEATURES), size: 0 };
  const scores = new Int32Array(classes.length);
  return (views, sizes = []) => {
    const tags = new Int32Array(views.length);
    const site = { views, tags, draft: undefined, convention };
    for (let index = 0; index < views.length; index++) {
      fillTagFeatures(site, index, features);
      model.score(features, scores);
      tags[index] = bestClass(scores, filter(views[index]?.form ?? "", sizes[index]));
    }
    return Array.from(tags, (number) => classes[number] ?? "X");
  };
}
