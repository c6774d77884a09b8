import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { makeArticle } from "../document/article.ts";
import { htmlText } from "./html-text.ts";
import { type Reading, type ReadOptions, unreadable } from "./reading.ts";
import { dayInName, isoDay, sourceFields } from "./source-fields.ts";

const NEWS_TYPES = /^(?:.*\/)?(?:\w*Article|BlogPosting|Report)$/;

/** Reads a page: main text by Readability, its description from JSON-LD, else from meta elements. */
export function readHtml(
  content: string,
  origin: string,
  options: ReadOptions,
): readonly Reading[] {
  const { document } = parseHTML(content);
  const described = { ...metaFields(document), ...jsonLdFields(document) };
  const main = new Readability(document as unknown as Document, { charThreshold: 200 }).parse();
  const body = htmlText(main?.content ?? "");
  if (body === "") return [unreadable(origin, "No main text was found in the page.")];
  const title = described.title ?? main?.title ?? undefined;
  const date = described.date ?? dayInName(origin) ?? options.date;
  const source = sourceFields(
    { ...described, title, date, lang: described.lang ?? main?.lang },
    origin,
  );
  return [{ kind: "article", article: makeArticle(body, source) }];
}

interface Fields {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  readonly lang?: string | undefined;
}

function metaFields(document: Document): Fields {
  const meta = (...names: string[]) => {
    for (const name of names) {
      const selector = `meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`;
      const content = document.querySelector(selector)?.getAttribute("content")?.trim();
      if (content) return content;
    }
    return undefined;
  };
  const time = document.querySelector("time[datetime]")?.getAttribute("datetime") ?? undefined;
  return {
    title: meta("og:title", "twitter:title"),
    date: isoDay(
      meta("article:published_time", "datePublished", "date", "dc.date", "DC.date.issued") ?? time,
    ),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta("og:url"),
    publisher: meta("og:site_name", "publisher", "dc.publisher"),
    author: meta("author", "article:author", "dc.creator"),
    lang: document.documentElement.getAttribute("lang") ?? undefined,
  };
}

function jsonLdFields(document: Document): Fields {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const article = blocks
    .flatMap((block) => jsonLdObjects(block.textContent ?? ""))
    .find(isNewsArticle);
  if (article === undefined) return {};
  const fields: Record<string, string | undefined> = {
    title: nameOf(article.headline),
    date: isoDay(article.datePublished),
    url: nameOf(article.url) ?? nameOf(article.mainEntityOfPage),
    publisher: nameOf(article.publisher),
    author: nameOf(article.author),
    lang: nameOf(article.inLanguage),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function jsonLdObjects(text: string): readonly Record<string, unknown>[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return []; // a page's own mistake; its meta elements still speak
  }
  return [value].flat(2).flatMap((item) => {
    if (typeof item !== "object" || item === null) return [];
    const graph: unknown = "@graph" in item ? item["@graph"] : [];
    return [item, ...(Array.isArray(graph) ? graph : [])] as Record<string, unknown>[];
  });
}

function isNewsArticle(item: Record<string, unknown>): boolean {
  return [item["@type"]].flat().some((type) => typeof type === "string" && NEWS_TYPES.test(type));
}

/** The text of a JSON-LD value: a string, or the name of an object, several joined by commas. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (Array.isArray(value))
    return (
      value
        .map(nameOf)
        .filter((name) => name)
        .join(", ") || undefined
    );
  if (typeof value !== "object" || value === null) return undefined;
  const record = value as Record<string, unknown>;
  return [record.name, record["@id"]].find((name) => typeof name === "string") as
    | string
    | undefined;
}
