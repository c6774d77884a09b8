import type { LanguagePack } from "../../language/pack.ts";
import { rowsOf } from "./words.ts";

/** Puts the words of the classes of a pack where a text of a rule names a class (`object=@people`). */
export type SpellOut = (text: string) => string;

const NAME = /@([a-z-]+)/g;

/** Compiles the classes that rules may name; words are joined as the text joins its own. */
export function compileClassWords(pack: LanguagePack, separator: "/" | "|"): SpellOut {
  const classes = new Map<string, string[]>();
  for (const { word = "", class: name = "" } of rowsOf(pack, "event-grammar")) {
    classes.set(name, [...(classes.get(name) ?? []), word]);
  }
  return (text) =>
    text.replace(NAME, (_, name: string) => (classes.get(name) ?? []).join(separator));
}
