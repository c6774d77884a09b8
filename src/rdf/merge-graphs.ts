import type { Quad } from "@rdfjs/types";
import { factory, quad } from "./n3.ts";
import { dpc, TERMS } from "./vocabulary.ts";

const TOLD = [dpc("Claim").value, dpc("Quotation").value];

/**
 * Facts and claims in one graph, for a syntax that has only one: what named graphs said, whose words
 * a claim or a quotation rests on, each says itself by its source.
 */
export function mergeGraphs(quads: readonly Quad[]): readonly Quad[] {
  const sources = quads
    .filter(({ predicate, object }) => predicate.equals(TERMS.type) && TOLD.includes(object.value))
    .flatMap(({ subject, graph }) =>
      subject.termType === "NamedNode" && graph.termType === "NamedNode"
        ? [quad(subject, TERMS.source, graph)]
        : [],
    );
  return [...quads.map(inOneGraph), ...sources];
}

function inOneGraph({ subject, predicate, object }: Quad): Quad {
  return factory.quad(subject, predicate, object);
}
