import type { Reading } from "./reading.ts";
import { childrenOf, relation, type Site } from "./tree.ts";

/** Relations of the clauses that a verb of saying bears. */
export const CLAUSES: readonly string[] = ["ccomp", "csubj", "parataxis"];
/** Relations of anything that may hold what was said. */
export const CONTENT: readonly string[] = [...CLAUSES, "xcomp", "obj", "obl"];

/** Whether a verb bears one of the relations, is an incise, or has quoted words in its sentence. */
export function hasContent(reading: Reading, site: Site, relations: readonly string[]): boolean {
  const { tree, token } = site;
  if (relation(tree, token) === "parataxis") return true;
  if (childrenOf(tree, token).some((child) => relations.includes(relation(tree, child))))
    return true;
  const sentence = reading.input.document.sentences[tree.sentence];
  return (
    sentence !== undefined &&
    reading.input.quoted.some(({ start, end }) => start < sentence.end && sentence.start < end)
  );
}
