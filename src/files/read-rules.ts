import type { Rules } from "../query/rules.ts";
import { readOntology } from "./ontology-folder.ts";

/** Reads what a graph is checked against: the package's ontology and shapes. */
export async function readRules(): Promise<Rules> {
  const files = ["depeche.ttl", "event-types.ttl"].map(readOntology);
  return { ontology: (await Promise.all(files)).flat(), shapes: await readOntology("shapes.ttl") };
}
