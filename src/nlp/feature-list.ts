import { mixHash } from "./hash.ts";

/** Hashed features of one decision: the first `size` numbers of `keys`. */
export interface FeatureList {
  readonly keys: Int32Array;
  size: number;
}

const MOST_TEMPLATES = 200;
const SEEDS = Int32Array.from({ length: MOST_TEMPLATES }, (_, template) =>
  mixHash(0x1e3779b1, template),
);

/** Adds the feature of a template with one value; mix several values into one before. */
export function push(list: FeatureList, template: number, value: number): void {
  list.keys[list.size++] = mixHash(SEEDS[template] as number, value);
}
