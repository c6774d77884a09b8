import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { ArticleScore } from "./evaluate-article.ts";
import type { Counts } from "./score.ts";

/** A mention of something in one article: its cluster in the graph and in the gold files. */
interface Item {
  readonly told: string;
  readonly gold: string;
}

/** B³ of events that carry a story id and of persons by canonical name, in the graph of the whole folder. */
export interface AcrossScore {
  readonly events: BCubed;
  readonly persons: BCubed;
}

/** B³ precision, recall and F1, 0 to 1, over `items` mentions. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly items: number;
}

/** Compares what the graph of the whole folder makes one with what the gold files say is one. */
export function scoreAcross(scores: readonly ArticleScore[], whole: Knowledge): AcrossScore {
  const current = new Map(
    whole.events.flatMap(({ iri, replaces }) =>
      [iri, ...replaces].map((old) => [old, iri] as const),
    ),
  );
  const events = scores.flatMap(({ gold, events: { pairs } }) =>
    pairs.flatMap(({ told, gold: { key } }) => {
      const story = gold.cross_doc_events[key];
      return story === undefined ? [] : [{ told: current.get(told.iri) ?? told.iri, gold: story }];
    }),
  );
  const persons = scores.flatMap(({ entities }) =>
    [...entities.goldOf].flatMap(([iri, { type, name }]) =>
      type === "Person" ? [{ told: iri, gold: name }] : [],
    ),
  );
  return { events: bCubed(events), persons: bCubed(persons) };
}

/** B³ (Bagga and Baldwin 1998): per item, the share of its cluster that belongs with it, averaged. */
export function bCubed(items: readonly Item[]): BCubed {
  const share = (cluster: keyof Item, reference: keyof Item) =>
    mean(
      items.map((item) => {
        const members = items.filter((other) => other[cluster] === item[cluster]);
        return (
          members.filter((other) => other[reference] === item[reference]).length / members.length
        );
      }),
    );
  const [precision, recall] = [share("told", "gold"), share("gold", "told")];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, items: items.length };
}

function mean(values: readonly number[]): number {
  return values.length === 0
    ? 0
    : values.reduce((total, value) => total + value, 0) / values.length;
}

/** Counts as a share, for values that are right or wrong. */
export function accuracy({ correct, gold }: Counts): number {
  return gold === 0 ? 0 : correct / gold;
}
