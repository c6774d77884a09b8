import type { Quad } from "@rdfjs/types";
import { namedNode } from "../rdf/n3.ts";
import { SHACL } from "../rdf/vocabulary.ts";
import type { SparqlRow } from "./rows.ts";
import type { Violation } from "./violation.ts";

/** Answers a SELECT query over facts and claims together. */
export type SelectUnion = (sparql: string) => AsyncIterable<SparqlRow>;

interface Constraint {
  readonly name: string;
  readonly select: string;
  readonly message: string;
}

/** Checks the SPARQL constraints of the shapes: each is one query over all nodes. */
export async function checkConstraints(
  select: SelectUnion,
  shapes: readonly Quad[],
): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  for (const constraint of constraintsOf(shapes)) {
    for await (const row of select(constraint.select))
      violations.push(violationOf(constraint, row));
  }
  return violations;
}

function constraintsOf(shapes: readonly Quad[]): readonly Constraint[] {
  const textOf = (subject: string, name: string) =>
    shapes.find((quad) => quad.subject.value === subject && quad.predicate.value === SHACL + name)
      ?.object.value ?? "";
  const nodes = shapes
    .filter(({ predicate }) => predicate.value === `${SHACL}sparql`)
    .map(({ object }) => object.value);
  return [...new Set(nodes)].sort().map((node) => ({
    name: node.slice(node.lastIndexOf("/") + 1),
    select: textOf(node, "select"),
    message: textOf(node, "message"),
  }));
}

function violationOf({ name, message }: Constraint, row: SparqlRow): Violation {
  const filled = message.replace(/\{[?$](\w+)\}/g, (_, variable) => shortName(row[variable] ?? ""));
  return { code: name, focus: namedNode(String(row.this)), message: filled };
}

function shortName(value: SparqlRow[string]): string {
  return String(value).replace(/^https?:\S*[/#](?=[^/#]+$)/, "");
}
