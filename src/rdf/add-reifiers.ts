import type { Quad, Quad_Predicate, Quad_Subject } from "@rdfjs/types";
import { factory } from "./n3.ts";
import { TERMS } from "./vocabulary.ts";

/** The quads, and for each claim what it reifies as an RDF 1.2 triple term. */
export function addReifiers(quads: readonly Quad[]): readonly Quad[] {
  const partOf = (part: Quad["predicate"]) =>
    new Map(
      quads
        .filter(({ predicate }) => predicate.equals(part))
        .map(({ subject, object }) => [subject.value, object]),
    );
  const predicates = partOf(TERMS.predicate);
  const objects = partOf(TERMS.object);
  const reifiers = quads
    .filter(({ predicate }) => predicate.equals(TERMS.subject))
    .flatMap(({ subject, object: about, graph }) => {
      const predicate = predicates.get(subject.value);
      const object = objects.get(subject.value);
      if (predicate === undefined || object === undefined) return [];
      // A claim's subject and predicate are IRIs, as the shapes say.
      const triple = factory.quad(about as Quad_Subject, predicate as Quad_Predicate, object);
      return [factory.quad(subject, TERMS.reifies, triple, graph)];
    });
  return [...quads, ...reifiers];
}
