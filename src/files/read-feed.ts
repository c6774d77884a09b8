import { XMLParser } from "fast-xml-parser";
import { makeArticle } from "../document/article.ts";
import { htmlText } from "./html-text.ts";
import { type Reading, type ReadOptions, unreadable } from "./reading.ts";
import { isoDay, sourceFields } from "./source-fields.ts";

type Element = Readonly<Record<string, unknown>>;

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  textNodeName: "#text",
  parseTagValue: false,
});

/** Reads an RSS 2.0, RSS 1.0 or Atom file: one article an entry, its fullest text. */
export function readFeed(
  content: string,
  origin: string,
  options: ReadOptions,
): readonly Reading[] {
  let root: Element;
  try {
    root = PARSER.parse(content, true) as Element;
  } catch (cause) {
    return [
      unreadable(
        origin,
        `The file is not well-formed XML: ${cause instanceof Error ? cause.message : cause}`,
      ),
    ];
  }
  const channel = child(root, "rss", "channel") ?? child(root, "feed") ?? child(root, "rdf:RDF");
  if (channel === undefined) return [unreadable(origin, "The file is no RSS or Atom feed.")];
  const publisher = textOf(channel.title) ?? textOf(child(channel, "channel")?.title);
  const entries = [channel.item ?? channel.entry ?? []].flat() as unknown as readonly Element[]; // XML elements as the parser gives them
  return entries.map((entry, index) =>
    readEntry(entry, { origin: `${origin}#${index + 1}`, publisher, options }),
  );
}

interface EntryContext {
  readonly origin: string;
  readonly publisher: string | undefined;
  readonly options: ReadOptions;
}

function readEntry(entry: Element, { origin, publisher, options }: EntryContext): Reading {
  const texts = [entry["content:encoded"], entry.content, entry.description, entry.summary].map(
    textOf,
  );
  const body = htmlText(texts.find((text) => text !== undefined) ?? "");
  if (body === "") return unreadable(origin, "The entry has no text.");
  const record = {
    title: htmlText(textOf(entry.title) ?? ""),
    date:
      isoDay(textOf(entry.pubDate ?? entry.published ?? entry["dc:date"] ?? entry.updated)) ??
      options.date,
    url: linkOf(entry.link) ?? textOf(entry.guid),
    author: textOf(entry["dc:creator"] ?? entry.author),
    publisher,
  };
  return { kind: "article", article: makeArticle(body, sourceFields(record, origin)) };
}

function child(element: Element, ...path: readonly string[]): Element | undefined {
  let current: unknown = element;
  for (const name of path) current = (current as Element | undefined)?.[name];
  return typeof current === "object" && current !== null ? (current as Element) : undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value !== "object" || value === null) return undefined;
  const element = value as Element;
  return textOf(element["#text"] ?? element.name);
}

function linkOf(value: unknown): string | undefined {
  const links = [value].flat();
  const alternate =
    links.find((link) => (link as Element | undefined)?.["@rel"] !== "self") ?? links[0];
  return typeof alternate === "string"
    ? alternate
    : textOf((alternate as Element | undefined)?.["@href"]);
}
