import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { quad } from "./n3.ts";
import { type DIRECT_LINKS, DPC, DPT, dpc } from "./vocabulary.ts";

// The logic of ontology/edges.rq without a query engine, so that the graph is complete before one
// is at hand; a test proves that both give the same quads.

type Link = (typeof DIRECT_LINKS)[number];
type Pair = readonly [NamedNode, NamedNode];

/** Which events make a direct link, and between whom: who has one of the roles. */
export interface LinkRule {
  readonly link: Link;
  readonly types: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Statuses of the events that make direct links. */
export const TOOK_PLACE: readonly string[] = ["occurred", "ongoing"];
const HOLDS = ["current", "appointed", "acting"];
const AT_THE_TABLE = ["participant", "delegationHead", "host", "mediator", "agent", "target"];

/** The direct links that events make. */
export const LINK_RULES: readonly LinkRule[] = [
  {
    link: "met",
    types: ["Meeting", "Negotiation", "Summit", "Mediation"],
    from: AT_THE_TABLE,
    to: AT_THE_TABLE,
  },
  {
    link: "visited",
    types: ["Visit"],
    from: ["participant", "delegationHead", "agent"],
    to: ["place", "host", "target"],
  },
  {
    link: "spokeOf",
    types: ["Statement", "Accusation", "Request", "Refusal", "Threat", "Support"],
    from: ["speaker", "agent"],
    to: ["topic", "target"],
  },
  { link: "sanctioned", types: ["Sanction"], from: ["agent"], to: ["target"] },
  { link: "accused", types: ["Accusation"], from: ["speaker", "agent"], to: ["target"] },
];

/** Facts by subject, then by predicate. */
type Facts = ReadonlyMap<string, ReadonlyMap<string, readonly Term[]>>;

/** The direct links between actors that follow from the facts. */
export function directLinks(facts: readonly Quad[]): readonly Quad[] {
  const index = indexOf(facts);
  const links = new Map<string, Quad>();
  const add = (link: Link, [from, to]: Pair) =>
    links.set(`${from.value} ${link} ${to.value}`, quad(from, dpc(link), to));
  const { holds, represents } = tenureLinks(index);
  for (const pair of holds) add("holds", pair);
  for (const pair of represents) add("represents", pair);
  const sides = sidesOf(represents);
  for (const { link, pair } of eventLinks(index)) {
    if (link !== "met" || !onOneSide(pair, sides)) add(link, pair);
  }
  return [...links.values()];
}

function indexOf(facts: readonly Quad[]): Facts {
  const index = new Map<string, Map<string, Term[]>>();
  for (const { subject, predicate, object } of facts) {
    const values = index.get(subject.value) ?? new Map<string, Term[]>();
    index.set(subject.value, values);
    values.set(predicate.value, [...(values.get(predicate.value) ?? []), object]);
  }
  return index;
}

/** The nodes that a subject has under any of the properties. */
function nodesOf(facts: Facts, subject: string, properties: readonly string[]): NamedNode[] {
  const values = properties.flatMap((name) => facts.get(subject)?.get(DPC + name) ?? []);
  return values.filter((value): value is NamedNode => value.termType === "NamedNode");
}

function has(facts: Facts, subject: string, property: string, names: readonly string[]): boolean {
  return nodesOf(facts, subject, [property]).some(({ value }) =>
    names.some((name) => value === DPC + name || value === DPT + name),
  );
}

function eventLinks(facts: Facts): { readonly link: Link; readonly pair: Pair }[] {
  return [...facts.keys()]
    .filter((subject) => has(facts, subject, "status", TOOK_PLACE))
    .flatMap((event) =>
      LINK_RULES.filter(({ types }) => has(facts, event, "eventType", types)).flatMap((rule) =>
        pairsOf(facts, event, rule).map((pair) => ({ link: rule.link, pair })),
      ),
    );
}

function pairsOf(facts: Facts, event: string, { from, to }: LinkRule): readonly Pair[] {
  // A statement may be about an event: no link between actors.
  const others = nodesOf(facts, event, to).filter(
    ({ value }) => !facts.get(value)?.has(`${DPC}eventType`),
  );
  return nodesOf(facts, event, from).flatMap((one) =>
    others.filter((other) => !other.equals(one)).map((other): Pair => [one, other]),
  );
}

function tenureLinks(facts: Facts): { readonly holds: Pair[]; readonly represents: Pair[] } {
  const holds = [...facts.keys()]
    .filter((subject) => has(facts, subject, "tenureStatus", HOLDS))
    .flatMap((tenure) =>
      pairsOf(facts, tenure, { link: "holds", types: [], from: ["person"], to: ["office"] }),
    );
  const represents = holds.flatMap(([person, office]) =>
    nodesOf(facts, office.value, ["of"]).map((whom): Pair => [person, whom]),
  );
  return { holds, represents };
}

/** Whom each person represents. */
function sidesOf(represents: readonly Pair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sides = new Map<string, Set<string>>();
  for (const [person, whom] of represents) {
    sides.set(person.value, (sides.get(person.value) ?? new Set()).add(whom.value));
  }
  return sides;
}

/** Whether one of the two represents the other, or both represent the same. */
function onOneSide([one, other]: Pair, sides: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const ofOne = sides.get(one.value) ?? new Set<string>();
  const ofOther = sides.get(other.value) ?? new Set<string>();
  return (
    ofOne.has(other.value) || ofOther.has(one.value) || [...ofOne].some((whom) => ofOther.has(whom))
  );
}
