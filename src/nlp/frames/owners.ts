import type { Fill } from "./needs.ts";
import type { Tree } from "./tree.ts";

/**
 * « Washington suspendra son aide »: who carries the event tells whose it is; a possessive that
 * was taken for somebody else does not add to it.
 */
export function withoutOwners(
  own: readonly Fill[],
  carried: readonly Fill[],
  tree: Tree,
): readonly Fill[] {
  return own.filter(({ role, actor }) => {
    const others = carried.filter((fill) => fill.role === role);
    const isKnown = others.some((fill) => fill.actor.chain === actor.chain);
    return others.length === 0 || isKnown || !isPossessive(actor.evidence, tree);
  });
}

function isPossessive({ start }: Fill["actor"]["evidence"], tree: Tree): boolean {
  const word = tree.tokens.find((token) => token.start === start);
  return word?.upos === "DET" && /Poss=Yes|PronType=Prs/.test(word.feats);
}
