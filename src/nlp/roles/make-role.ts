import type { Chain, Role } from "../../document/chain.ts";
import type { Mention } from "../../document/mention.ts";
import type { OfficeMatcher } from "../chains/office-match.ts";
import { type ChainIndex, chainOf } from "./chain-index.ts";
import { nameAt, type OfficeFound } from "./office-found.ts";
import type { OfficeAgreement } from "./office-gender.ts";
import { ownerOf } from "./role-owner.ts";

/** A role with the office phrase that tells it. */
export interface Told {
  readonly role: Role;
  readonly office: OfficeFound;
}

/** What the tables say of offices. */
export interface RoleTables {
  readonly isRole: (office: OfficeFound) => boolean;
  /** Whether a description by this noun alone tells an office (« le président », not « le chef »). */
  readonly tellsAlone: (office: OfficeFound) => boolean;
  readonly counterparts: ReadonlyMap<string, string>;
  readonly matches: OfficeMatcher;
  /** An office copied from another holder, or told of several, as it is said of one. */
  readonly agree: OfficeAgreement;
}

/** What a role is made from. */
export interface RoleParts {
  readonly person: Chain;
  readonly office: string;
  readonly status: Role["status"];
  readonly rule: string;
  readonly holder: Mention;
}

/** A role, with whose the office is and the words that tell it. */
export function toRole(found: OfficeFound, parts: RoleParts, index: ChainIndex): Role {
  const { person, office, status, rule, holder } = parts;
  const owner = ownerOf(found, person, index);
  const host = found.phrase.host && nameAt(found, found.phrase.host.first);
  const accredited = host === undefined ? undefined : chainOf(host, index);
  const { tokens } = found.context.surface;
  const start = Math.min(tokens[found.phrase.first]?.start ?? holder.start, holder.start);
  const end = Math.max(tokens[found.phrase.last - 1]?.end ?? holder.end, holder.end);
  return {
    person: person.id,
    office,
    status,
    rule,
    ...(owner && { of: owner.chain.id }),
    ...(accredited?.type === "State" && { accreditedTo: accredited.id }),
    evidence: { start, end },
    confidence: owner === undefined || owner.isStated ? 0.9 : 0.7,
  };
}

/** The description that an office phrase heads, if it takes up anybody. */
export function descriptionAt({ phrase, context }: OfficeFound, { chains }: ChainIndex) {
  return chains
    .flatMap(({ mentions }) => mentions)
    .find(
      ({ rule, sentence, head }) =>
        rule === "description.office" && sentence === context.surface.index && head === phrase.head,
    );
}
