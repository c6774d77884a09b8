import type { Chain } from "../../document/chain.ts";
import type { Mention } from "../../document/mention.ts";
import type { Gazetteer } from "../../language/gazetteer.ts";
import type { OfficeHints } from "./office-hints.ts";

/** The chains of an article, looked up by mention and by identity. */
export interface ChainIndex {
  readonly chains: readonly Chain[];
  readonly gazetteer: Gazetteer;
  /** IRIs of states by office that tells them (« chancelière » → Germany). */
  readonly hints: OfficeHints;
  /** The state or organisation that the text says a person serves, by chain id of the person. */
  readonly served: ReadonlyMap<number, Chain>;
  /** The organisation told with an office that only organisations have, by wording. */
  readonly led: ReadonlyMap<string, Chain>;
}

/** The chain that holds a mention. */
export function chainOf(mention: Mention, { chains }: ChainIndex): Chain | undefined {
  return chains.find(({ mentions }) => mentions.some((other) => isSameMention(other, mention)));
}

function isSameMention(one: Mention, other: Mention): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.kind === other.kind &&
    one.candidates[0] === other.candidates[0]
  );
}

/** IRI of the state that the text or the authority files give a person, whether it is named or not. */
export function stateKnown(
  { id, authority }: Chain,
  { gazetteer, served }: Pick<ChainIndex, "gazetteer" | "served">,
): string | undefined {
  const told = served.get(id);
  if (told?.type === "State") return told.authority;
  return authority === undefined ? undefined : gazetteer.byIri(authority)?.state;
}

/** The state that the text tells of a person, else the one that the authority files give. */
export function stateOfPerson(
  person: Chain,
  index: Pick<ChainIndex, "chains" | "gazetteer" | "served">,
): Chain | undefined {
  const state = stateKnown(person, index);
  return state === undefined ? undefined : index.chains.find((one) => one.authority === state);
}
