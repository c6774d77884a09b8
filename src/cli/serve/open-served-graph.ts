import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { ontologyFolder } from "../../files/ontology-folder.ts";
import { type Graph, openGraph } from "../../graph.ts";
import type { TermLabel } from "../../view/picture.ts";
import { readPicture } from "../../view/read-picture.ts";
import { readTerms } from "../../view/read-terms.ts";
import type { Select } from "../../view/rows.ts";
import { compileKeptLayout } from "./kept-layout.ts";
import { readOntologyText, readQuestions } from "./read-questions.ts";
import { readStoredArticles } from "./read-stored-articles.ts";
import type { ServedGraph } from "./served-graph.ts";

const HASH_LENGTH = 12;

/** Opens a graph file with the articles beside it, draws its picture, and makes it ready to serve. */
export async function openServedGraph(path: string, page: string): Promise<ServedGraph> {
  const graph = await openGraph(path);
  const select = selectOf(graph);
  const articles = await readStoredArticles(path);
  const folder = ontologyFolder();
  const picture = await readPicture(select, {
    articles,
    terms: await termsOf(folder),
    placeNodes: compileKeptLayout(path),
    data: createHash("sha256")
      .update(await readFile(path))
      .digest("hex")
      .slice(0, HASH_LENGTH),
  });
  return {
    select,
    base: graph.base,
    articles,
    picture,
    questions: await readQuestions(folder),
    answer: (query, accept) => graph.query(query, accept),
    quads: once(() => graph.quads()),
    close: () => graph.close(),
    page,
  };
}

/** Asks once: a graph that is served does not change. What failed is asked again. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

function selectOf(graph: Graph): Select {
  return async (sparql) => {
    const rows = [];
    for await (const row of graph.select(sparql)) rows.push(row);
    return rows;
  };
}

async function termsOf(folder: string): Promise<Readonly<Record<string, TermLabel>>> {
  const ontology = await openGraph({ content: await readOntologyText(folder), format: "turtle" });
  try {
    return await readTerms(selectOf(ontology));
  } finally {
    await ontology.close();
  }
}
