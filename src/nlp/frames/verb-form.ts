import { feature } from "../../document/token.ts";
import { conjuncts, dependents, relation, type Site, type Tree } from "./tree.ts";

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

/** « a pu », « avait pu », not « aurait pu », « pouvait ». */
export function isCompoundPast({ tree, token }: Site): boolean {
  return dependents(tree, token, ["aux"]).some((auxiliary) =>
    /Mood=Ind/.test(tree.tokens[auxiliary]?.feats ?? ""),
  );
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

/** « aurait promis »: the conditional perfect, by which the press tells what others report. */
export function isHearsay({ tree, token }: Site): boolean {
  const isConditional = dependents(tree, token, ["aux"]).some((auxiliary) => {
    const { feats = "", deprel = "" } = tree.tokens[auxiliary] ?? {};
    return deprel === "aux:tense" && /Mood=Cnd/.test(feats);
  });
  // « X aurait accepté si Y l'avait demandé »: what hangs on a condition has not been done.
  return isConditional && dependents(tree, token, ["advcl"]).length === 0;
}

/** Tokens and everything coordinated with them. */
export function spread(tree: Tree, tokens: readonly number[]): readonly number[] {
  return [...new Set(tokens.flatMap((token) => conjuncts(tree, token)))];
}

/** « Arrêté en mai, X n'a jamais été jugé »: what a past participle sets beside a clause was done. */
export function isDone(tree: Tree, token: number): boolean {
  const verb = tree.tokens[token];
  const isPast = verb !== undefined && feature(verb, "Tense") === "Past";
  return isPast && relation(tree, token) === "advcl" && !isFiniteVerb(tree, token);
}
