import { isOpenEnded } from "../../document/edtf.ts";
import type { SettingTools } from "./places.ts";
import { childrenOf, isSubordinate, type Tree } from "./tree.ts";

/** What asides are told from what sets an event. */
export interface AsideTools extends SettingTools {
  /** Whether a noun names an office (« le premier ministre »). */
  readonly isOffice: (lemma: string) => boolean;
}

/**
 * « le premier sommet depuis 2019 », « pour la première fois depuis douze ans »: how long there was
 * none, not when it was held.
 */
export function isLull(
  tree: Tree,
  edtf: string,
  { near, tools }: { readonly near: readonly number[]; readonly tools: AsideTools },
): boolean {
  if (!isOpenEnded(edtf)) return false;
  const nouns = new Set(
    inClause(tree, near).flatMap((token) => [token, ...childrenOf(tree, token)]),
  );
  return [...nouns].some(
    (noun) =>
      !tools.isOffice(tree.lemmas[noun] ?? "") &&
      childrenOf(tree, noun).some((child) => tools.classes(tree.lemmas[child] ?? "", "record")),
  );
}

/** « une première délégation n'a pas vu X, retenu depuis mai »: no farther than the clause of the time. */
function inClause(tree: Tree, near: readonly number[]): readonly number[] {
  const edge = near.findIndex((token) => isSubordinate(tree, token));
  return edge < 0 ? near : near.slice(0, edge + 1);
}
