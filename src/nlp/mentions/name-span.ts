import type { EntityType } from "../../document/mention.ts";
import type { AuthorityRecord } from "../../language/authority.ts";
import type { Surface } from "./surface.ts";

/** Tokens of one sentence that make a name, before its class is settled. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  /** What the words themselves tell of the class (« ministère … », « hôtel … »). */
  readonly type?: EntityType;
  /** Whether the name is one of a building that also acts (« ambassade », « Kremlin »). */
  readonly mission?: boolean;
  /** Authority records that bear the name. */
  readonly records: readonly AuthorityRecord[];
  /** Token of the word of nationality within the name (« ministère russe de la Défense »). */
  readonly nationality?: number;
  /** Which resource or shape found it. */
  readonly rule: string;
}

/** Whether two name spans share a token. */
export function sharesTokens(one: NameSpan, other: NameSpan): boolean {
  return one.first < other.last && other.first < one.last;
}

/** The words of a name span as the article has them. */
export function spanText(surface: Surface, span: NameSpan, text: string): string {
  const start = surface.tokens[span.first]?.start ?? 0;
  const end = surface.tokens[span.last - 1]?.end ?? start;
  return text.slice(start, end);
}

/** Syntactic head of a span: its first token whose own head lies outside. */
export function headOf(surface: Surface, span: { first: number; last: number }): number {
  for (let index = span.first; index < span.last; index += 1) {
    const head = surface.tokens[index]?.head ?? -1;
    if (head < span.first || head >= span.last) return index;
  }
  return span.first;
}
