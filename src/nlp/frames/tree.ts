import type { Sentence } from "../../document/document.ts";
import type { Span } from "../../document/span.ts";
import type { ParsedToken } from "../../document/token.ts";
import { fold } from "./fold.ts";

/** A parsed sentence with its arcs turned round, for reading from head to dependents. */
export interface Tree {
  /** Index of the sentence in the document. */
  readonly sentence: number;
  readonly tokens: readonly ParsedToken[];
  /** Dependents of each token, in order of text. */
  readonly children: readonly (readonly number[])[];
  /** Folded lemma and folded form of each token. */
  readonly lemmas: readonly string[];
  readonly forms: readonly string[];
  /** The names of persons, states and organisations, by first, last and heading token. */
  readonly names: readonly NameRange[];
}

/** The tokens of a name, both ends included. */
export interface NameRange {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** One token of one tree. */
export interface Site {
  readonly tree: Tree;
  readonly token: number;
}

/** Turns a parsed sentence into a tree. */
export function treeOf(
  sentence: Sentence<ParsedToken>,
  index: number,
  names: readonly NameRange[] = [],
): Tree {
  const { tokens } = sentence;
  const children: number[][] = tokens.map(() => []);
  for (const [i, { head }] of tokens.entries()) children[head]?.push(i);
  const lemmas = tokens.map(({ lemma }) => fold(lemma));
  const forms = tokens.map(({ text }) => fold(text));
  return { sentence: index, tokens, children, lemmas, forms, names };
}

/** The relation of a token to its head without its subtype (`nsubj:pass` → `nsubj`). */
export function relation(tree: Tree, token: number): string {
  return (tree.tokens[token]?.deprel ?? "").split(":")[0] ?? "";
}

/** Dependents of a token whose relation, subtype left out, is one of `relations`. */
export function dependents(tree: Tree, token: number, relations: readonly string[]): number[] {
  return childrenOf(tree, token).filter((child) => relations.includes(relation(tree, child)));
}

/** Dependents of a token, in order of text. */
export function childrenOf(tree: Tree, token: number): readonly number[] {
  return tree.children[token] ?? [];
}

/** Index of the head of a token, -1 above the root. */
export function headOf(tree: Tree, token: number): number {
  return tree.tokens[token]?.head ?? -1;
}

/** Whether a token heads a clause below another one, or beside it. */
export function isSubordinate(tree: Tree, token: number): boolean {
  return SUBORDINATE.includes(relation(tree, token));
}

const SUBORDINATE: readonly string[] = ["acl", "advcl", "ccomp", "parataxis"];

/** A token and everything coordinated with it: « Merkel, Hollande et Poutine ». */
export function conjuncts(tree: Tree, token: number): number[] {
  const found = [token];
  for (const one of found) {
    for (const child of dependents(tree, one, ["conj"])) {
      if (!found.includes(child) && found.length < 40) found.push(child);
    }
  }
  return found;
}

/** The first of a coordination in which a token stands, the token itself where it stands alone. */
export function firstConjunct(tree: Tree, token: number): number {
  let first = token;
  while (relation(tree, first) === "conj" && headOf(tree, first) >= 0) first = headOf(tree, first);
  return first;
}

/** The tokens above a token, nearest first. */
export function ancestors(tree: Tree, token: number): number[] {
  const found: number[] = [];
  let above = headOf(tree, token);
  while (above >= 0 && found.length < tree.tokens.length) {
    found.push(above);
    above = headOf(tree, above);
  }
  return found;
}

/** All tokens below a token, itself included, in order of text; `enter` may forbid a branch. */
export function subtree(
  tree: Tree,
  token: number,
  enter: (child: number) => boolean = () => true,
): number[] {
  const found = [token];
  for (const one of found) {
    for (const child of childrenOf(tree, one)) {
      if (!found.includes(child) && enter(child)) found.push(child);
    }
  }
  return found.sort((one, other) => one - other);
}

/** The span of the text from the first to the last of some tokens. */
export function spanOf(tree: Tree, tokens: readonly number[]): Span {
  const spans = tokens.flatMap((token) => tree.tokens[token] ?? []);
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** Whether a token is a verb, as content or as auxiliary. */
export function isVerb(tree: Tree, token: number): boolean {
  const upos = tree.tokens[token]?.upos;
  return upos === "VERB" || upos === "AUX";
}
