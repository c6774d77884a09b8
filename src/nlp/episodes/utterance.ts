import type { Frame } from "../../document/frame.ts";
import { feature } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { dependents, headOf, isVerb, type Site, subtree, type Tree } from "../frames/tree.ts";
import { isOfClass, rowsOf, type WordClasses } from "../frames/words.ts";

/** How a sentence gives somebody's words. */
export interface Utterance {
  /** Words of the sentence stand between quotation marks. */
  readonly isDirect: boolean;
  /** « a assuré sur CNN », « a écrit »: said to a public of its own. */
  readonly isBroadcast: boolean;
  /** « à son arrivée », « à l'issue de la réunion », « aux journalistes »: said where something is going on. */
  readonly isOnTheSpot: boolean;
  /** « dénonce », « exige »: a position held, on no day. */
  readonly isStanding: boolean;
  /** « a lancé un manifestant », « l'un des organisateurs du rassemblement »: who speaks is of a crowd. */
  readonly isFromCrowd: boolean;
}

/** Reads how the sentence of a frame gives the words that it tells. */
export type UtteranceReader = (frame: Frame, tree: Tree) => Utterance;

/** Compiles what the pack says of quotation marks and of media. */
export function compileUtterances(pack: LanguagePack, classes: WordClasses): UtteranceReader {
  const marks = new Set(
    rowsOf(pack, "quote-marks").flatMap(({ open = "", close = "" }) => [open, close]),
  );
  return ({ head }, tree) => ({
    isDirect: tree.tokens.some(({ text }) => marks.has(text)),
    isBroadcast:
      classes(tree.lemmas[head] ?? "", "written") ||
      // « a dit M. X sur CNN »: the tree may hang it on the name.
      [head, ...dependents(tree, head, ["nsubj"])]
        .flatMap((token) => dependents(tree, token, ["obl", "nmod"]))
        .some((child) => isMedium(tree, child, classes)),
    isOnTheSpot: dependents(tree, head, ["obl", "nmod", "obj", "iobj", "expl", "advmod"]).some(
      (child) =>
        isOfClass(classes, { tree, token: child }, "on-the-spot") ||
        isThere({ tree, token: child }, classes),
    ),
    isStanding: isVerb(tree, head) && isPresent(tree, head),
    isFromCrowd: dependents(tree, head, ["nsubj"])
      .flatMap((subject) => subtree(tree, subject))
      .some((token) => classes(tree.lemmas[token] ?? "", "crowd")),
  });
}

/** « y a mis en garde contre … »: where what was told before took place; « s'y est opposé » says to what. */
function isThere({ tree, token }: Site, classes: WordClasses): boolean {
  const form = tree.forms[token] ?? "";
  if (!classes(form, "place-pronoun") || classes(form, "relative")) return false;
  return !classes(tree.lemmas[headOf(tree, token)] ?? "", "about-y");
}

/** « sur CNN », « sur son compte X », « à la télévision ». */
function isMedium(tree: Tree, token: number, classes: WordClasses): boolean {
  const isOn = dependents(tree, token, ["case"]).some((child) =>
    classes(tree.forms[child] ?? "", "on-air"),
  );
  const isInitials = INITIALS.test(tree.tokens[token]?.text ?? "");
  return isOn && (isInitials || isOfClass(classes, { tree, token }, "medium"));
}

/** « CNN », « BFMTV », « X ». */
const INITIALS = /^[A-Z]+\d*$/;

function isPresent(tree: Tree, verb: number): boolean {
  const isCompound = dependents(tree, verb, ["aux"]).length > 0;
  const word = tree.tokens[verb];
  if (word === undefined || isCompound) return false;
  return feature(word, "VerbForm") === "Fin" && feature(word, "Tense") === "Pres";
}
