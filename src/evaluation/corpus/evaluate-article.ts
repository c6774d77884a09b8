import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type EntityMatch, matchEntities } from "./entities.ts";
import { type EventMatch, matchEvents } from "./events.ts";
import type { Gold } from "./gold.ts";
import { matchQuotes, type QuoteMatch } from "./quotes.ts";
import { matchRoles, type RoleMatch } from "./roles.ts";
import { gatherTold } from "./told.ts";

/** What one article's graph scores against its gold file. */
export interface ArticleScore {
  readonly gold: Gold;
  readonly entities: EntityMatch;
  readonly roles: RoleMatch;
  readonly events: EventMatch;
  readonly quotes: QuoteMatch;
}

/** Scores the graph of one article, built alone. */
export function evaluateArticle(
  knowledge: Knowledge,
  gold: Gold,
  determiners: ReadonlySet<string>,
): ArticleScore {
  const told = gatherTold(knowledge);
  const entities = matchEntities(told, gold, determiners);
  return {
    gold,
    entities,
    roles: matchRoles(told, gold, entities, determiners),
    events: matchEvents(told, gold, entities),
    quotes: matchQuotes(told, gold, entities),
  };
}
