import { childrenOf, dependents, type Site, type Tree } from "./tree.ts";
import type { WordClasses } from "./words.ts";

/** Whether a verb is denied, by a word of its own or by one of its arguments. */
export function compileNegation(classes: WordClasses): (site: Site) => boolean {
  const has = (tree: Tree, tokens: readonly number[], name: string) =>
    tokens.some((token) => classes(tree.lemmas[token] ?? "", name));
  return ({ tree, token }) => {
    const children = childrenOf(tree, token);
    const near = [
      ...children,
      // « n'avait pas encore commenté »: « pas » hangs on « encore ».
      ...dependents(tree, token, ["advmod"]).flatMap((adverb) => childrenOf(tree, adverb)),
      ...dependents(tree, token, ["aux", "cop"]).flatMap((aux) => childrenOf(tree, aux)),
    ];
    if (has(tree, dependents(tree, token, ["mark", "case"]), "without")) return true;
    if (!has(tree, near, "negation")) return false;
    if (has(tree, near, "negator")) return true;
    const args = dependents(tree, token, ["nsubj", "obj", "obl", "iobj"]);
    const words = [...args, ...args.flatMap((arg) => childrenOf(tree, arg))];
    return has(tree, words, "negative") || has(tree, words, "negator");
  };
}

/** « aucun accord », « sans accord », « pas de cessez-le-feu ». */
export function isDeniedNoun({ tree, token }: Site, classes: WordClasses): boolean {
  const beside = dependents(tree, token, ["det", "case"]);
  if (beside.some((child) => classes(tree.lemmas[child] ?? "", "negative"))) return true;
  if (beside.some((child) => classes(tree.lemmas[child] ?? "", "without"))) return true;
  const [partitive = "", negator = ""] = [tree.lemmas[token - 1], tree.lemmas[token - 2]];
  return classes(partitive, "genitive") && classes(negator, "negator");
}
