import type { AuthorityRecord } from "../language/authority.ts";
import type { Entity, Fact, Office } from "./knowledge.ts";
import type { World } from "./sameness.ts";

/** What the authority files and the articles' own offices tell about who acts for whom and what lies where. */
export function makeWorld(
  entities: readonly Entity[],
  authority: readonly AuthorityRecord[],
  service: ReadonlyMap<string, string>,
): World {
  const within = new Map(entities.map(({ iri, within: container }) => [iri, container]));
  const states = new Map(
    authority.map(({ iri, type, state }) => [
      iri,
      type === "Person" || type === "Organization" ? state : undefined,
    ]),
  );
  const containers = new Map<string, ReadonlySet<string>>();
  const containersOf = (place: string) => {
    const known = containers.get(place);
    if (known !== undefined) return known;
    const found = new Set<string>();
    for (
      let next = within.get(place);
      next !== undefined && !found.has(next);
      next = within.get(next)
    )
      found.add(next);
    containers.set(place, found);
    return found;
  };
  return { containersOf, actsFor: (actor) => actingFor(actor, states, service) };
}

function actingFor(
  actor: string,
  states: ReadonlyMap<string, string | undefined>,
  service: ReadonlyMap<string, string>,
): string {
  const served = service.get(actor) ?? actor;
  return states.get(served) ?? served;
}

/** Person → state or organisation served, from the facts about tenures; the last one stands. */
export function serviceOf(
  facts: readonly Fact[],
  offices: readonly Office[],
): ReadonlyMap<string, string> {
  const served = new Map(offices.map(({ iri, of }) => [iri, of]));
  const persons = new Map<string, string>();
  for (const { subject, predicate, object } of facts) {
    if (predicate === "person" && object.kind === "thing") persons.set(subject, object.iri);
  }
  const service = new Map<string, string>();
  for (const { subject, predicate, object } of facts) {
    const person = persons.get(subject);
    const of =
      predicate === "office" && object.kind === "thing" ? served.get(object.iri) : undefined;
    if (person !== undefined && of !== undefined) service.set(person, of);
  }
  return service;
}
