import type { LanguagePack } from "../language/pack.ts";
import type { Fact } from "./knowledge.ts";

/** Names an event for people from its facts: « Négociation : Russie, États-Unis (Istanbul, 2025-02-27) ». */
export type EventLabeller = (facts: readonly Fact[]) => string;

const MOST_ACTORS = 3;

/** Compiles the labels of event types that the pack's table `event-labels` holds (columns type, label). */
export function compileEventLabels(
  pack: LanguagePack,
  nameOf: (iri: string) => string,
): EventLabeller {
  const rows = pack.tables.get("event-labels") ?? [];
  const labels = new Map(rows.map(({ type, label }) => [type, label]));
  return (facts) => {
    const type = facts.find(({ predicate }) => predicate === "eventType")?.object;
    const name = type?.kind === "term" ? (labels.get(type.name) ?? type.name) : "";
    const actors = actorsOf(facts).map(nameOf);
    const setting = [...valuesOf(facts, "place").map(nameOf), ...valuesOf(facts, "date")];
    const who = actors.length > MOST_ACTORS ? [...actors.slice(0, MOST_ACTORS), "…"] : actors;
    return [
      name,
      who.length > 0 ? ` : ${who.join(", ")}` : "",
      setting.length > 0 ? ` (${setting.join(", ")})` : "",
    ].join("");
  };
}

const NO_ACTOR = new Set(["eventType", "status", "place", "date", "topic", "absent"]);

function actorsOf(facts: readonly Fact[]): readonly string[] {
  return [
    ...new Set(
      facts.flatMap(({ predicate, object }) =>
        NO_ACTOR.has(predicate) || object.kind !== "thing" ? [] : [object.iri],
      ),
    ),
  ];
}

function valuesOf(facts: readonly Fact[], predicate: string): readonly string[] {
  return facts
    .filter((fact) => fact.predicate === predicate)
    .flatMap(({ object }) => {
      if (object.kind === "thing") return [object.iri];
      return object.kind === "date" ? [object.edtf] : [];
    });
}
