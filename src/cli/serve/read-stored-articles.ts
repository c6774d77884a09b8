import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Gap } from "../../document/analysis.ts";
import type { Span } from "../../document/span.ts";
import { KnowledgeGraphError } from "../../errors.ts";
import { articlesFile } from "../../files/article-lines.ts";
import type { StoredArticle, StoredArticles, StoredMention } from "../../view/stored-article.ts";

/** Reads the articles beside a graph; none where there is no such file. */
export async function readStoredArticles(graphPath: string): Promise<StoredArticles> {
  const path = articlesFile(graphPath);
  if (!existsSync(path)) return new Map();
  const lines = (await readFile(path, "utf8")).split("\n");
  const articles = lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [readLine(line, `${path}:${index + 1}`)],
  );
  return new Map(articles.map((article) => [article.id, article]));
}

const TEXT_FIELDS = ["title", "date", "publisher", "author", "url", "lang"] as const;

function readLine(line: string, place: string): StoredArticle {
  const value = parseJson(line, place) as Readonly<Record<string, unknown>>;
  const { id, text, mentions, gaps } = value;
  if (typeof id !== "string" || typeof text !== "string") {
    throw badFile(place, "an article needs the texts `id` and `text`");
  }
  const known = TEXT_FIELDS.filter((field) => typeof value[field] === "string");
  return {
    id,
    text,
    ...Object.fromEntries(known.map((field) => [field, value[field]])),
    mentions: Array.isArray(mentions) ? mentions.filter(isStretch<StoredMention>) : [],
    gaps: Array.isArray(gaps) ? gaps.filter(isStretch<Gap>) : [],
  };
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw badFile(place, "the line is no JSON", cause);
  }
}

/** Whether a value has offsets; its other fields are what `build` writes. */
function isStretch<T extends Span>(value: unknown): value is T {
  const span = value as Partial<Record<keyof Span, unknown>> | null;
  return typeof span?.start === "number" && typeof span.end === "number";
}

function badFile(place: string, found: string, cause?: unknown): KnowledgeGraphError {
  const advice = "build the graph again, or take the file away";
  return new KnowledgeGraphError("cannot-read", `${place}: ${found}; ${advice}.`, { cause });
}
