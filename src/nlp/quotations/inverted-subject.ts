import type { ParsedToken } from "../../document/token.ts";
import { relation, type SentenceTree } from "./sentence-tree.ts";

const CLAUSE_ENDS = /^[.!?…;:«»“”"]+$/u;
const NOMINAL = new Set(["NOUN", "PROPN", "PRON"]);
/** What may stand between an adposition and its noun. */
const LEADING = new Set(["DET", "ADJ", "NUM"]);

/**
 * The subject that follows its verb in an incise: « a déclaré mardi à la presse *le ministre* »,
 * « a-t-*elle* ajouté ». The tree is asked first; where it took the subject for an object or an
 * adjunct, it is the first noun after the verb that no adposition and no calendar governs.
 */
export function invertedSubject(
  tree: SentenceTree,
  verb: number,
  isTime: (token: ParsedToken) => boolean,
): number | undefined {
  const children = tree.childrenOf(verb);
  const clitic = [verb, ...governors(tree, verb)].flatMap((at) =>
    tree.childrenOf(at).filter((each) => isCliticSubject(tree, each, at)),
  )[0];
  if (clitic !== undefined) return clitic;
  const told = children.find((each) => each > verb && isSubject(tree.tokens[each]));
  if (told !== undefined && !isGoverned(tree, told) && !isTimeAt(tree, told, isTime)) return told;
  return firstFreeNoun(tree, verb, isTime);
}

/** « a-t-il *tenu* à préciser »: the verbs that an infinitive is the complement of. */
function governors(tree: SentenceTree, verb: number): readonly number[] {
  const found: number[] = [];
  let at = verb;
  while (relation(tree.tokens[at]) === "xcomp" && found.length < DEPTH) {
    at = tree.tokens[at]?.head ?? -1;
    found.push(at);
  }
  return found;
}

const DEPTH = 3;

function isSubject(token: ParsedToken | undefined): boolean {
  return relation(token) === "nsubj";
}

/** Whether the adposition before a noun is its own: « sur X *le ministre* » is free. */
function isGoverned(tree: SentenceTree, index: number): boolean {
  const hasCase = tree.childrenOf(index).some((each) => relation(tree.tokens[each]) === "case");
  return hasCase || tree.tokens[index - 1]?.upos === "ADP";
}

function isTimeAt(
  tree: SentenceTree,
  index: number,
  isTime: (token: ParsedToken) => boolean,
): boolean {
  const token = tree.tokens[index];
  return token !== undefined && isTime(token);
}

/** « -t-il » stands before the participle, whatever the tree calls it: « a-t-il déclaré », « dit-il ». */
function isCliticSubject(tree: SentenceTree, index: number, verb: number): boolean {
  const token = tree.tokens[index];
  return token?.upos === "PRON" && token.text.startsWith("-") && index < verb + 3;
}

function firstFreeNoun(
  tree: SentenceTree,
  verb: number,
  isTime: (token: ParsedToken) => boolean,
): number | undefined {
  for (let at = verb + 1; at < tree.tokens.length; at += 1) {
    const token = tree.tokens[at];
    if (!token || CLAUSE_ENDS.test(token.text)) return undefined;
    if (isNominal(tree, at) && isFree(tree, at) && !isTime(token)) return topOf(tree, at);
  }
  return undefined;
}

/** A noun, or an adjective that stands for one (« a résumé le *premier* »). */
function isNominal(tree: SentenceTree, index: number): boolean {
  const upos = tree.tokens[index]?.upos ?? "";
  if (NOMINAL.has(upos)) return true;
  const follows = NOMINAL.has(tree.tokens[index + 1]?.upos ?? "");
  return upos === "ADJ" && tree.tokens[index - 1]?.upos === "DET" && !follows;
}

/** No adposition stands before the words that lead up to it (« à la *presse* », « du *Kremlin* »). */
export function isFree(tree: SentenceTree, index: number): boolean {
  let at = index - 1;
  while (LEADING.has(tree.tokens[at]?.upos ?? "")) at -= 1;
  return tree.tokens[at]?.upos !== "ADP";
}

/** The head of the phrase that a noun opens; one that stands before it is another phrase. */
function topOf(tree: SentenceTree, index: number): number {
  let top = index;
  for (let head = tree.tokens[top]?.head ?? -1; head > top; head = tree.tokens[top]?.head ?? -1) {
    if (!NOMINAL.has(tree.tokens[head]?.upos ?? "")) break;
    top = head;
  }
  return top;
}
