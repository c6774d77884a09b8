import type { Analysis } from "../document/analysis.ts";
import type { Article } from "../document/article.ts";
import type { LanguagePack } from "../language/pack.ts";
import { claimsOf, makeClaim, tripleKey } from "./claims.ts";
import { compileEventLabels, type EventLabeller } from "./event-label.ts";
import { resolveEvent, supported } from "./facts.ts";
import { byIri, type Identity, identify, sorted } from "./identity.ts";
import type { Claim, ClaimObject, Event, Fact, Knowledge } from "./knowledge.ts";
import { type EventGroup, mergeEvents } from "./merge-events.ts";
import { groupNearCopies } from "./near-copies.ts";
import { occurrencesOf } from "./occurrence.ts";
import { recordQuotations } from "./quotations.ts";
import type { World } from "./sameness.ts";
import { collectTenures } from "./tenures.ts";
import { makeWorld, serviceOf } from "./world.ts";

/** Makes one body of knowledge of what several articles say, whatever order they come in. */
export function assembleKnowledge(analyses: readonly Analysis[], pack: LanguagePack): Knowledge {
  const ordered = [...analyses].sort(byPublication);
  const articles = ordered.map(({ document }) => document.article);
  const identity = identify(ordered, pack.authority);
  const tenures = collectTenures(ordered, identity);
  const world = makeWorld(
    identity.entities,
    pack.authority,
    serviceOf(tenures.facts, tenures.offices),
  );
  const groups = mergeEvents(
    ordered.map((analysis) => occurrencesOf(analysis, identity)),
    world,
  );
  const eventOf = indexFrames(groups);
  const names = new Map(identity.entities.map(({ iri, label }) => [iri, label]));
  const labelOf = compileEventLabels(pack, (iri) => names.get(iri) ?? iri);
  const originals = groupNearCopies(articles);
  const told = groups.map((group) => tellEvent(group, { identity, world, labelOf, originals }));
  const relations = ordered.flatMap((analysis) => relationClaims(analysis, eventOf));
  return {
    articles,
    entities: identity.entities,
    offices: tenures.offices,
    tenures: tenures.tenures,
    events: told.map(({ event }) => event).sort(byIri),
    facts: distinct([
      ...told.flatMap(({ facts }) => facts),
      ...tenures.facts,
      ...relations.map(toFact),
    ]),
    claims: distinct([...told.flatMap(({ claims }) => claims), ...tenures.claims, ...relations]),
    quotations: ordered
      .flatMap((analysis) =>
        recordQuotations(analysis, identity, (frame) => eventOf(analysis, frame)),
      )
      .sort(byIri),
  };
}

/** Oldest first; undated articles last; then by content. */
function byPublication(one: Analysis, other: Analysis): number {
  const key = ({ date, id }: Article) => `${date ?? "9999"} ${id}`;
  return key(one.document.article) < key(other.document.article) ? -1 : 1;
}

interface Setting {
  readonly identity: Identity;
  readonly world: World;
  readonly labelOf: EventLabeller;
  readonly originals: ReadonlyMap<string, string>;
}

interface ToldEvent {
  readonly event: Event;
  readonly facts: readonly Fact[];
  readonly claims: readonly Claim[];
}

function tellEvent(group: EventGroup, { identity, world, labelOf, originals }: Setting): ToldEvent {
  const { iri, occurrences, reasons } = group;
  const claims = occurrences.flatMap((occurrence) => claimsOf(occurrence, iri, identity));
  const resolved = resolveEvent(group, world);
  const facts = supported(resolved.facts, claims);
  const reportedBy = sorted(occurrences.map(({ analysis }) => analysis.document.article.id));
  const event: Event = {
    iri,
    label: labelOf(
      facts,
      occurrences.flatMap(({ quoted }) => quoted),
    ),
    type: resolved.type,
    reportedBy,
    independentSources: new Set(reportedBy.map((id) => originals.get(id))).size,
    disputed: resolved.disputed,
    replaces: sorted(
      occurrences.map((occurrence) => occurrence.iri).filter((other) => other !== iri),
    ),
    reasons: sorted([...reasons, ...occurrences.flatMap(({ episode }) => episode.reasons)]),
  };
  return { event, facts, claims };
}

type EventOf = (analysis: Analysis, frame: number) => string | undefined;

function indexFrames(groups: readonly EventGroup[]): EventOf {
  const events = new Map<Analysis, Map<number, string>>();
  for (const { iri, occurrences } of groups) {
    for (const { analysis, episode } of occurrences) {
      const frames = events.get(analysis) ?? new Map<number, string>();
      for (const frame of episode.frames) frames.set(frame, iri);
      events.set(analysis, frames);
    }
  }
  return (analysis, frame) => events.get(analysis)?.get(frame);
}

/** Claims that one event follows, prepares, causes, is part of or speaks of another. */
function relationClaims(analysis: Analysis, eventOf: EventOf): readonly Claim[] {
  const event = (episode: number) => {
    const [frame] = analysis.episodes[episode]?.frames ?? [];
    return frame === undefined ? undefined : eventOf(analysis, frame);
  };
  return analysis.relations.flatMap(({ kind, from, to, evidence, ...rest }) => {
    const [subject, iri] = [event(from), event(to)];
    if (subject === undefined || iri === undefined || subject === iri) return [];
    const object: ClaimObject = { kind: "thing", iri };
    const { basis, confidence, rule } = rest;
    const article = analysis.document.article.id;
    return [
      makeClaim({
        article,
        subject,
        predicate: kind,
        object,
        evidence: [evidence],
        basis,
        confidence,
        rule,
      }),
    ];
  });
}

function toFact({ subject, predicate, object }: Claim): Fact {
  return { subject, predicate, object };
}

/** Facts or claims once each, in order of subject, predicate, object and article. */
function distinct<T extends Fact>(items: readonly T[]): readonly T[] {
  const keyOf = (item: T) => `${tripleKey(item)} ${"iri" in item ? item.iri : ""}`;
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
}
