import type { Analysis } from "../document/analysis.ts";
import type { Chain } from "../document/chain.ts";
import type { EntityType } from "../document/mention.ts";
import type { AuthorityRecord } from "../language/authority.ts";
import type { Entity } from "./knowledge.ts";
import { slug } from "./name-key.ts";

/** The things of the graph, and which one each chain of each article is. */
export interface Identity {
  readonly entities: readonly Entity[];
  /** IRI of the entity that a chain of an analysis refers to. */
  readonly entityOf: (analysis: Analysis, chain: number) => string;
}

interface Sighting {
  readonly analysis: Analysis;
  readonly chain: Chain;
}

const FOLDERS: Readonly<Record<EntityType, string>> = {
  Person: "person",
  State: "state",
  Organization: "organization",
  Place: "place",
  Venue: "place",
};

/** Makes chains of several articles one thing: by authority record, else by class and full name. */
export function identify(
  analyses: readonly Analysis[],
  authority: readonly AuthorityRecord[],
): Identity {
  const iris = new Map<Chain, string>();
  const sightings = new Map<string, Sighting[]>();
  for (const analysis of analyses) {
    for (const chain of analysis.chains) {
      const iri = chain.authority ?? localIri(analysis, chain);
      iris.set(chain, iri);
      sightings.set(iri, [...(sightings.get(iri) ?? []), { analysis, chain }]);
    }
  }
  const records = new Map(authority.map((record) => [record.iri, record]));
  const seen = [...sightings]
    .map(([iri, found]) => toEntity(iri, found, records.get(iri)))
    .map((entity) => lodged(entity, sightings.get(entity.iri) ?? [], iris));
  const entities = [...seen, ...containers(seen, records)].sort(byIri);
  const entityOf = (analysis: Analysis, id: number) => {
    const chain = analysis.chains[id];
    const iri = chain && iris.get(chain);
    if (iri === undefined)
      throw new RangeError(`No chain ${id} in article ${analysis.document.article.id}.`);
    return iri;
  };
  return { entities, entityOf };
}

/**
 * The IRI of a thing that no authority file knows. A person known by one word alone (« Martin ») is not
 * taken for a namesake of another article unless both serve the same state or organisation.
 */
function localIri(analysis: Analysis, chain: Chain): string {
  const name = slug(chain.name) || "unnamed";
  const isBareSurname = chain.type === "Person" && !name.includes("-");
  const suffix = isBareSurname
    ? `-${slug(serves(analysis, chain) ?? analysis.document.article.id.slice(0, 6))}`
    : "";
  const folder = FOLDERS[chain.type];
  return `${folder}/${name}${suffix}`;
}

function serves(analysis: Analysis, chain: Chain): string | undefined {
  const role = analysis.roles.find(({ person, of }) => person === chain.id && of !== undefined);
  return role?.of === undefined ? undefined : analysis.chains[role.of]?.name;
}

function toEntity(
  iri: string,
  found: readonly Sighting[],
  record: AuthorityRecord | undefined,
): Entity {
  const [first] = found;
  const forms = found.flatMap(({ chain }) =>
    chain.mentions
      .filter(({ kind }) => kind === "name" || kind === "demonym")
      .map(({ text }) => text),
  );
  const label = record?.label ?? longest(found.map(({ chain }) => chain.name));
  return {
    iri,
    type: record?.type ?? first?.chain.type ?? "Organization",
    label,
    altLabels: sorted(forms.filter((form) => form !== label)),
    mentionedIn: sorted(found.map(({ analysis }) => analysis.document.article.id)),
    reasons: sorted(found.flatMap(({ chain }) => chain.reasons)),
    ...knownFields(record),
  };
}

/** What the authority file adds: English label, identity, containment, coordinates, source. */
function knownFields(record: AuthorityRecord | undefined): Partial<Entity> {
  if (record === undefined) return {};
  const { labelEn, sameAs, latitude, longitude, source } = record;
  const within =
    record.within ??
    (record.type === "Place" || record.type === "Venue" ? record.state : undefined);
  return {
    source,
    ...(labelEn === undefined ? {} : { labelEn }),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(within === undefined ? {} : { within }),
    ...(latitude === undefined ? {} : { latitude }),
    ...(longitude === undefined ? {} : { longitude }),
  };
}

/** « son ambassade à Londres »: a building that no authority file knows lies in the town of its name. */
function lodged(
  entity: Entity,
  found: readonly Sighting[],
  iris: ReadonlyMap<Chain, string>,
): Entity {
  if (entity.type !== "Venue" || entity.within !== undefined) return entity;
  const towns = found.flatMap(({ analysis, chain }) =>
    analysis.chains.filter(({ type, mentions }) => type === "Place" && isInside(mentions, chain)),
  );
  const [within] = towns.flatMap((town) => iris.get(town) ?? []);
  return within === undefined || within === entity.iri ? entity : { ...entity, within };
}

/** Whether one of some mentions stands within a name of a chain. */
function isInside(mentions: Chain["mentions"], { mentions: names }: Chain): boolean {
  return mentions.some(({ start, end }) =>
    names.some((name) => name.start <= start && end <= name.end),
  );
}

/** The places and states that contain what was seen, so that a search by country finds its cities. */
function containers(
  seen: readonly Entity[],
  records: ReadonlyMap<string, AuthorityRecord>,
): readonly Entity[] {
  const known = new Set(seen.map(({ iri }) => iri));
  const added: Entity[] = [];
  const queue = [...seen];
  for (let entity = queue.pop(); entity !== undefined; entity = queue.pop()) {
    const record = entity.within === undefined ? undefined : records.get(entity.within);
    if (record === undefined || known.has(record.iri)) continue;
    known.add(record.iri);
    const container = toEntity(record.iri, [], record);
    added.push(container);
    queue.push(container);
  }
  return added;
}

function longest(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best), "");
}

/** Distinct values in code point order. */
export function sorted(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].sort();
}

/** Orders things by IRI, for output that is the same each time. */
export function byIri(one: { readonly iri: string }, other: { readonly iri: string }): number {
  return one.iri < other.iri ? -1 : Number(one.iri > other.iri);
}
