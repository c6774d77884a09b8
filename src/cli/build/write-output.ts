import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type Issue, KnowledgeGraphError } from "../../errors.ts";
import { articlesFile } from "../../files/article-lines.ts";
import { readRules } from "../../files/read-rules.ts";
import { openGraph } from "../../graph.ts";
import { validate } from "../../validate.ts";

/** A graph as text and the texts of its articles, ready to be written. */
export interface Output {
  readonly graph: string;
  readonly articles: string;
}

/**
 * Writes a graph, and beside it the texts of its articles. A graph that breaks a promise is never written
 * over one that stands there already: its issues are returned and nothing is changed.
 *
 * @throws KnowledgeGraphError `cannot-write`.
 */
export async function writeOutput(
  path: string,
  { graph, articles }: Output,
): Promise<readonly Issue[]> {
  const issues = existsSync(path) && !path.endsWith(".ttl") ? await broken(graph) : [];
  if (issues.length > 0) return issues;
  await replace(articlesFile(path), articles);
  await replace(path, graph);
  return [];
}

async function broken(content: string): Promise<readonly Issue[]> {
  const graph = await openGraph({ content, format: "trig" });
  try {
    return await validate(graph, await readRules());
  } finally {
    await graph.close();
  }
}

/** Writes beside and renames, so that no reader sees half a file. */
async function replace(path: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.part`, content);
    await rename(`${path}.part`, path);
  } catch (cause) {
    throw new KnowledgeGraphError("cannot-write", `"${path}" cannot be written.`, { cause });
  }
}
