import { feature } from "../../document/token.ts";
import type { RuleMatch } from "./rule-index.ts";
import { dependents, type Tree } from "./tree.ts";
import { isOfClass, type WordClasses } from "./words.ts";

/** The rules that match at each token of a sentence. */
type Matches = readonly (readonly RuleMatch[])[];

/**
 * Lets a pronoun stand for the noun before it that a rule reads: « leur troisième rencontre, après
 * celle d'Abou Dhabi en mai », « la délégation russe …, celle de Kiev par X ».
 */
export function withStandIns(matches: Matches, tree: Tree, classes: WordClasses): Matches {
  return matches.map((own, token) => {
    const stands = own.length === 0 && isOfClass(classes, { tree, token }, "stand-in");
    if (!stands || dependents(tree, token, ["nmod"]).length === 0) return own;
    const noun = nounBefore(token, matches, tree);
    return (matches[noun] ?? []).map(({ compiled }) => ({ compiled, tokens: [token] }));
  });
}

/** The nearest noun that a rule reads, of the same gender as a pronoun; -1 where none stands before it. */
function nounBefore(token: number, matches: Matches, tree: Tree): number {
  for (let left = token - 1; left >= 0; left -= 1) {
    const isMatched = (matches[left] ?? []).length > 0;
    if (isMatched && tree.tokens[left]?.upos === "NOUN" && agree(tree, left, token)) return left;
  }
  return -1;
}

function agree(tree: Tree, noun: number, pronoun: number): boolean {
  const [one, other] = [tree.tokens[noun], tree.tokens[pronoun]];
  if (one === undefined || other === undefined) return false;
  // « les trois premières sessions et celle de mardi »: the number may differ, the gender may not.
  const [mine, theirs] = [feature(one, "Gender"), feature(other, "Gender")];
  return mine === undefined || theirs === undefined || mine === theirs;
}
