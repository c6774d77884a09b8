import type { LanguagePack } from "../language/pack.ts";
import type { Fact } from "./knowledge.ts";

/**
 * Names an event for people from its facts: « Négociation : Russie, États-Unis (Istanbul, 2025-02-27) ».
 * What is quoted in it, else its topic, tells it from others of the same actors:
 * « Déclaration : Sergueï Lavrov (Qatar) – Un tel contact se tiendra… ».
 */
export type EventLabeller = (facts: readonly Fact[], quoted: readonly string[]) => string;

const MOST_ACTORS = 3;
const LONGEST_GIST = 48;

/** Compiles the labels of event types that the pack's table `event-labels` holds (columns type, label). */
export function compileEventLabels(
  pack: LanguagePack,
  nameOf: (iri: string) => string,
): EventLabeller {
  const rows = pack.tables.get("event-labels") ?? [];
  const labels = new Map(rows.map(({ type, label }) => [type, label]));
  return (facts, quoted) => {
    const type = facts.find(({ predicate }) => predicate === "eventType")?.object;
    const name = type?.kind === "term" ? (labels.get(type.name) ?? type.name) : "";
    const actors = actorsOf(facts).map(nameOf);
    const setting = [...valuesOf(facts, "place").map(nameOf), ...valuesOf(facts, "date")];
    const gist = longest(quoted) ?? valuesOf(facts, "topic")[0];
    const who = actors.length > MOST_ACTORS ? [...actors.slice(0, MOST_ACTORS), "…"] : actors;
    return [
      name,
      who.length > 0 ? ` : ${who.join(", ")}` : "",
      setting.length > 0 ? ` (${setting.join(", ")})` : "",
      gist === undefined ? "" : ` – ${shortened(gist)}`,
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
      if (object.kind === "thing") return predicate === "topic" ? [] : [object.iri];
      if (object.kind === "text") return [object.text];
      return object.kind === "date" ? [object.edtf] : [];
    });
}

/** The longest of some texts, the first of equals: fragments tell little. */
function longest(texts: readonly string[]): string | undefined {
  return [...texts].sort((one, other) => other.length - one.length)[0];
}

/** The first words of a text, whole words as far as they go. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  if (line.length <= LONGEST_GIST) return line;
  const cut = line.slice(0, LONGEST_GIST + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_GIST / 2))}…`;
}
