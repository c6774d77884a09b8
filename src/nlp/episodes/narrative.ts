import type { Frame } from "../../document/frame.ts";
import { ancestors, dependents, isVerb, subtree, type Tree } from "../frames/tree.ts";
import { isPluperfect } from "../frames/verb-form.ts";
import type { WordClasses } from "../frames/words.ts";

/** How a telling stands in the thread of the story. */
export interface Narrative {
  /** « avait prévenu », « a récemment estimé »: told from an earlier time than what stands around it. */
  readonly isFlashback: boolean;
  /** « ensuite », « aussi », « dans la soirée »: on the day of what was told before. */
  readonly isSequel: boolean;
}

/** What a narrative is read with. */
export interface NarrativeTools {
  readonly classes: WordClasses;
  readonly isSpeech: boolean;
}

/** Reads the tense and the linking words of the clause in which a frame is told. */
export function readNarrative({ head }: Frame, tree: Tree, tools: NarrativeTools): Narrative {
  const verb = [head, ...ancestors(tree, head)].find((token) => isVerb(tree, token));
  // « …, selon le ministre »: the clause is about what is said, not about its being said.
  const isBeside = tools.isSpeech && verb !== head;
  if (verb === undefined || isBeside) return { isFlashback: false, isSequel: false };
  const adverbials = dependents(tree, verb, ["advmod", "obl", "cc"]).flatMap((child) =>
    subtree(tree, child).slice(0, PHRASE),
  );
  const isOfClass = (name: string) =>
    adverbials.some((token) => tools.classes(tree.lemmas[token] ?? "", name));
  return {
    // « avait alors accusé »: no farther back than what was told before.
    isFlashback: (isPluperfect(tree, verb) && !isOfClass("meanwhile")) || isOfClass("backward"),
    isSequel: adverbials.some(
      (token) =>
        tools.classes(tree.lemmas[token] ?? "", "sequel") || takesUp(tree, token, tools.classes),
    ),
  };
}

/** « à son issue », « à leur issue »: of what was told before. */
function takesUp(tree: Tree, token: number, classes: WordClasses): boolean {
  if (!classes(tree.lemmas[token] ?? "", "simultaneous")) return false;
  return dependents(tree, token, ["det"]).some((child) =>
    classes(tree.lemmas[child] ?? "", "possessive"),
  );
}

/** Longest linking phrase, in words: « dans le courant de la soirée ». */
const PHRASE = 6;
