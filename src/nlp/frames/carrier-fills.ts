import type { EntityType } from "../../document/mention.ts";
import type { Carrier } from "./carriers.ts";
import type { EventType } from "./event-types.ts";
import type { FrameRule } from "./frame-rule.ts";
import type { Fill } from "./needs.ts";
import type { Reading } from "./reading.ts";
import { standsFor } from "./stands-for.ts";
import type { Site } from "./tree.ts";

/** What the verbs that carry an event are read with. */
export interface CarrierContext {
  readonly reading: Reading;
  /** The rule that read the noun. */
  readonly rule: FrameRule;
  readonly type: EventType;
  readonly isNegated: (site: Site) => boolean;
  /** Whether a verb brings about what others agree on (« négocier »). */
  readonly isBroker: (verb: Site) => boolean;
}

/** Who takes part in an event by the verbs that carry its noun, beside those the noun names itself. */
export function fillFromCarriers(
  carriers: readonly Carrier[],
  own: readonly Fill[],
  context: CarrierContext,
): readonly Fill[] {
  return carriers
    .filter((carrier) => !onlyAnnounces(carrier, own, context.type))
    .flatMap((carrier) =>
      context.isBroker(carrier.verb) && areParties(own)
        ? fillsOf(carrier, context).map(asMediator)
        : fillsOf(carrier, context),
    );
}

/** « l'accord négocié par l'ONU entre X et Y »: who brings it about between two others mediates. */
function asMediator(fill: Fill): Fill {
  return fill.role === "participant" ? { ...fill, role: "mediator" } : fill;
}

function areParties(own: readonly Fill[]): boolean {
  const parties = own.filter(({ role }) => role === "participant");
  return new Set(parties.map(({ actor }) => actor.chain)).size > 1;
}

/** « X a annoncé un accord entre Y et Z »: X takes no part in what the others agree on. */
function onlyAnnounces(
  { status }: Carrier,
  own: readonly Fill[],
  { actor, family }: EventType,
): boolean {
  const parties = own.filter(({ role }) => role === actor).map((fill) => fill.actor.chain);
  // « X a annoncé la démission de Y », « sa nomination par Z »: who acts has been told.
  const enough = family === OFFICE ? 0 : 1;
  const isShared = actor === "participant" || family === OFFICE;
  return status === "announced" && isShared && new Set(parties).size > enough;
}

function fillsOf(carrier: Carrier, { reading, rule, type, isNegated }: CarrierContext) {
  const { verb, status, negated } = carrier;
  // « approuve le communiqué de X »: who approves of words has not said them.
  if (type.family === "speech" && ACTS.includes(status)) return [];
  const fills = carrier.fills(peersOf(rule, type)).flatMap(([role, tokens]) =>
    tokens
      .flatMap((token) => standsFor(role, { tree: verb.tree, token }, reading))
      // « La France a accueilli un sommet »: the host; « Munich accueille un sommet »: where it is.
      .filter(({ type: kind }) => role !== "place" || TOWNS.includes(kind))
      .map((actor): Fill => ({ role, actor, rule: rule.id })),
  );
  // « la ministre a annoncé sa démission »: who leaves is she, not the state that she serves.
  const isActOfState = ACTS.includes(status) && type.family !== OFFICE;
  const acted = isActOfState ? fills.map((fill) => inNameOf(fill, reading)) : fills;
  if (!isNegated(verb) || negated !== "absent") return acted;
  return acted.map((fill): Fill => ({ ...fill, role: "absent" }));
}

const TOWNS: readonly EntityType[] = ["Place", "Venue"];

/** « ont procédé à un échange »: who carries an event of peers takes part in it, no more. */
function peersOf(rule: FrameRule, type: EventType): EventType {
  const isOfPeers = rule.roles.has("participant") && !rule.roles.has(type.actor);
  return isOfPeers ? { ...type, actor: "participant", other: "participant" } : type;
}

/** The family of events by which persons come into and go from office. */
const OFFICE = "office";

/** What carriers do to an act of a state: announce it, or do it by word. */
const ACTS: readonly string[] = ["announced", "performed"];

/** « le ministre a annoncé l'expulsion »: the act is that of the state he serves. */
function inNameOf(fill: Fill, { input }: Reading): Fill {
  if (fill.role !== "agent") return fill;
  const served = input.roles?.find(({ person }) => person === fill.actor.chain)?.of;
  const chain = served === undefined ? undefined : input.chains[served];
  if (chain === undefined) return fill;
  return { ...fill, actor: { ...fill.actor, chain: chain.id, type: chain.type, direct: false } };
}
