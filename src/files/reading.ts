import type { Article } from "../document/article.ts";
import type { Issue } from "../errors.ts";

/** What came of one text of a source: an article, or why there is none. */
export type Reading =
  | { readonly kind: "article"; readonly article: Article }
  | { readonly kind: "issue"; readonly issue: Issue };

/** What a caller knows about texts that do not say it themselves. */
export interface ReadOptions {
  /** Publication day for texts that bear none, ISO 8601. */
  readonly date?: string;
}

/** A reading that tells why a text could not be used. */
export function unreadable(origin: string, message: string): Reading {
  const issue: Issue = {
    code: "unreadable",
    severity: "error",
    article: origin,
    offset: 0,
    message,
  };
  return { kind: "issue", issue };
}
