import type { Weights } from "../language/weights.ts";
import { fillFeatsFeatures, MOST_FEATS_FEATURES } from "./feats-features.ts";
import { hashText } from "./hash.ts";
import { knownBundles } from "./known-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { compileLinearModel, type FeatureList, readRows } from "./linear-model.ts";
import type { TaggerMeta } from "./tagger-model.ts";
import type { WordView } from "./word-view.ts";

/** A word with its part of speech, whose UD features are to be chosen. */
export interface WordToDescribe {
  readonly form: string;
  readonly upos: string;
  readonly view: WordView;
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
export function compileBundleChooser({
  weights,
  meta,
  lexicon,
}: BundleChooserParts): BundleChooser {
  const { bundles, bundlesOf, convention } = meta;
  const model = compileLinearModel(bundles, readRows(weights, "bundles"));
  const numbers = new Map(bundles.map((bundle, index) => [bundle, index]));
  const features: FeatureList = { keys: new Int32Array(MOST_FEATS_FEATURES), size: 0 };
  const scores = new Int32Array(bundles.length);

  const chooseOne = (upos: string): number => {
    const candidates = bundlesOf[upos] ?? [];
    return bestCandidate(scores, candidates);
  };
  return (words) => {
    const chosen = new Int32Array(words.length);
    const site = { ...describeSite(words, lexicon), chosen, convention };
    return words.map(({ upos, given }, index) => {
      const only = bundlesOf[upos]?.length === 1 ? bundlesOf[upos]?.[0] : undefined;
      if (given !== undefined) chosen[index] = numbers.get(given) ?? 0;
      else if (only !== undefined) chosen[index] = only;
      else {
        fillFeatsFeatures(site, index, features);
        model.score(features, scores);
        chosen[index] = chooseOne(upos);
      }
      return given ?? bundles[chosen[index] ?? 0] ?? "";
    });
  };
}

/** What the features see of the words of a sentence, before any bundle is chosen. */
export function describeSite(
  words: readonly Omit<WordToDescribe, "given">[],
  lexicon: Lexicon,
): {
  readonly views: readonly WordView[];
  readonly upos: readonly number[];
  readonly known: readonly number[];
} {
  return {
    views: words.map(({ view }) => view),
    upos: words.map(({ upos }) => hashText(upos)),
    known: words.map(({ form, upos }) => knownHash(lexicon, form, upos)),
  };
}

function knownHash(lexicon: Lexicon, form: string, upos: string): number {
  const exact = lexicon.readings(form);
  if (exact.some((reading) => reading.upos === upos)) return knownBundles(exact, upos);
  return knownBundles(lexicon.readings(form.toLowerCase()), upos);
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
