import type { Span } from "../../document/span.ts";
import { dependents, type Site, type Tree } from "./tree.ts";
import { isOfClass, type WordClasses } from "./words.ts";

/** Whether a noun is a source without a name: « un diplomate russe », « de source américaine ». */
export function isAnonymous(site: Site, classes: WordClasses): boolean {
  return isOfClass(classes, site, "anonymous") && isIndefinite(site);
}

/** Whether an adjective alone names somebody: « une source *européenne* ». */
export function isByAdjective({ tokens }: Tree, evidence: Span): boolean {
  const word = tokens.find(({ start }) => start === evidence.start);
  return word?.upos === "ADJ" && word.end === evidence.end;
}

/** No article, possessive or demonstrative makes the noun known. */
function isIndefinite({ tree, token }: Site): boolean {
  return dependents(tree, token, ["det"]).every((child) =>
    /Definite=Ind/.test(tree.tokens[child]?.feats ?? ""),
  );
}
