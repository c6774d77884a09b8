import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { KnowledgeGraphError } from "../errors.ts";

/** The package's `data` folder: the nearest one above this file, be it source or compiled. */
export function dataFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const data = join(folder, "data");
    if (existsSync(join(data, "languages"))) return data;
  }
  const message = `There is no data/languages folder above ${start}: install the package again.`;
  throw new KnowledgeGraphError("bad-pack", message);
}
