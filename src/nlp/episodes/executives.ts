import type { Chain } from "../../document/chain.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { fold } from "../frames/fold.ts";
import { compileWordClasses } from "../frames/words.ts";
import { compileNameLexicon } from "../mentions/name-lexicon.ts";

/** The states of an article for which its ministries and governments act, by chain. */
export type ExecutiveFinder = (chains: readonly Chain[]) => ReadonlyMap<number, readonly number[]>;

/** Compiles whom « le ministère philippin des Affaires étrangères » acts for: the state of its adjective. */
export function compileExecutives(pack: LanguagePack): ExecutiveFinder {
  const classes = compileWordClasses(pack);
  const { gazetteer } = compileNameLexicon(pack);
  return (chains) => {
    const states = chains.flatMap(({ id, type, authority }) => {
      const record = authority === undefined ? undefined : gazetteer.byIri(authority);
      return type === "State" && record !== undefined
        ? [{ id, forms: new Set(record.demonyms.map(({ form }) => fold(form))) }]
        : [];
    });
    return new Map(
      chains.flatMap(({ id, type, name }) => {
        const [head = "", ...others] = name.split(/\s+/).map(fold);
        if (type !== "Organization" || !classes(head, "executive")) return [];
        const served = states.filter(({ forms }) => others.some((word) => forms.has(word)));
        return [[id, served.map((state) => state.id)] as const];
      }),
    );
  };
}
