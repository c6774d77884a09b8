import { type Graph, openGraph } from "../graph.ts";
import { withNotice } from "./notice.ts";

/** Opens the graph of a file, uses it, and closes it whatever happens; `timeLimit` in milliseconds. */
export async function withGraph<T>(
  path: string,
  { timeLimit }: { readonly timeLimit?: number },
  use: (graph: Graph) => Promise<T>,
): Promise<T> {
  const options = timeLimit === undefined ? {} : { timeLimit };
  const graph = await withNotice("reading the graph", openGraph(path, options));
  try {
    return await use(graph);
  } finally {
    await graph.close();
  }
}
