import { type FeatureList, push } from "./feature-list.ts";
import { mixHash } from "./hash.ts";
import { EDGE_VIEW, type WordView } from "./word-view.ts";

/** Version of the feature functions of the tagger; weights of another version are refused. */
export const TAGGER_VERSION = 4;

/** The sentence in which parts of speech are being chosen, from left to right. */
export interface TagSite {
  readonly views: readonly WordView[];
  /** Numbers of the classes chosen so far, by position. */
  readonly tags: Int32Array;
  /** Number of the treebank whose conventions are followed. */
  readonly convention: number;
}

/** Room that a feature list needs for one position. */
export const MOST_TAG_FEATURES = 96;

const NO_TAG = 99;

/** Fills `list` with the features of one position; training and run time share this function. */
export function fillTagFeatures(site: TagSite, index: number, list: FeatureList): void {
  fillWord(site, index, list);
  fillNeighbours(site, index, list);
  fillHistory(site, index, list);
}

function fillWord({ views, convention }: TagSite, index: number, list: FeatureList): void {
  const view = views[index] ?? EDGE_VIEW;
  const opens = index === 0 ? 1 : 0;
  list.keys.set(view.own, 0);
  list.size = view.own.length;
  push(list, 0, 0);
  push(list, 11, mixHash(view.shape, opens));
  push(list, 13, mixHash(view.classes, mixHash(view.shape, opens)));
  push(list, 16, mixHash(convention, view.lower));
}

function fillNeighbours({ views }: TagSite, index: number, list: FeatureList): void {
  const view = views[index] ?? EDGE_VIEW;
  const [before, before2] = [views[index - 1] ?? EDGE_VIEW, views[index - 2] ?? EDGE_VIEW];
  const [after, after2] = [views[index + 1] ?? EDGE_VIEW, views[index + 2] ?? EDGE_VIEW];
  push(list, 20, before.lower);
  push(list, 21, before2.lower);
  push(list, 22, after.lower);
  push(list, 23, after2.lower);
  push(list, 24, mixHash(before.lower, view.lower));
  push(list, 25, mixHash(view.lower, after.lower));
  push(list, 26, after.classes);
  push(list, 27, mixHash(after.classes, after2.classes));
  push(list, 28, mixHash(view.classes, after.classes));
  push(list, 29, mixHash(view.classes, mixHash(after.classes, after2.classes)));
  push(list, 30, mixHash(1, after.suffixes[2] as number));
  push(list, 31, mixHash(1, before.suffixes[2] as number));
  push(list, 32, after.shape);
  push(list, 33, mixHash(before.shape, view.shape));
  push(list, 34, mixHash(view.shape, after.shape));
  push(list, 35, mixHash(before.lower, after.lower));
  push(list, 36, mixHash(view.classes, after.lower));
}

function fillHistory({ views, tags }: TagSite, index: number, list: FeatureList): void {
  const view = views[index] ?? EDGE_VIEW;
  const after = views[index + 1] ?? EDGE_VIEW;
  const one = tagAt(tags, index - 1);
  const two = mixHash(one, tagAt(tags, index - 2));
  push(list, 40, one);
  push(list, 41, two);
  push(list, 42, mixHash(two, tagAt(tags, index - 3)));
  push(list, 43, mixHash(one, view.lower));
  push(list, 44, mixHash(one, view.classes));
  push(list, 45, mixHash(two, view.classes));
  push(list, 46, mixHash(one, after.classes));
  push(list, 47, mixHash(mixHash(one, view.classes), after.classes));
  push(list, 48, mixHash(one, view.suffixes[2] as number));
  push(list, 49, mixHash(one, after.lower));
  push(list, 50, mixHash(one, view.shape));
  push(list, 51, mixHash(mixHash(one, (views[index - 1] ?? EDGE_VIEW).lower), view.classes));
}

function tagAt(tags: Int32Array, index: number): number {
  return tags[index] ?? NO_TAG;
}
