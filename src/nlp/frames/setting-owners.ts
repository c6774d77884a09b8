import type { Draft } from "./draft.ts";
import type { Anchored } from "./settings.ts";
import { dependents, isSubordinate, isVerb, relation, type Tree } from "./tree.ts";
import { hasCopula } from "./verb-form.ts";
import type { WordClasses } from "./words.ts";

/** What owners of places and times are found with. */
export interface OwnerInput {
  readonly tree: Tree;
  readonly classes: WordClasses;
  readonly assigned: ReadonlyMap<Draft, unknown>;
}

/** The first of the owners is the head of the expression itself. */
export const OWN = 1;

/** The drafts that the nearest of some tokens tells or belongs to; `free` of them close nothing off. */
export function ownersOf(
  { tree, classes, assigned }: OwnerInput,
  owners: Anchored<unknown>["owners"],
  free = 0,
): readonly Draft[] {
  const drafts = [...assigned.keys()];
  for (const [step, owner] of owners.entries()) {
    const exact = drafts.filter(({ site }) => site.token === owner);
    if (exact.length > 0) return exact;
    if (step >= free && keepsToItself(tree, owner, classes)) return [];
    const holding = drafts.filter(({ territory }) => territory.includes(owner));
    if (holding.length > 0) return holding;
    if (isBarrier(tree, owner)) return [];
  }
  return [];
}

/** Whether what hangs on a noun sets only what the noun tells. */
export function keepsToItself(tree: Tree, token: number, classes: WordClasses): boolean {
  return isStanding(tree, token, classes) || isAloof(tree, token, classes);
}

/** « réuni après le séisme en Turquie »: the noun tells no event read here, and stands off the verb. */
function isAloof(tree: Tree, token: number, classes: WordClasses): boolean {
  if (tree.tokens[token]?.upos !== "NOUN") return false;
  const cases = dependents(tree, token, ["case"]);
  return cases.some((child) => classes(tree.forms[child] ?? "", "aloof"));
}

/** « la réélection de X, au pouvoir depuis 1994, »: what is told of the person is not told of the event. */
function isStanding(tree: Tree, token: number, classes: WordClasses): boolean {
  if (!classes(tree.forms[token] ?? "", "standing")) return false;
  const opener = Math.min(token, ...dependents(tree, token, ["case", "det"]));
  return opener === 0 || tree.tokens[opener - 1]?.text === ",";
}

/** A subordinate clause that tells no event keeps its complements: « X, élu en 2019, a reçu Y ». */
export function isBarrier(tree: Tree, token: number): boolean {
  if (!isVerb(tree, token)) {
    // « a fait savoir qu'elle serait samedi à Paris »: a clause whose predicate is a noun.
    const isClause = isSubordinate(tree, token) && hasCopula(tree, token);
    return isClause || ["appos", "advcl"].includes(relation(tree, token));
  }
  return isSubordinate(tree, token);
}
