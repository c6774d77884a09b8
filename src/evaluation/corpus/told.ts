import type { ParticipantRole } from "../../document/frame.ts";
import type { ClaimObject, Entity, Knowledge, QuotationRecord } from "../../knowledge/knowledge.ts";

/** A tenure as the scorer sees it. */
export interface ToldRole {
  readonly person: string;
  readonly office: string;
  readonly of?: string;
}

/** An event as the scorer sees it: the facts about it, gathered. */
export interface ToldEvent {
  readonly iri: string;
  readonly label: string;
  readonly type: string;
  readonly participants: readonly { readonly role: ParticipantRole; readonly iri: string }[];
  readonly absent: readonly string[];
  readonly places: readonly string[];
  readonly dates: readonly string[];
  readonly status: string;
}

/** A relation between two events. */
export interface ToldRelation {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

/** What a graph tells of one article, in the terms of the gold files. */
export interface Told {
  /** Things that the article mentions. */
  readonly entities: readonly Entity[];
  /** Place → everything it lies in. */
  readonly containersOf: (place: string) => readonly string[];
  readonly roles: readonly ToldRole[];
  readonly events: readonly ToldEvent[];
  readonly relations: readonly ToldRelation[];
  readonly quotations: readonly (QuotationRecord & { readonly text: string })[];
}

const PARTICIPATION = new Set([
  "participant",
  "delegationHead",
  "host",
  "mediator",
  "speaker",
  "addressee",
  "agent",
  "target",
]);
const RELATIONS = new Set(["follows", "partOf", "prepares", "causedBy"]);

/** Gathers the facts of the graph of one article. */
export function gatherTold(knowledge: Knowledge): Told {
  const objects = indexFacts(knowledge);
  const within = new Map(knowledge.entities.map(({ iri, within: container }) => [iri, container]));
  const containersOf = (place: string) => {
    const found: string[] = [];
    for (let next = within.get(place); next && !found.includes(next); next = within.get(next))
      found.push(next);
    return found;
  };
  const offices = new Map(knowledge.offices.map((office) => [office.iri, office]));
  return {
    entities: knowledge.entities.filter(({ mentionedIn }) => mentionedIn.length > 0),
    containersOf,
    roles: knowledge.tenures.map(({ iri }) => {
      const office = offices.get(valuesOf(objects, iri, "office")[0] ?? "");
      const person = valuesOf(objects, iri, "person")[0] ?? "";
      return {
        person,
        office: office?.label ?? "",
        ...(office?.of === undefined ? {} : { of: office.of }),
      };
    }),
    events: knowledge.events.map(({ iri, label, type }) => ({
      iri,
      label,
      type,
      participants: participantsOf(objects, iri),
      absent: valuesOf(objects, iri, "absent"),
      places: valuesOf(objects, iri, "place"),
      dates: valuesOf(objects, iri, "date"),
      status: valuesOf(objects, iri, "status")[0] ?? "",
    })),
    relations: knowledge.facts.flatMap(({ subject, predicate, object }) =>
      RELATIONS.has(predicate) ? [{ from: subject, type: predicate, to: textOf(object) }] : [],
    ),
    quotations: withTexts(knowledge),
  };
}

type Objects = ReadonlyMap<
  string,
  readonly { readonly predicate: string; readonly value: string }[]
>;

function indexFacts({ facts }: Knowledge): Objects {
  const objects = new Map<string, { predicate: string; value: string }[]>();
  for (const { subject, predicate, object } of facts) {
    const entry = { predicate, value: textOf(object) };
    objects.set(subject, [...(objects.get(subject) ?? []), entry]);
  }
  return objects;
}

function valuesOf(objects: Objects, subject: string, predicate: string): readonly string[] {
  return (objects.get(subject) ?? [])
    .filter((entry) => entry.predicate === predicate)
    .map(({ value }) => value);
}

function participantsOf(objects: Objects, event: string): ToldEvent["participants"] {
  return (objects.get(event) ?? [])
    .filter(({ predicate }) => PARTICIPATION.has(predicate))
    .map(({ predicate, value }) => ({ role: predicate as ParticipantRole, iri: value })); // checked by the set
}

function textOf(object: ClaimObject): string {
  if (object.kind === "thing") return object.iri;
  if (object.kind === "term") return object.name;
  return object.kind === "date" ? object.edtf : object.text;
}

function withTexts({ articles, quotations }: Knowledge): Told["quotations"] {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return quotations.map((quotation) => {
    const { start, end } = quotation.evidence;
    return { ...quotation, text: texts.get(quotation.article)?.slice(start, end) ?? "" };
  });
}
