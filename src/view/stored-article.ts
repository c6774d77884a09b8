import type { Gap } from "../document/analysis.ts";
import type { EntityType } from "../document/mention.ts";
import type { Span } from "../document/span.ts";

/** A stretch of an article that refers to a thing; offsets are UTF-16. */
export interface StoredMention extends Span {
  readonly type: EntityType;
  /** The fullest name of the thing in the article. */
  readonly name: string;
  /** IRI below the base, where an authority file knows the thing. */
  readonly iri?: string;
}

/** An article as it is kept beside the graph: its text, and what was not drawn from it. */
export interface StoredArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly mentions: readonly StoredMention[];
  readonly gaps: readonly Gap[];
}

/** The stored articles by id. */
export type StoredArticles = ReadonlyMap<string, StoredArticle>;

const FIRST_WORDS = 90;

/** The title of an article, or its first words where it has none. */
export function headline(article: StoredArticle): string {
  if (article.title !== undefined && article.title.trim() !== "") return article.title;
  const line = article.text.trimStart().split("\n", 1)[0] ?? "";
  return line.length <= FIRST_WORDS ? line : `${cutAtBlank(line, FIRST_WORDS)}…`;
}

function cutAtBlank(line: string, length: number): string {
  const blank = line.lastIndexOf(" ", length);
  return line.slice(0, blank > 0 ? blank : length);
}
