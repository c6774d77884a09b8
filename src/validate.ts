import type { Quad } from "@rdfjs/types";
import type { Issue } from "./errors.ts";
import type { Graph } from "./graph.ts";
import { checkClaims } from "./query/check-claims.ts";
import { checkConstraints } from "./query/check-constraints.ts";
import { checkShapes } from "./query/check-shapes.ts";
import { checkTexts, type StoredText } from "./query/check-texts.ts";
import type { Rules } from "./query/rules.ts";
import type { Violation } from "./query/violation.ts";
import { type CodePointIndex, utf16Index } from "./rdf/code-points.ts";
import { namedNode } from "./rdf/n3.ts";
import { dpc } from "./rdf/vocabulary.ts";

/** The part of a graph that is checked. */
export type Checked = Pick<Graph, "base" | "quads" | "select">;

/**
 * Checks a graph against everything it promises, and its evidence against the stored texts where
 * they are at hand; an empty list says that all of it holds.
 */
export async function validate(
  graph: Checked,
  rules: Rules,
  texts?: readonly StoredText[],
): Promise<readonly Issue[]> {
  const quads = await graph.quads();
  const violations = [
    ...(await checkShapes([...quads, ...rules.ontology], rules.shapes)),
    ...(await checkSupport(graph, quads, rules)),
    ...checkClaims(quads),
    ...(texts === undefined ? [] : checkTexts(quads, texts)),
  ];
  const articles = articlesOf(quads);
  const utf16 = new Map(texts?.map(({ id, text }) => [id, utf16Index(text)]));
  return violations.map((violation) => issueOf(violation, { base: graph.base, articles, utf16 }));
}

/** The SPARQL constraints; one violation in their place where the file holds facts alone. */
async function checkSupport(graph: Checked, quads: readonly Quad[], rules: Rules) {
  if (quads.some(({ object }) => object.equals(dpc("Claim")))) {
    return checkConstraints((sparql) => graph.select(sparql, { union: true }), rules.shapes);
  }
  const message = "It holds facts without claims: check the TriG, N-Quads or JSON-LD it came from.";
  const isClaimed = quads.some(({ object }) => object.equals(dpc("Event")));
  return isClaimed ? [{ code: "no-claims", focus: namedNode(graph.base), message }] : [];
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

interface Context {
  readonly base: string;
  readonly articles: ReadonlyMap<string, string>;
  readonly utf16: ReadonlyMap<string, CodePointIndex>;
}

function issueOf({ code, focus, message, path, value }: Violation, context: Context): Issue {
  const { base, articles, utf16 } = context;
  const short = (iri: string) => (iri.startsWith(base) ? iri.slice(base.length) : iri);
  const article = short(articles.get(focus.value) ?? focus.value).replace(/^article\//, "");
  const found = [path, value].flatMap((term) => (term === undefined ? [] : [short(term.value)]));
  const codePoint = Number(/#char=(\d+),/.exec(focus.value)?.[1] ?? 0);
  return {
    code,
    severity: "error",
    article,
    offset: utf16.get(article)?.(codePoint) ?? codePoint,
    message: `${short(focus.value)}: ${message}${found.length > 0 ? ` (${found.join(" ")})` : ""}`,
  };
}
