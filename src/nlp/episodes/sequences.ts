import type { Frame } from "../../document/frame.ts";
import { ancestors, childrenOf, headOf, type Tree } from "../frames/tree.ts";
import { isOfClass, type WordClasses } from "../frames/words.ts";

/** Two frames of a sentence, the first told by its clause to belong to the second or to come after it. */
export interface Sequence {
  readonly kind: "partOf" | "follows";
  readonly from: Frame;
  readonly to: Frame;
}

/** What sequences are read with. */
export interface SequenceTools {
  readonly classes: WordClasses;
  readonly familyOf: (type: string) => string;
}

/** The frames of a sentence that a clause of place or « puis » ties to another one. */
export function sequencesOf(
  tree: Tree,
  frames: readonly Frame[],
  tools: SequenceTools,
): readonly Sequence[] {
  return frames.flatMap((from) => [
    ...duringJourney(tree, { from, frames }, tools),
    ...nextInRow(tree, { from, frames }, tools),
    ...nextPartner({ from, frames }, tools),
  ]);
}

interface Told {
  readonly from: Frame;
  readonly frames: readonly Frame[];
}

/** « s'était rendu à New York, où il avait rencontré X »: the encounter belongs to the journey. */
function duringJourney(
  tree: Tree,
  { from, frames }: Told,
  { classes, familyOf }: SequenceTools,
): readonly Sequence[] {
  if (familyOf(from.type) !== "encounter") return [];
  const clause = clauseOf(tree, from.head, (token) => opensPlace(tree, token, classes));
  if (clause === undefined) return [];
  const above = ancestors(tree, clause);
  const to = frames.find(
    ({ head, type }) => familyOf(type) === "travel" && above.includes(head) && head !== from.head,
  );
  return to === undefined ? [] : [{ kind: "partOf", from, to }];
}

/** « a été reçue par X, puis s'est entretenue avec Y »: the second comes after the first. */
function nextInRow(
  tree: Tree,
  { from, frames }: Told,
  { classes }: SequenceTools,
): readonly Sequence[] {
  const clause = clauseOf(
    tree,
    from.head,
    (token) => tree.tokens[token]?.deprel === "conj" && isNext(tree, token, classes),
  );
  if (clause === undefined) return [];
  const to = frames.find(({ head }) => head === headOf(tree, clause));
  return to === undefined ? [] : [{ kind: "follows", from, to }];
}

/** « s'est entretenu avec X, puis avec Y »: one verb, two encounters, the second after the first. */
function nextPartner({ from, frames }: Told, { familyOf }: SequenceTools): readonly Sequence[] {
  if (familyOf(from.type) !== "encounter") return [];
  const same = frames.filter(({ head }) => head === from.head);
  const before = same[same.indexOf(from) - 1];
  return before === undefined ? [] : [{ kind: "follows", from, to: before }];
}

/** How far above its event the clause that tells it may open: « où il devait rencontrer ». */
const STEPS = 2;

function clauseOf(tree: Tree, head: number, opens: (token: number) => boolean): number | undefined {
  return [head, ...ancestors(tree, head).slice(0, STEPS)].find(opens);
}

function opensPlace(tree: Tree, token: number, classes: WordClasses): boolean {
  if (tree.tokens[token]?.deprel !== "acl:relcl") return false;
  return childrenOf(tree, token).some((child) =>
    [child, ...childrenOf(tree, child)].some((word) =>
      isOfClass(classes, { tree, token: word }, "place-relative"),
    ),
  );
}

function isNext(tree: Tree, token: number, classes: WordClasses): boolean {
  return childrenOf(tree, token).some((child) =>
    isOfClass(classes, { tree, token: child }, "then"),
  );
}
