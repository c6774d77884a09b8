import type { Clauses } from "./clause.ts";
import { fold } from "./fold.ts";
import type { Site, Tree } from "./tree.ts";

/** A word or phrase that may tell an event: « se réunir », « mettre en garde », « coup de état ». */
export interface Trigger {
  readonly kind: "verb" | "noun" | "adjective";
  /** Folded lemma of the word that carries the event. */
  readonly lemma: string;
  readonly reflexive: boolean;
  /** Folded words that must follow, in order. */
  readonly rest: readonly string[];
}

const UPOS: Readonly<Record<Trigger["kind"], readonly string[]>> = {
  verb: ["VERB", "AUX"],
  noun: ["NOUN", "PROPN"],
  adjective: ["ADJ", "VERB"],
};
/** Tokens that may stand between two words of a phrase: more behind a verb than inside a noun. */
const GAP: Readonly<Record<Trigger["kind"], number>> = { verb: 4, noun: 1, adjective: 0 };

/** Reads a trigger as the rules write it: lemmas in order, determiners left out. */
export function toTrigger(phrase: string, kind: Trigger["kind"], reflexive = false): Trigger {
  const [lemma = "", ...rest] = fold(phrase).split(" ");
  return { kind, lemma, reflexive, rest };
}

/** The tokens of a trigger that starts at a token, or `undefined` when it does not stand there. */
export function matchTrigger(
  trigger: Trigger,
  { tree, token }: Site,
  clauses: Clauses,
): readonly number[] | undefined {
  if (!UPOS[trigger.kind].includes(tree.tokens[token]?.upos ?? "")) return undefined;
  if (trigger.kind === "verb" && clauses.isReflexive({ tree, token }) !== trigger.reflexive) {
    return undefined;
  }
  const found = [token];
  for (const word of trigger.rest) {
    const next = findWord(tree, word, {
      from: (found.at(-1) ?? token) + 1,
      gap: GAP[trigger.kind],
    });
    if (next === undefined) return undefined;
    found.push(next);
  }
  return found;
}

/** « une opération « antiterroriste » »: marks of quotation do not part a phrase. */
const QUOTE = /^[«»“”"]$/;

const CLOSING: readonly string[] = ["PUNCT", "SCONJ"];

interface Window {
  readonly from: number;
  readonly gap: number;
}

/** The next token that reads as `word`; determiners do not count as a gap. */
function findWord(tree: Tree, word: string, { from, gap }: Window): number | undefined {
  let skipped = 0;
  for (let i = from; i < tree.tokens.length && skipped <= gap; i += 1) {
    if (tree.lemmas[i] === word || tree.forms[i] === word) return i;
    if (QUOTE.test(tree.forms[i] ?? "")) continue;
    // « déclarent que leur guerre … »: another clause begins.
    if (CLOSING.includes(tree.tokens[i]?.upos ?? "")) return undefined;
    if (tree.tokens[i]?.upos !== "DET") skipped += 1;
  }
  return undefined;
}
