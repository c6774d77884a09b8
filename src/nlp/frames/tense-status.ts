import type { EventStatus } from "../../document/frame.ts";
import { feature, type ParsedToken } from "../../document/token.ts";
import { dependents, type Tree } from "./tree.ts";

/** The status that mood and tense give, `undefined` for a verb that is not finite. */
export function tenseOf(tree: Tree, token: number): EventStatus | undefined {
  const words = [token, ...dependents(tree, token, ["aux", "cop"])];
  const finite = words
    .flatMap((word) => tree.tokens[word] ?? [])
    .find((word) => feature(word, "VerbForm") === "Fin" || feature(word, "Mood") !== undefined);
  if (finite === undefined) return isPastForm(tree, token) ? "occurred" : undefined;
  return statusOfTense(finite);
}

function statusOfTense(finite: ParsedToken): EventStatus {
  if (feature(finite, "Mood") === "Cnd") return "hypothetical";
  if (feature(finite, "Mood") === "Imp") return "hypothetical";
  // « Il aura fallu trois réunions »: a future perfect looks back.
  const isPerfect = finite.deprel === "aux:tense";
  return feature(finite, "Tense") === "Fut" && !isPerfect ? "planned" : "occurred";
}

/** « après avoir rencontré »: a past infinitive tells what was done. */
function isPastForm(tree: Tree, token: number): boolean {
  return dependents(tree, token, ["aux"]).some((aux) =>
    ["aux:tense", "aux"].includes(tree.tokens[aux]?.deprel ?? ""),
  );
}
