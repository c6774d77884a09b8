import type { Quad } from "@rdfjs/types";
import jsonld from "jsonld";
import { writeQuads } from "./n3.ts";
import { PREFIXES } from "./vocabulary.ts";

/** Facts and claims as JSON-LD, compact: prefixes in the context, own IRIs below the base. */
export async function writeJsonLd(quads: readonly Quad[], base: string): Promise<string> {
  const text = writeQuads(quads, "nquads");
  const expanded = await jsonld.fromRDF(text, { format: "application/n-quads" });
  const context = { "@base": base, ...PREFIXES };
  const compact = await jsonld.compact(expanded, context, { graph: true });
  return `${JSON.stringify(compact, undefined, 1)}\n`;
}
