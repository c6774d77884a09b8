import type { LanguagePack, Row } from "../../language/pack.ts";
import { fold } from "./fold.ts";
import type { Tree } from "./tree.ts";

/** Tells whether a word belongs to a class of the pack's table of grammatical words. */
export type WordClasses = (word: string, name: string) => boolean;

/** Rows of a table of the pack; a pack without the table has no rows. */
export function rowsOf(pack: LanguagePack, table: string): readonly Row[] {
  return pack.tables.get(table) ?? [];
}

/** The classes of grammatical words that the reading of events needs, compiled once for all stages that ask. */
export function compileWordClasses(pack: LanguagePack): WordClasses {
  const known = COMPILED.get(pack);
  if (known !== undefined) return known;
  const classes = compileTable(pack);
  COMPILED.set(pack, classes);
  return classes;
}

const COMPILED = new WeakMap<LanguagePack, WordClasses>();

function compileTable(pack: LanguagePack): WordClasses {
  const classes = new Map<string, Set<string>>();
  for (const { word = "", class: name = "" } of rowsOf(pack, "event-grammar")) {
    const words = classes.get(name) ?? new Set<string>();
    classes.set(name, words.add(fold(word)));
  }
  return (word, name) => classes.get(name)?.has(word) ?? false;
}

/** A lookup from one folded column of a table to another. */
export function compileLookup(
  rows: readonly Row[],
  from: string,
  to: string,
): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [fold(row[from] ?? ""), row[to] ?? ""]));
}

/** Whether the lemma or the form of a token belongs to a class. */
export function isOfClass(
  classes: WordClasses,
  { tree, token }: { readonly tree: Tree; readonly token: number },
  name: string,
): boolean {
  return classes(tree.lemmas[token] ?? "", name) || classes(tree.forms[token] ?? "", name);
}
