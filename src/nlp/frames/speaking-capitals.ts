import type { Chain } from "../../document/chain.ts";
import type { Mention } from "../../document/mention.ts";
import type { LanguagePack } from "../../language/pack.ts";

/** The state of an article for which a town speaks that is its capital. */
export type CapitalReader = (
  { candidates }: Pick<Mention, "candidates">,
  chains: readonly Chain[],
) => Chain | undefined;

/** Compiles which towns are capitals: « estime-t-on à Kiev » gives the view of Ukraine. */
export function compileSpeakingCapitals(pack: LanguagePack): CapitalReader {
  const states = new Map(
    pack.authority.flatMap(({ iri, capital }) =>
      capital === undefined ? [] : [[capital, iri] as const],
    ),
  );
  return ({ candidates }, chains) => {
    const told = new Set(candidates.flatMap((town) => states.get(town) ?? []));
    return chains.find(({ type, authority }) => type === "State" && told.has(authority ?? ""));
  };
}
