import { dependents, type Site } from "./tree.ts";
import { isOfClass, type WordClasses } from "./words.ts";

/** Whether a noun is a source without a name: « un diplomate russe », « de source américaine ». */
export function isAnonymous(site: Site, classes: WordClasses): boolean {
  return isOfClass(classes, site, "anonymous") && isIndefinite(site);
}

/** No article, possessive or demonstrative makes the noun known. */
function isIndefinite({ tree, token }: Site): boolean {
  return dependents(tree, token, ["det"]).every((child) =>
    /Definite=Ind/.test(tree.tokens[child]?.feats ?? ""),
  );
}
