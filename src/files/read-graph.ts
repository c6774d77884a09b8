import { readFile } from "node:fs/promises";
import { KnowledgeGraphError } from "../errors.ts";
import { formatOfFile, GRAPH_EXTENSIONS, type GraphSource } from "../rdf/graph-format.ts";

/** Reads a graph file; its name tells the syntax. */
export async function readGraph(path: string): Promise<GraphSource> {
  const format = formatOfFile(path);
  if (format === undefined) {
    const endings = GRAPH_EXTENSIONS.map((extension) => `.${extension}`).join(", ");
    throw new KnowledgeGraphError(
      "bad-argument",
      `${path} is no graph file: expected one of ${endings}.`,
    );
  }
  try {
    return { content: await readFile(path), format };
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new KnowledgeGraphError("cannot-read", `The graph ${path} cannot be read: ${found}`, {
      cause,
    });
  }
}
