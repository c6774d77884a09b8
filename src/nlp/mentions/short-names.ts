import type { Mention } from "../../document/mention.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { fold } from "./surface.ts";

/** Reads a noun with a capital as the part of a whole that an article has named. */
export type ShortNameReader = (name: Mention, names: readonly Mention[]) => Mention | undefined;

/** Compiles the table of short names: « la Commission », where the European Union is told. */
export function compileShortNames(pack: LanguagePack): ShortNameReader {
  const rows = pack.tables.get("short-names") ?? [];
  return (name, names) => {
    const fitting = rows.filter(({ form }) => fold(form ?? "") === fold(name.text));
    const before = names.filter(({ end }) => end <= name.start).toReversed();
    const found = before.flatMap(({ candidates }) =>
      fitting.filter(({ whole }) => candidates.includes(whole ?? "")),
    )[0]?.stands_for;
    return found === undefined ? undefined : { ...name, candidates: [found], rule: SHORT };
  };
}

const SHORT = "name.short";
