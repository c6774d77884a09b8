import { makeArticle } from "../document/article.ts";
import { type Reading, type ReadOptions, unreadable } from "./reading.ts";
import { sourceFields } from "./source-fields.ts";

/** Reads JSON lines: one object an article, its body in `text`, `body` or `content`. */
export function readJsonl(
  content: string,
  origin: string,
  options: ReadOptions,
): readonly Reading[] {
  return content
    .split(/\r?\n/)
    .map((line, index) => ({ line, origin: `${origin}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== "")
    .map((row) => readLine(row.line, row.origin, options));
}

function readLine(line: string, origin: string, options: ReadOptions): Reading {
  const record = jsonObject(line);
  if (record === undefined) return unreadable(origin, "The line is not a JSON object.");
  const body = [record.text, record.body, record.content].find(
    (value) => typeof value === "string",
  );
  if (typeof body !== "string" || body.trim() === "") {
    return unreadable(origin, 'The object has no text: give it in "text", "body" or "content".');
  }
  const source = sourceFields(record, origin);
  const dated =
    source.date === undefined && options.date ? { ...source, date: options.date } : source;
  return { kind: "article", article: makeArticle(body, dated) };
}

function jsonObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}
