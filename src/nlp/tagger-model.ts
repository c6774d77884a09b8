import { KnowledgeGraphError } from "../errors.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Weights } from "../language/weights.ts";
import { TAGGER_VERSION } from "./tag-features.ts";

/** Settings and lists of a tagger, kept as JSON in the header of its weights. */
export interface TaggerMeta {
  /** Parts of speech of surface tokens, those of contractions joined by `+`. */
  readonly classes: readonly string[];
  /** Bundles of UD features. */
  readonly bundles: readonly string[];
  /** Part of speech → numbers of the bundles seen with it. */
  readonly bundlesOf: Readonly<Record<string, readonly number[]>>;
  /** Readings of the lexicon: part of speech, features and edit script between tabs. */
  readonly readings: readonly string[];
  /** Part of speech, a space and the end of a form → edit script to the lemma. */
  readonly endings: Readonly<Record<string, string>>;
  /** Number of the treebank whose habits in parts of speech are followed at run time. */
  readonly convention: number;
  /** The same for features. */
  readonly featsConvention: number;
}

/** The tagger's weights of a pack, checked, with their settings. */
export function taggerModel(pack: LanguagePack): {
  readonly weights: Weights;
  readonly meta: TaggerMeta;
} {
  const weights = pack.models.get("tagger");
  if (!weights) throw badTagger("is missing from the language pack");
  if (weights.kind !== "tagger") throw badTagger(`is of kind "${weights.kind}"`);
  if (weights.version !== TAGGER_VERSION) {
    throw badTagger(`has feature version ${weights.version}, this build needs ${TAGGER_VERSION}`);
  }
  if (!isTaggerMeta(weights.meta)) throw badTagger("has incomplete settings");
  return { weights, meta: weights.meta };
}

function isTaggerMeta(meta: unknown): meta is TaggerMeta {
  if (typeof meta !== "object" || meta === null) return false;
  const fields = meta as Record<keyof TaggerMeta, unknown>;
  return (
    Array.isArray(fields.classes) &&
    Array.isArray(fields.bundles) &&
    Array.isArray(fields.readings) &&
    typeof fields.bundlesOf === "object" &&
    typeof fields.endings === "object" &&
    typeof fields.convention === "number" &&
    typeof fields.featsConvention === "number"
  );
}

function badTagger(found: string): KnowledgeGraphError {
  const message = `Model "tagger" ${found}: run "depeche train" or fetch the matching weights.`;
  return new KnowledgeGraphError("bad-model", message);
}
