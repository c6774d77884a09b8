import type { Chain } from "../../document/chain.ts";
import type { ChainMention } from "./actors.ts";
import { type FoundPlace, findPlaces, type SettingTools } from "./places.ts";
import type { Reading } from "./reading.ts";
import type { Tree } from "./tree.ts";

/** The town that is a state's capital, by their IRIs. */
export type CapitalOf = (state: string) => string | undefined;

/** What the capitals of an article are looked up with. */
export interface CapitalTools extends SettingTools {
  readonly capitalOf: CapitalOf;
}

/**
 * The places of a sentence; « dans la capitale libyenne », « la capitale du Kenya » is the town
 * itself where the article names it, else the state that was told.
 */
export function placesIn(
  { tree, mentions }: { readonly tree: Tree; readonly mentions: readonly ChainMention[] },
  { input }: Reading,
  tools: CapitalTools,
): readonly FoundPlace[] {
  return findPlaces(tree, mentions, tools).map((place) => {
    if (!tools.classes(tree.lemmas[place.token] ?? "", "capital")) return place;
    const town = townOf(place.value, input.chains, tools.capitalOf);
    return town === undefined ? place : { ...place, value: town };
  });
}

function townOf(
  { mention }: ChainMention,
  chains: readonly Chain[],
  capitalOf: CapitalOf,
): ChainMention | undefined {
  if (mention.type !== "State") return undefined;
  const capitals = mention.candidates.flatMap((state) => capitalOf(state) ?? []);
  const chain = chains.find(
    ({ type, mentions }) =>
      type === "Place" &&
      mentions.some(({ candidates }) => candidates.some((one) => capitals.includes(one))),
  );
  return chain === undefined ? undefined : { chain, mention: { ...mention, type: "Place" } };
}
