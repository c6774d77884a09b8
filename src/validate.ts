import type { Quad } from "@rdfjs/types";
import type { Issue } from "./errors.ts";
import type { Graph } from "./graph.ts";
import { checkClaims } from "./query/check-claims.ts";
import { checkConstraints } from "./query/check-constraints.ts";
import { checkShapes } from "./query/check-shapes.ts";
import { checkTexts, type StoredText } from "./query/check-texts.ts";
import type { Violation } from "./query/violation.ts";
import { dpc } from "./rdf/vocabulary.ts";

/** What a graph is checked against. */
export interface Rules {
  /** `depeche.ttl` and `event-types.ttl`. */
  readonly ontology: readonly Quad[];
  /** `shapes.ttl`. */
  readonly shapes: readonly Quad[];
  /** The stored articles, where they are at hand. */
  readonly texts?: readonly StoredText[];
}

/** The part of a graph that is checked. */
export type Checked = Pick<Graph, "base" | "quads" | "select">;

/** Checks a graph against everything it promises; an empty list says that all of it holds. */
export async function validate(graph: Checked, rules: Rules): Promise<readonly Issue[]> {
  const quads = await graph.quads();
  const violations = [
    ...(await checkShapes([...quads, ...rules.ontology], rules.shapes)),
    ...(await checkConstraints((sparql) => graph.select(sparql, { union: true }), rules.shapes)),
    ...checkClaims(quads),
    ...(rules.texts === undefined ? [] : checkTexts(quads, rules.texts)),
  ];
  const articles = articlesOf(quads);
  return violations.map((violation) => issueOf(violation, graph.base, articles));
}

/** The article to look into for each subject: the one whose graph describes it, or one that reports it. */
function articlesOf(quads: readonly Quad[]): ReadonlyMap<string, string> {
  const articles = new Map<string, string>();
  for (const { subject, predicate, object, graph } of quads) {
    if (graph.termType !== "DefaultGraph") articles.set(subject.value, graph.value);
    else if (predicate.equals(dpc("reportedBy"))) articles.set(subject.value, object.value);
  }
  return articles;
}

function issueOf(
  { code, focus, message, path, value }: Violation,
  base: string,
  articles: ReadonlyMap<string, string>,
): Issue {
  const short = (iri: string) => (iri.startsWith(base) ? iri.slice(base.length) : iri);
  const article = articles.get(focus.value) ?? focus.value;
  const found = [path, value].flatMap((term) => (term === undefined ? [] : [short(term.value)]));
  return {
    code,
    severity: "error",
    article: short(article).replace(/^article\//, ""),
    offset: Number(/#char=(\d+),/.exec(focus.value)?.[1] ?? 0),
    message: `${short(focus.value)}: ${message}${found.length > 0 ? ` (${found.join(" ")})` : ""}`,
  };
}
