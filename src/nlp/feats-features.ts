import { hashText, mixHash } from "./hash.ts";
import type { FeatureList } from "./linear-model.ts";
import { push } from "./tag-features.ts";
import { EDGE_VIEW, type WordView } from "./word-view.ts";

/** The words of a sentence whose UD features are being chosen, from left to right. */
export interface FeatsSite {
  readonly views: readonly WordView[];
  /** Hashes of the parts of speech. */
  readonly upos: readonly number[];
  /** Hashes of the feature bundles that the lexicon gives form and part of speech. */
  readonly known: readonly number[];
  /** Numbers of the bundles chosen so far. */
  readonly chosen: Int32Array;
  readonly convention: number;
}

/** Room that a feature list needs for one word. */
export const MOST_FEATS_FEATURES = 64;

const NOTHING = 999;
const WINDOW = 5;
const AUXILIARY = hashText("AUX");
const AGREEING: readonly (readonly [number, number])[] = [
  [142, hashText("NOUN")],
  [143, AUXILIARY],
  [144, hashText("PRON")],
  [145, hashText("DET")],
];

/** Fills `list` with the features of one word; training and run time share this function. */
export function fillFeatsFeatures(site: FeatsSite, index: number, list: FeatureList): void {
  list.size = 0;
  fillOwn(site, index, list);
  fillContext(site, index, list);
  fillAgreement(site, index, list);
}

function fillOwn(site: FeatsSite, index: number, list: FeatureList): void {
  const view = site.views[index] ?? EDGE_VIEW;
  const upos = site.upos[index] ?? NOTHING;
  push(list, 100, upos);
  push(list, 101, mixHash(upos, view.lower));
  for (let size = 0; size < 5; size++) {
    push(list, 102 + size, mixHash(upos, view.suffixes[size] as number));
  }
  push(list, 107, mixHash(upos, site.known[index] ?? NOTHING));
  push(list, 108, mixHash(upos, view.shape));
  push(list, 109, mixHash(site.convention, mixHash(upos, view.lower)));
  push(list, 110, mixHash(site.convention, mixHash(upos, site.known[index] ?? NOTHING)));
  push(list, 111, mixHash(upos, view.prefixes[2] as number));
}

function fillContext(site: FeatsSite, index: number, list: FeatureList): void {
  const { views, upos } = site;
  const own = mixHash(upos[index] ?? NOTHING, site.known[index] ?? NOTHING);
  const [before, before2] = [views[index - 1] ?? EDGE_VIEW, views[index - 2] ?? EDGE_VIEW];
  const [after, after2] = [views[index + 1] ?? EDGE_VIEW, views[index + 2] ?? EDGE_VIEW];
  push(list, 120, mixHash(own, before.lower));
  push(list, 121, mixHash(own, before2.lower));
  push(list, 122, mixHash(own, after.lower));
  push(list, 123, mixHash(own, upos[index - 1] ?? NOTHING));
  push(list, 124, mixHash(own, upos[index + 1] ?? NOTHING));
  push(list, 125, mixHash(own, after.suffixes[1] as number));
  push(list, 126, mixHash(own, after2.suffixes[1] as number));
  push(list, 127, mixHash(mixHash(own, before.lower), before2.lower));
  push(list, 128, mixHash(mixHash(own, upos[index - 1] ?? NOTHING), upos[index - 2] ?? NOTHING));
  push(list, 129, mixHash(own, before.suffixes[1] as number));
}

/** Words that agree at a distance: the last auxiliaries, nouns, pronouns and articles before. */
function fillAgreement(site: FeatsSite, index: number, list: FeatureList): void {
  const { chosen, known } = site;
  const own = mixHash(site.upos[index] ?? NOTHING, known[index] ?? NOTHING);
  push(list, 140, mixHash(own, chosen[index - 1] ?? NOTHING));
  push(
    list,
    141,
    mixHash(own, mixHash(chosen[index - 1] ?? NOTHING, chosen[index - 2] ?? NOTHING)),
  );
  for (const [template, upos] of AGREEING) {
    const at = lastBefore(site, index, upos);
    push(list, template, mixHash(own, at < 0 ? NOTHING : (chosen[at] as number)));
    if (upos === AUXILIARY) fillAuxiliary(site, { index, at }, list);
  }
}

function fillAuxiliary(
  site: FeatsSite,
  { index, at }: { readonly index: number; readonly at: number },
  list: FeatureList,
): void {
  const own = mixHash(site.upos[index] ?? NOTHING, site.known[index] ?? NOTHING);
  const word = site.views[at]?.lower ?? NOTHING;
  push(list, 150, mixHash(own, word));
  push(
    list,
    151,
    mixHash(mixHash(own, word), site.views[lastBefore(site, at, AUXILIARY)]?.lower ?? NOTHING),
  );
}

function lastBefore({ upos }: FeatsSite, index: number, wanted: number): number {
  for (let at = index - 1; at >= Math.max(0, index - WINDOW); at--) {
    if (upos[at] === wanted) return at;
  }
  return -1;
}
