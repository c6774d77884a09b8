import type { Quad } from "@rdfjs/types";
import type { Entity, Event, Fact, Office, Tenure } from "../knowledge/knowledge.ts";
import { decimal, describe, integer, plain, text, typed } from "./describe.ts";
import { literal, namedNode, quad } from "./n3.ts";
import { articleNode, type GraphSettings, objectTerm, thing } from "./settings.ts";
import { DPC, dpc, eventType, TERMS } from "./vocabulary.ts";

/** A person, state, organisation, place or venue: names, identity, where it is mentioned. */
export function entityQuads(entity: Entity, settings: GraphSettings): readonly Quad[] {
  const { language } = settings;
  return describe(thing(entity.iri, settings), [
    typed(entity.type),
    [TERMS.label, [literal(entity.label, language), ...english(entity, language)]],
    [TERMS.altLabel, entity.altLabels.map((label) => literal(label, language))],
    [TERMS.sameAs, entity.sameAs === undefined ? undefined : thing(entity.sameAs, settings)],
    [TERMS.within, entity.within === undefined ? undefined : thing(entity.within, settings)],
    [dpc("latitude"), decimal(entity.latitude)],
    [dpc("longitude"), decimal(entity.longitude)],
    [TERMS.source, plain(entity.source)],
    [dpc("mentionedIn"), entity.mentionedIn.map((id) => articleNode(id, settings))],
    [dpc("reason"), entity.reasons.map((reason) => literal(reason))],
  ]);
}

/** The English label beside the canonical one, where it is known and the pack is not English itself. */
function english({ labelEn }: Entity, language: string) {
  return labelEn === undefined || language === "en" ? [] : [literal(labelEn, "en")];
}

/** A post and whom it serves. */
export function officeQuads(office: Office, settings: GraphSettings): readonly Quad[] {
  const { of, accreditedTo } = office;
  return describe(thing(office.iri, settings), [
    typed("Office"),
    [TERMS.label, text(office.label, settings.language)],
    [dpc("of"), of === undefined ? undefined : thing(of, settings)],
    [dpc("accreditedTo"), accreditedTo === undefined ? undefined : thing(accreditedTo, settings)],
  ]);
}

/** A tenure's own node; who, which office and when are facts. */
export function tenureQuads(tenure: Tenure, settings: GraphSettings): readonly Quad[] {
  return describe(thing(tenure.iri, settings), [
    typed("Tenure"),
    [TERMS.label, text(tenure.label, settings.language)],
  ]);
}

/** An event's own node; who, where and when are facts. */
export function eventQuads(event: Event, settings: GraphSettings): readonly Quad[] {
  const { language } = settings;
  return describe(thing(event.iri, settings), [
    typed("Event"),
    [TERMS.label, text(event.label, language)],
    [dpc("eventType"), eventType(event.type)],
    [dpc("reportedBy"), event.reportedBy.map((id) => articleNode(id, settings))],
    [dpc("independentSources"), integer(event.independentSources)],
    [dpc("disputed"), event.disputed.map((name) => namedNode(DPC + name))],
    [TERMS.replaces, event.replaces.map((iri) => thing(iri, settings))],
    [dpc("reason"), event.reasons.map((reason) => literal(reason))],
  ]);
}

/** A direct triple. */
export function factQuad(fact: Fact, settings: GraphSettings): Quad {
  const object = objectTerm(fact.object, fact.predicate, settings);
  return quad(thing(fact.subject, settings), namedNode(DPC + fact.predicate), object);
}
