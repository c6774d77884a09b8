import type { Quad } from "@rdfjs/types";
import { type Result, Validator } from "shacl-engine";
import { factory, storeOf } from "../rdf/n3.ts";
import type { Violation } from "./violation.ts";

/**
 * Checks facts and claims against shapes (SHACL core). All quads are laid into one graph, because
 * the shapes speak of facts and claims together, and because a store answers many times faster so.
 */
export async function checkShapes(
  quads: readonly Quad[],
  shapes: readonly Quad[],
): Promise<readonly Violation[]> {
  const flat = quads.map(({ subject, predicate, object }) =>
    factory.quad(subject, predicate, object),
  );
  const validator = new Validator(storeOf(shapes), { factory });
  const { results } = await validator.validate({ dataset: storeOf(flat) });
  return results.map(violationOf);
}

function violationOf(result: Result): Violation {
  const { focusNode, path, value, constraintComponent, message } = result;
  const pathTerm = path?.at(-1)?.predicates[0];
  const valueTerm = value?.term;
  return {
    code: codeOf(constraintComponent.value),
    focus: focusNode.term ?? factory.blankNode(),
    message: message[0]?.value ?? "A shape does not hold.",
    ...(pathTerm === undefined ? {} : { path: pathTerm }),
    ...(valueTerm === undefined || valueTerm.equals(focusNode.term) ? {} : { value: valueTerm }),
  };
}

/** `…#MinCountConstraintComponent` → `min-count`. */
function codeOf(component: string): string {
  const name = component.slice(component.lastIndexOf("#") + 1).replace("ConstraintComponent", "");
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}
