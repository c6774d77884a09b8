import type { Article } from "./article.ts";
import type { Span } from "./span.ts";
import type { Token } from "./token.ts";

/** A sentence: a span of the article and its tokens in order of text. */
export interface Sentence<T extends Token> extends Span {
  readonly tokens: readonly T[];
}

/** An article cut into sentences and tokens; the token type says how far the analysis has gone. */
export interface Document<T extends Token> {
  readonly article: Article;
  readonly sentences: readonly Sentence<T>[];
}
