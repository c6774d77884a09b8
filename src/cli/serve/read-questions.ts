import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Question } from "./served-graph.ts";

/** The Turtle of the ontology and its event types, one after the other. */
export async function readOntologyText(folder: string): Promise<string> {
  const files = ["depeche.ttl", "event-types.ttl"].map((name) => join(folder, name));
  const texts = files.filter((file) => existsSync(file)).map((file) => readFile(file, "utf8"));
  return (await Promise.all(texts)).join("\n");
}

/** The questions that ship with the ontology, in order of their file names. */
export async function readQuestions(folder: string): Promise<readonly Question[]> {
  const queries = join(folder, "queries");
  if (!existsSync(queries)) return [];
  const names = (await readdir(queries)).filter((name) => name.endsWith(".rq")).sort();
  return Promise.all(
    names.map(async (name) => readQuestion(name, await readFile(join(queries, name), "utf8"))),
  );
}

const TITLE = /^#\s*(?:title\s*)?@?([a-z]{2})\s*:\s*(.+)$/;

/** A question's titles are comments at its top: `# fr: Qui a rencontré qui ?`. */
function readQuestion(file: string, query: string): Question {
  const name = file.replace(/\.rq$/, "");
  const comments = query.split("\n").filter((line) => line.startsWith("#"));
  const titles = comments.flatMap((line) => {
    const [, lang, title] = TITLE.exec(line) ?? [];
    return lang === undefined || title === undefined ? [] : [[lang, title.trim()] as const];
  });
  const first = comments[0]?.replace(/^#\s*/, "").trim();
  const title = titles.length > 0 ? Object.fromEntries(titles) : { fr: first ?? name };
  return { name, title, query };
}
