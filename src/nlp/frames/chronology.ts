import type { TimeExpression } from "../../document/time.ts";
import type { Draft } from "./draft.ts";
import type { Reading } from "./reading.ts";
import { firstConjunct, relation, type Tree } from "./tree.ts";
import { isFiniteVerb, isPluperfect } from "./verb-form.ts";

/**
 * « **Samedi.** La ministre arrive … »: what a chronology tells in its main clauses falls on the day
 * that heads the paragraph.
 */
export function headingTimes(
  { site: { tree, token }, carriers }: Draft,
  reading: Reading,
): readonly TimeExpression[] {
  const telling = [token, ...carriers.map(({ verb }) => verb.token)];
  const isStep = telling.some(
    (verb) => isFiniteVerb(tree, verb) && isMainClause(tree, verb) && !isPluperfect(tree, verb),
  );
  return isStep ? reading.headings(tree.sentence) : [];
}

const MAIN: readonly string[] = ["root", "parataxis"];

function isMainClause(tree: Tree, verb: number): boolean {
  return MAIN.includes(relation(tree, firstConjunct(tree, verb)));
}
