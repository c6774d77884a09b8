import type { Gap } from "../document/analysis.ts";
import type { Span } from "../document/span.ts";
import {
  compilePassages,
  type EvidenceClaim,
  type EvidenceSources,
  readClaims,
} from "./evidence.ts";
import { claimsOfArticle, quotationsOfArticle } from "./evidence-queries.ts";
import { compileOffsets } from "./passage.ts";
import { absoluteIri, belowBase, cell, isSafeIri, type Row, text } from "./rows.ts";
import { headline, type StoredArticle, type StoredMention } from "./stored-article.ts";

/** A stretch of an article and what was drawn from it. */
export interface ArticleMark extends Span {
  readonly kind: "thing" | "trigger" | "date" | "quotation" | "topic";
  /** The thing or event that the words tell, below the base. */
  readonly iri: string;
}

/** An article for reading: its text, what was drawn from it and what was not. */
export interface ArticlePage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly lang?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  /** In order of text; marks may stand inside one another. */
  readonly marks: readonly ArticleMark[];
  /** Mentions of things, whether or not something was drawn from them. */
  readonly mentions: readonly StoredMention[];
  readonly claims: readonly EvidenceClaim[];
  readonly gaps: readonly Gap[];
}

/** The page of one article, `undefined` when its text is not kept beside the graph. */
export async function readArticlePage(
  id: string,
  sources: EvidenceSources,
): Promise<ArticlePage | undefined> {
  const article = sources.articles.get(id);
  const iri = absoluteIri(`article/${id}`, sources.base);
  if (article === undefined || !isSafeIri(iri)) return undefined;
  const rows = await sources.select(claimsOfArticle(iri));
  const quoted = await sources.select(quotationsOfArticle(iri));
  const offset = compileOffsets(article.text);
  const marks = [...rows, ...quoted].flatMap((row) => markOf(row, sources.base, offset));
  return {
    ...headOf(article),
    marks: uniqueMarks(marks),
    claims: readClaims(rows, sources.base, compilePassages(sources.articles)),
    mentions: article.mentions,
    gaps: article.gaps,
  };
}

function headOf(article: StoredArticle) {
  const { id, text: words, lang, date, publisher, author, url } = article;
  const known = Object.entries({ lang, date, publisher, author, url });
  return {
    id,
    title: headline(article),
    text: words,
    ...Object.fromEntries(known.filter(([, value]) => value !== undefined)),
  };
}

function markOf(row: Row, base: string, offset: (codePoints: number) => number): ArticleMark[] {
  if (row.start === undefined || row.end === undefined) return [];
  const span = { start: offset(Number(text(row, "start"))), end: offset(Number(text(row, "end"))) };
  if (row.quotation !== undefined) {
    const told = cell(row, "statement") ?? text(row, "speaker");
    return [{ ...span, kind: "quotation", iri: belowBase(told, base) }];
  }
  const object = belowBase(text(row, "object"), base);
  const subject = belowBase(text(row, "subject"), base);
  const kind = kindOf(text(row, "predicate"), object !== text(row, "object"));
  return [{ ...span, kind, iri: kind === "thing" ? object : subject }];
}

/** What a claim's words are, by its property; any other property points at a thing. */
const KINDS: readonly (readonly [property: RegExp, kind: ArticleMark["kind"]])[] = [
  [/#type$|[#/]eventType$|[#/]status$/, "trigger"],
  [/[#/](date|from|until|earliest|latest)$/, "date"],
  [/[#/]topic$/, "topic"],
];

function kindOf(predicate: string, isThing: boolean): ArticleMark["kind"] {
  const row = KINDS.find(([property]) => property.test(predicate));
  return row?.[1] ?? (isThing ? "thing" : "trigger");
}

function uniqueMarks(marks: readonly ArticleMark[]): readonly ArticleMark[] {
  const byPlace = new Map(
    marks.map((mark) => [`${mark.start} ${mark.end} ${mark.kind} ${mark.iri}`, mark]),
  );
  return [...byPlace.values()].sort(
    (one, other) =>
      one.start - other.start || other.end - one.end || (one.iri < other.iri ? -1 : 1),
  );
}
