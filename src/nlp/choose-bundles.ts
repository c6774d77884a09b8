import type { Weights } from "../language/weights.ts";
import { compileWordClasser, fillFeatsFeatures, MOST_FEATS_FEATURES } from "./feats-features.ts";
import type { FeatureList } from "./feature-list.ts";
import type { Lexicon } from "./lexicon.ts";
import { compileLinearModel, readRows } from "./linear-model.ts";
import type { TaggerMeta } from "./tagger-model.ts";

/** A word with its part of speech, whose UD features are to be chosen. */
export interface WordToDescribe {
  readonly form: string;
  readonly upos: string;
  /** Features that are given (a contraction's words), or `undefined`. */
  readonly given: string | undefined;
}

/** Chooses the bundle of UD features of each word of a sentence. */
export type BundleChooser = (words: readonly WordToDescribe[]) => readonly string[];

/** What the chooser is made of. */
export interface BundleChooserParts {
  readonly weights: Weights;
  readonly meta: TaggerMeta;
  readonly lexicon: Lexicon;
}

/** Makes the chooser of UD features: greedy, among the bundles seen with the part of speech. */
export function compileBundleChooser(parts: BundleChooserParts): BundleChooser {
  const { bundles, bundlesOf, featsConvention } = parts.meta;
  const model = compileLinearModel(bundles, readRows(parts.weights, "bundles"));
  const classWord = compileWordClasser(parts.lexicon);
  const numbers = new Map(bundles.map((bundle, index) => [bundle, index]));
  const features: FeatureList = {
    keys: new Int32Array(MOST_FEATS_FEATURES),
    size: 0,
  };
  const scores = new Int32Array(bundles.length);
  return (words) => {
    const chosen = new Int32Array(words.length);
    const site = {
      words: words.map(({ form, upos }) => classWord(form, upos)),
      chosen,
      convention: featsConvention,
    };
    return words.map(({ upos, given }, index) => {
      const candidates = bundlesOf[upos] ?? [];
      chosen[index] = candidates[0] ?? 0;
      if (given !== undefined) chosen[index] = numbers.get(given) ?? 0;
      else if (candidates.length > 1) {
        fillFeatsFeatures(site, index, features);
        model.score(features, scores);
        chosen[index] = bestCandidate(scores, candidates);
      }
      return given ?? bundles[chosen[index] ?? 0] ?? "";
    });
  };
}

/** Number of the candidate with the highest score; the first of equals. */
export function bestCandidate(
  scores: Int32Array | Float32Array,
  candidates: readonly number[],
): number {
  let best = candidates[0] ?? 0;
  for (const candidate of candidates) {
    if ((scores[candidate] as number) > (scores[best] as number)) best = candidate;
  }
  return best;
}
