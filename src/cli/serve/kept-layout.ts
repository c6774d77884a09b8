import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { LAYOUT_VERSION, placeNodes } from "../../view/layout.ts";
import type { LayoutEdge } from "../../view/layout-edge.ts";
import type { Position } from "../../view/picture.ts";

/** Path of the file that keeps a graph's layout (`graph.trig` → `graph.layout.json`). */
export function layoutFile(graphPath: string): string {
  return `${graphPath.replace(/\.[^./\\]+$/, "")}.layout.json`;
}

/** Places nodes as the layout does, once: the places stand beside the graph for the next start. */
export function compileKeptLayout(graphPath: string) {
  const path = layoutFile(graphPath);
  return async (count: number, edges: readonly LayoutEdge[]): Promise<readonly Position[]> => {
    const key = keyOf(count, edges);
    const known = await readKept(path);
    if (known?.key === key && known.places.length === count) return known.places;
    const places = placeNodes(count, edges);
    // Where nothing may be written, the next start lays it out again.
    await writeFile(path, JSON.stringify({ key, places })).catch(() => undefined);
    return places;
  };
}

interface Kept {
  readonly key: string;
  readonly places: readonly Position[];
}

/** What was kept; a file that is none of ours is laid out over. */
async function readKept(path: string): Promise<Kept | undefined> {
  if (!existsSync(path)) return undefined;
  try {
    const { key, places } = JSON.parse(await readFile(path, "utf8")) as Partial<Kept>;
    const isSound =
      Array.isArray(places) && places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
    return key !== undefined && isSound ? { key, places } : undefined;
  } catch {
    return undefined; // half written, or not JSON
  }
}

/** What the places depend on: the layout's version and everything it is given. */
function keyOf(count: number, edges: readonly LayoutEdge[]): string {
  const hash = createHash("sha256").update(`${LAYOUT_VERSION} ${count}`);
  for (const { source, target, support } of edges) {
    hash.update(`\n${source} ${target} ${support.length}`);
  }
  return hash.digest("hex").slice(0, 24);
}
