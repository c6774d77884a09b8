import type { Chain } from "../../document/chain.ts";
import type { LanguagePack } from "../../language/pack.ts";
import type { Actor } from "./actors.ts";
import { type Site, spanOf } from "./tree.ts";
import { compileLookup, rowsOf } from "./words.ts";

/** The organisation of an article that an adjective beside an act stands for. */
export type OrganisationReader = (site: Site, chains: readonly Chain[]) => readonly Actor[];

/** Compiles the adjectives of organisations: « les sanctions européennes » are those of the Union. */
export function compileOrganisationAdjectives(pack: LanguagePack): OrganisationReader {
  const names = compileLookup(rowsOf(pack, "organisation-adjectives"), "adjective", "stands_for");
  return (site, chains) => {
    const { tree, token } = site;
    const name = names.get(tree.lemmas[token] ?? "");
    if (name === undefined || tree.tokens[token]?.upos !== "ADJ") return [];
    const chain = chains.find(
      ({ type, authority }) => type === "Organization" && authority === name,
    );
    if (chain === undefined) return [];
    return [{ chain: chain.id, type: chain.type, evidence: spanOf(tree, [token]), direct: false }];
  };
}
