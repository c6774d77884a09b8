import type { Sentence } from "../../../../src/document/document.ts";
import type { ParsedToken } from "../../../../src/document/token.ts";
import type { LanguagePack, Row } from "../../../../src/language/pack.ts";
import { type NameRange, type Tree, treeOf } from "../../../../src/nlp/frames/tree.ts";
import { compileWordClasses } from "../../../../src/nlp/frames/words.ts";

/**
 * A sentence written by hand, one token per line: form, lemma, part of speech, head (1 is the
 * first token, 0 the root), relation, features.
 */
export function sentenceOf(lines: string): Sentence<ParsedToken> {
  let start = 0;
  const tokens = lines
    .trim()
    .split("\n")
    .map((line): ParsedToken => {
      const [text = "", lemma = "", upos = "", head = "0", deprel = "", feats = ""] = line
        .trim()
        .split(/\s+/);
      const token = {
        text,
        lemma,
        upos,
        feats,
        deprel,
        head: Number(head) - 1,
        start,
        end: start + text.length,
      };
      start += text.length + 1;
      return token;
    });
  return { start: 0, end: start, tokens };
}

/** The tree of a sentence written by hand. */
export function handTree(lines: string, names: readonly NameRange[] = []): Tree {
  return treeOf(sentenceOf(lines), 0, names);
}

/** The forms of some tokens, for comparing. */
export function forms(tree: Tree, tokens: readonly number[]): readonly string[] {
  return tokens.map((token) => tree.tokens[token]?.text ?? "");
}

/** A pack with the given tables and rules and nothing else. */
export function handPack(
  tables: Readonly<Record<string, readonly Row[]>>,
  rules: Readonly<Record<string, unknown>> = {},
): LanguagePack {
  return {
    code: "fr",
    version: "0",
    tables: new Map(Object.entries(tables)),
    rules: new Map(Object.entries(rules)),
    authority: [],
    models: new Map(),
  };
}

const GRAMMAR: readonly (readonly [string, string])[] = [
  ["soi", "reflexive"],
  ["par", "agent"],
  ["qui", "relative"],
  ["que", "relative"],
  ["ne", "negation"],
  ["pas", "negator"],
  ["aucun", "negative"],
  ["sans", "without"],
  ["si", "condition"],
  ["pour", "purpose"],
  ["avoir", "perfect-auxiliary"],
  ["venir", "unaccusative"],
  ["voir", "undergoing"],
  ["lors", "compound"],
  ["de", "genitive"],
  ["lui", "dative"],
  ["appeler", "object-control"],
];

/** The grammatical words that the tests of trees need. */
export const grammar = GRAMMAR.map(([word, name]) => ({ word, class: name }));

/** The same, compiled. */
export const classes = compileWordClasses(handPack({ "event-grammar": grammar }));
