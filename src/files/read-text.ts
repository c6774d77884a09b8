import { parse as parseYaml } from "yaml";
import { makeArticle } from "../document/article.ts";
import { type Reading, type ReadOptions, unreadable } from "./reading.ts";
import { dayInName, sourceFields } from "./source-fields.ts";

const FRONT_MATTER = /^---\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Reads Markdown or plain text: front matter if any, then the body as received. */
export function readText(
  content: string,
  origin: string,
  options: ReadOptions,
): readonly Reading[] {
  const match = FRONT_MATTER.exec(content);
  const body = match === null ? content : content.slice(match[0].length).replace(/^\r?\n/, "");
  if (body.trim() === "") return [unreadable(origin, "The text is empty.")];
  const fields = frontMatter(match?.[1] ?? "");
  if (fields === undefined) {
    return [unreadable(origin, "The front matter is not valid YAML: correct it, or remove it.")];
  }
  const source = sourceFields(fields, origin);
  const date = source.date ?? dayInName(origin) ?? options.date;
  const article = makeArticle(body, date === undefined ? source : { ...source, date });
  return [{ kind: "article", article }];
}

function frontMatter(yaml: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parseYaml(yaml);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return undefined;
  }
}
