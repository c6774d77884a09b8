import type { Frame } from "../../document/frame.ts";
import { dependents, headOf, isVerb, type Tree } from "../frames/tree.ts";
import { isOfClass, type WordClasses } from "../frames/words.ts";

/** What somebody said and the event it answers. */
export interface Reaction {
  readonly from: Frame;
  readonly to: Frame;
}

/** What reactions are read with. */
export interface ReactionTools {
  readonly classes: WordClasses;
  readonly familyOf: (type: string) => string;
}

/** « a salué l'accord », « s'est félicité de la signature »: words about what took place come after it. */
export function reactionsOf(
  tree: Tree,
  frames: readonly Frame[],
  { classes, familyOf }: ReactionTools,
): readonly Reaction[] {
  return frames
    .filter(({ type, head }) => {
      const isReaction = isOfClass(classes, { tree, token: head }, "reaction");
      return familyOf(type) === "speech" && isVerb(tree, head) && isReaction;
    })
    .flatMap((from) => {
      const about = dependents(tree, from.head, ["obj", "obl"]);
      const to = frames.find(
        ({ head, status, type }) =>
          status === "occurred" &&
          familyOf(type) !== "speech" &&
          (about.includes(head) || about.includes(headOf(tree, head))),
      );
      return to === undefined ? [] : [{ from, to }];
    });
}
