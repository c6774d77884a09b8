import type { Reading } from "./reading.ts";
import { childrenOf, dependents, headOf, relation, type Site } from "./tree.ts";

/** Relations of the clauses that a verb of saying bears. */
export const CLAUSES: readonly string[] = ["ccomp", "csubj", "parataxis"];
/** Relations of anything that may hold what was said. */
export const CONTENT: readonly string[] = [...CLAUSES, "xcomp", "obj", "obl"];

/** Whether a verb bears one of the relations, is an incise, or has quoted words in its sentence. */
export function hasContent(reading: Reading, site: Site, relations: readonly string[]): boolean {
  const { tree, token } = site;
  if (isIncise(site)) return true;
  if (childrenOf(tree, token).some((child) => relations.includes(relation(tree, child))))
    return true;
  const sentence = reading.input.document.sentences[tree.sentence];
  return (
    sentence !== undefined &&
    reading.input.quoted.some(({ start, end }) => start < sentence.end && sentence.start < end)
  );
}

/** « …, a-t-il répliqué, … »: what an incise reports stands before it, and its subject behind. */
function isIncise({ tree, token }: Site): boolean {
  if (relation(tree, token) !== "parataxis") return false;
  const isInverted = dependents(tree, token, ["nsubj"]).every((subject) => subject > token);
  return headOf(tree, token) < token || isInverted;
}
