import { type AcrossScore, accuracy } from "./across.ts";
import type { ArticleScore } from "./evaluate-article.ts";
import { type Counts, f1, precision, recall, sum } from "./score.ts";

/** One figure of the evaluation, 0 to 1, with the counts behind it where there are any. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly counts?: Counts;
}

/** The figures of a corpus, in the order of the printed table. */
export function summarise(scores: readonly ArticleScore[], across: AcrossScore): readonly Figure[] {
  const total = (pick: (score: ArticleScore) => Counts) => sum(scores.map(pick));
  const entities = total(({ entities: { counts } }) => counts);
  const events = total(({ events: { counts } }) => counts);
  const byF1 = (name: string, counts: Counts): Figure => ({ name, value: f1(counts), counts });
  const byAccuracy = (name: string, counts: Counts): Figure => ({
    name,
    value: accuracy(counts),
    counts,
  });
  return [
    byF1("entities F1", entities),
    { name: "entities precision", value: precision(entities) },
    { name: "entities recall", value: recall(entities) },
    ...typeFigures(
      "entities",
      scores.map(({ entities: { byType } }) => byType),
    ),
    byAccuracy(
      "entities linked to Wikidata",
      total(({ entities: { linked } }) => linked),
    ),
    byF1(
      "roles F1",
      total(({ roles: { counts } }) => counts),
    ),
    byF1("events F1", events),
    { name: "events precision", value: precision(events) },
    { name: "events recall", value: recall(events) },
    ...typeFigures(
      "events",
      scores.map(({ events: { byType } }) => byType),
    ),
    byF1(
      "participants with role F1",
      total(({ events: { participants } }) => participants),
    ),
    byAccuracy(
      "place accuracy",
      total(({ events: { place } }) => place),
    ),
    byAccuracy(
      "date accuracy",
      total(({ events: { date } }) => date),
    ),
    byAccuracy(
      "status accuracy",
      total(({ events: { status } }) => status),
    ),
    byF1(
      "event relations F1",
      total(({ events: { relations } }) => relations),
    ),
    {
      name: "absentees listed as participants",
      value: scores.flatMap(({ events: { absentTakingPart } }) => absentTakingPart).length,
    },
    byAccuracy(
      "absentees found absent",
      total(({ events: { absent } }) => absent),
    ),
    byF1(
      "quotations F1",
      total(({ quotes: { counts } }) => counts),
    ),
    byAccuracy(
      "quotations speaker accuracy",
      total(({ quotes: { speaker } }) => speaker),
    ),
    { name: "events across articles B³ F1", value: across.events.f1 },
    { name: "events across articles B³ precision", value: across.events.precision },
    { name: "events across articles B³ recall", value: across.events.recall },
    { name: "persons across articles B³ F1", value: across.persons.f1 },
  ];
}

type ByType = Readonly<Record<string, Counts>>;

function typeFigures(name: string, scores: readonly ByType[]): readonly Figure[] {
  const types = [...new Set(scores.flatMap((byType) => Object.keys(byType)))].sort();
  return types.map((type) => {
    const counts = sum(scores.flatMap((byType) => byType[type] ?? []));
    return { name: `${name} ${type} F1`, value: f1(counts), counts };
  });
}

/** Everything that is wrong in one article, by kind, for people to read. */
export function listErrors({ gold, entities, roles, events, quotes }: ArticleScore) {
  return {
    article: gold.id,
    entities: { missed: entities.missed, spurious: entities.spurious },
    roles: { missed: roles.missed, spurious: roles.spurious },
    events: { missed: events.missed, spurious: events.spurious, differences: events.differences },
    absentTakingPart: events.absentTakingPart,
    quotes: { missed: quotes.missed, spurious: quotes.spurious, differences: quotes.differences },
  };
}
