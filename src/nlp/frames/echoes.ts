import type { Clauses } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { childrenOf, dependents, type Site, type Tree } from "./tree.ts";
import { isOfClass, type WordClasses } from "./words.ts";

/** What echoes are read with. */
export interface EchoTools {
  readonly clauses: Clauses;
  readonly classes: WordClasses;
}

/**
 * A predicate said again by a pronoun holds of a second event: « n'étaient pas présents lors des
 * discussions et ne le seront pas non plus lors de la réunion ».
 */
export function echoesOf(draft: Draft, tools: EchoTools): readonly Draft[] {
  const { tree, token } = draft.site;
  return dependents(tree, token, ["conj"])
    .filter((child) =>
      isEcho({ tree, token: child }, { ...tools, negated: isNegated(draft, tools) }),
    )
    .map((child) => ({
      ...draft,
      site: { tree, token: child },
      trigger: [copulaOf(tree, child) ?? child],
    }));
}

/** « ne le seront pas »: a copula, a pronoun for the predicate, and the same polarity. */
function isEcho(
  { tree, token }: Site,
  { classes, negated }: EchoTools & { readonly negated: boolean },
): boolean {
  const copula = copulaOf(tree, token);
  if (copula === undefined) return false;
  const opening = [copula - 3, copula - 2, copula - 1, copula];
  const has = (name: string, words: readonly number[]) =>
    words.some((one) => isOfClass(classes, { tree, token: one }, name));
  return has("predicate-pronoun", [copula - 1]) && has("negation", opening) === negated;
}

/** The copula of a predicate, or the token itself where nothing but the copula is said. */
function copulaOf(tree: Tree, token: number): number | undefined {
  const [copula] = dependents(tree, token, ["cop"]);
  return copula ?? (tree.tokens[token]?.upos === "AUX" ? token : undefined);
}

function isNegated({ site: { tree, token } }: Draft, { classes }: EchoTools): boolean {
  return childrenOf(tree, token).some((child) =>
    isOfClass(classes, { tree, token: child }, "negation"),
  );
}
