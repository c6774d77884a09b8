import type { Literal, NamedNode, Quad, Quad_Graph } from "@rdfjs/types";
import { defaultGraph, factory, literal } from "./n3.ts";
import { ALSO_TYPED, type CLASSES, DATATYPES, dpc, TERMS } from "./vocabulary.ts";

/** A property and its value, or its values; absent values are left out. */
export type Statement = readonly [
  NamedNode,
  NamedNode | Literal | readonly (NamedNode | Literal)[] | undefined,
];

/** The quads of one subject, in the default graph or in the one given. */
export function describe(
  subject: NamedNode,
  statements: readonly Statement[],
  graph: Quad_Graph = defaultGraph,
): readonly Quad[] {
  return statements.flatMap(([predicate, values]) =>
    [values ?? []].flat().map((value) => factory.quad(subject, predicate, value, graph)),
  );
}

/** The classes of a member of one of ours, those of other vocabularies included. */
export function typed(name: (typeof CLASSES)[number]): Statement {
  return [TERMS.type, [dpc(name), ...(ALSO_TYPED[name] ?? [])]];
}

/** A literal with a language, or nothing. */
export function text(value: string | undefined, language: string): Literal | undefined {
  return value === undefined ? undefined : literal(value, language);
}

/** A plain string, or nothing. */
export function plain(value: string | undefined): Literal | undefined {
  return value === undefined ? undefined : literal(value);
}

/** A whole number. */
export function integer(value: number): Literal {
  return literal(String(value), DATATYPES.integer);
}

/** A decimal number, or nothing; always with a point, so that Turtle writes it bare. */
export function decimal(value: number | undefined): Literal | undefined {
  if (value === undefined) return undefined;
  const digits = value.toFixed(6).replace(/0+$/, "");
  return literal(digits.endsWith(".") ? `${digits}0` : digits, DATATYPES.decimal);
}
