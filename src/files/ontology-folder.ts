import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Quad } from "@rdfjs/types";
import { readQuads } from "../rdf/n3.ts";
import { dataFolder } from "./data-folder.ts";

/** The package's `ontology` folder, beside its `data`. */
export function ontologyFolder(): string {
  return join(dirname(dataFolder()), "ontology");
}

/** Reads a file of the ontology (`shapes.ttl`). */
export async function readOntology(name: string): Promise<readonly Quad[]> {
  return readQuads(await readFile(join(ontologyFolder(), name), "utf8"), "turtle");
}
