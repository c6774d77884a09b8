import { dependents, headOf, relation, type Site, type Tree } from "./tree.ts";
import type { WordClasses } from "./words.ts";

/**
 * The name right before a relative clause that the parser hung on the noun above it: « la plainte
 * de la Gambie, qui accuse … », « l'irresponsabilité de Rome, qui a convoqué … ».
 */
export function nearName(verb: Site, noun: number, classes: WordClasses): readonly number[] {
  const { tree, token } = verb;
  if (relation(tree, token) !== "acl" || headOf(tree, token) !== noun) return [];
  const pronoun = dependents(tree, token, ["nsubj"]).find((child) =>
    classes(tree.lemmas[child] ?? "", "subject-relative"),
  );
  if (pronoun === undefined) return [];
  const end = tree.forms[pronoun - 1] === "," ? pronoun - 2 : pronoun - 1;
  const name = tree.names.find(({ last }) => last === end);
  return name === undefined || isPlaced(tree, name.head, classes) ? [] : [name.head];
}

function isPlaced(tree: Tree, token: number, classes: WordClasses): boolean {
  return dependents(tree, token, ["case"]).some((child) =>
    classes(tree.lemmas[child] ?? "", "place-only"),
  );
}
