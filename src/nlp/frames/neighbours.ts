import { dependents, headOf, relation, type Site, subtree, type Tree } from "./tree.ts";
import { spread } from "./verb-form.ts";

/** The complements that an adposition opens right behind a noun phrase, wherever they hang. */
export function followers({ tree, token }: Site, cases: ReadonlySet<string>): readonly number[] {
  const end = Math.max(...subtree(tree, token)) + 1;
  // « deux réunions à trois avec X »: how many they were parts the noun from its complement.
  const adposition =
    tree.tokens[end + 1]?.upos === "NUM" && !cases.has(tree.lemmas[end] ?? "") ? end + 2 : end;
  const isCase = relation(tree, adposition) === "case" && cases.has(tree.lemmas[adposition] ?? "");
  const noun = headOf(tree, adposition);
  return isCase && noun > adposition ? spread(tree, [noun]) : [];
}

/** Clauses on a verb, and those on its complement (« juge probable que … »). */
export function clausesBelow(tree: Tree, token: number): readonly number[] {
  const own = dependents(tree, token, ["ccomp", "xcomp", "csubj"]);
  const complements = [...own, ...dependents(tree, token, ["obj", "amod"])];
  return [...own, ...complements.flatMap((one) => dependents(tree, one, ["ccomp", "csubj"]))];
}
