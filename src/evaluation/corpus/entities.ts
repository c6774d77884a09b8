import type { Entity } from "../../knowledge/knowledge.ts";
import type { Gold, GoldEntity } from "./gold.ts";
import { normaliseForm } from "./normalise-form.ts";
import type { Counts } from "./score.ts";
import type { Told } from "./told.ts";

/** Which thing of the graph is which of the gold file, and what that scores. */
export interface EntityMatch {
  readonly counts: Counts;
  readonly byType: Readonly<Record<string, Counts>>;
  /** Matched gold things with a Wikidata item, and how many of them carry it. */
  readonly linked: Counts;
  /** IRI → gold thing. */
  readonly goldOf: ReadonlyMap<string, GoldEntity>;
  readonly missed: readonly string[];
  readonly spurious: readonly string[];
}

interface Candidate {
  readonly entity: Entity;
  readonly gold: GoldEntity;
  readonly shared: number;
}

/** Matches things that agree in class and share a form, those that share most first. */
export function matchEntities(
  told: Told,
  gold: Gold,
  determiners: ReadonlySet<string>,
): EntityMatch {
  const goldOf = new Map<string, GoldEntity>();
  const taken = new Set<GoldEntity>();
  for (const { entity, gold: thing } of candidates(told, gold, determiners)) {
    if (goldOf.has(entity.iri) || taken.has(thing)) continue;
    goldOf.set(entity.iri, thing);
    taken.add(thing);
  }
  const counted = gold.entities.filter(isNamed);
  const predicted = told.entities.filter(({ iri }) => isCounted(goldOf.get(iri)));
  const countsOf = (keep: (type: string) => boolean): Counts => ({
    correct: counted.filter((thing) => taken.has(thing) && keep(thing.type)).length,
    predicted: predicted.filter(({ type }) => keep(type)).length,
    gold: counted.filter(({ type }) => keep(type)).length,
  });
  return {
    counts: countsOf(() => true),
    byType: Object.fromEntries(
      ["Person", "State", "Organization", "Place", "Venue"].map((type) => [
        type,
        countsOf((one) => one === type),
      ]),
    ),
    linked: countLinks(told, goldOf),
    goldOf,
    missed: counted
      .filter((thing) => !taken.has(thing))
      .map(({ type, name, mentions }) => `${type} ${name} (${mentions.join(", ")})`),
    spurious: told.entities
      .filter(({ iri }) => !goldOf.has(iri))
      .map(({ type, label, altLabels }) => `${type} ${label} (${altLabels.join(", ")})`),
  };
}

function candidates(
  told: Told,
  gold: Gold,
  determiners: ReadonlySet<string>,
): readonly Candidate[] {
  const formsOf = (forms: readonly string[]) =>
    new Set(forms.map((form) => normaliseForm(form, determiners)));
  const things = gold.entities.map((thing) => ({
    thing,
    forms: formsOf([thing.name, ...thing.mentions]),
  }));
  const found = told.entities.flatMap((entity) => {
    const forms = formsOf([entity.label, ...entity.altLabels]);
    return things
      .filter(({ thing }) => classOf(thing.type) === classOf(entity.type))
      .map(({ thing, forms: goldForms }) => ({
        entity,
        gold: thing,
        shared: [...forms].filter((form) => goldForms.has(form)).length,
      }));
  });
  return found.filter(({ shared }) => shared > 0).sort((one, other) => other.shared - one.shared);
}

function classOf(type: string): string {
  return type === "Venue" ? "Place" : type;
}

/** A proper name has a capital; things without one are neither misses nor hits. */
function isNamed({ mentions }: GoldEntity): boolean {
  return mentions.some((mention) => /\p{Lu}/u.test(mention));
}

function isCounted(gold: GoldEntity | undefined): boolean {
  return gold === undefined || isNamed(gold);
}

function countLinks(told: Told, goldOf: ReadonlyMap<string, GoldEntity>): Counts {
  const matched = told.entities.flatMap((entity) => {
    const item = goldOf.get(entity.iri)?.wikidata;
    return item ? [{ entity, item }] : [];
  });
  const correct = matched.filter(({ entity, item }) => entity.sameAs?.endsWith(`/${item}`)).length;
  return {
    correct,
    predicted: matched.filter(({ entity }) => entity.sameAs).length,
    gold: matched.length,
  };
}
