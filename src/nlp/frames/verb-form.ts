import { feature } from "../../document/token.ts";
import { conjuncts, dependents, type Site, type Tree } from "./tree.ts";

/** Whether a predicate has a copula (« est présent »). */
export function hasCopula(tree: Tree, token: number): boolean {
  return dependents(tree, token, ["cop"]).length > 0;
}

/** Whether a verb is an infinitive. */
export function isInfinitive(tree: Tree, token: number): boolean {
  const verb = tree.tokens[token];
  return verb !== undefined && feature(verb, "VerbForm") === "Inf";
}

/** Whether a verb or one of its auxiliaries is finite. */
export function isFiniteVerb(tree: Tree, token: number): boolean {
  return [token, ...dependents(tree, token, ["aux", "cop"])].some((word) => {
    const verb = tree.tokens[word];
    return verb !== undefined && feature(verb, "VerbForm") === "Fin";
  });
}

/** Whether a verb is in the pluperfect (« avait prévenu »). */
export function isPluperfect(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, ["aux"]).some((auxiliary) => {
    const token = tree.tokens[auxiliary];
    return token !== undefined && feature(token, "Tense") === "Imp";
  });
}

/** « négocie »: a verb told in the present, without auxiliary. */
export function isPresent({ tree, token }: Site): boolean {
  const verb = tree.tokens[token];
  return (
    verb !== undefined &&
    feature(verb, "VerbForm") === "Fin" &&
    feature(verb, "Mood") === "Ind" &&
    feature(verb, "Tense") === "Pres"
  );
}

/** Whether a verb is a present participle (« en le prévenant »). */
export function isPresentParticiple(tree: Tree, token: number): boolean {
  const verb = tree.tokens[token];
  if (verb === undefined || feature(verb, "VerbForm") !== "Part") return false;
  return feature(verb, "Tense") === "Pres";
}

/** Tokens and everything coordinated with them. */
export function spread(tree: Tree, tokens: readonly number[]): readonly number[] {
  return [...new Set(tokens.flatMap((token) => conjuncts(tree, token)))];
}
