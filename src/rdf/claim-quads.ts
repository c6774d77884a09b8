import type { NamedNode, Quad } from "@rdfjs/types";
import type { Article } from "../document/article.ts";
import type { Span } from "../document/span.ts";
import type { Claim, QuotationRecord } from "../knowledge/knowledge.ts";
import { type CodePointIndex, codePointIndex } from "./code-points.ts";
import { decimal, describe, integer, typed } from "./describe.ts";
import { literal, namedNode } from "./n3.ts";
import { articleNode, type GraphSettings, objectTerm, runNode, thing } from "./settings.ts";
import { DPC, dpc, TERMS } from "./vocabulary.ts";

/** What one article says, and how. */
export interface ArticleClaims {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly quotations: readonly QuotationRecord[];
}

interface Page {
  readonly article: Article;
  readonly graph: NamedNode;
  readonly codePoint: CodePointIndex;
  readonly settings: GraphSettings;
}

/** The quads of one article's graph: its claims, its quotations, and the words they rest on. */
export function claimQuads(said: ArticleClaims, settings: GraphSettings): readonly Quad[] {
  const { article } = said;
  const graph = articleNode(article.id, settings);
  const page: Page = { article, graph, codePoint: codePointIndex(article.text), settings };
  const spans = [
    ...said.claims.flatMap(({ evidence }) => evidence),
    ...said.quotations.map(({ evidence }) => evidence),
  ];
  return [
    ...said.claims.flatMap((claim) => claimDescription(claim, page)),
    ...said.quotations.flatMap((quotation) => quotationDescription(quotation, page)),
    ...distinct(spans).flatMap((span) => selectorDescription(span, page)),
  ];
}

function claimDescription(claim: Claim, page: Page): readonly Quad[] {
  const { settings, graph } = page;
  const { status, attributedTo } = claim;
  return describe(
    thing(claim.iri, settings),
    [
      typed("Claim"),
      [TERMS.subject, thing(claim.subject, settings)],
      [TERMS.predicate, namedNode(DPC + claim.predicate)],
      [TERMS.object, objectTerm(claim.object, claim.predicate, settings)],
      [dpc("evidence"), claim.evidence.map((span) => evidenceNode(span, page))],
      [dpc("basis"), dpc(claim.basis)],
      [dpc("status"), status === undefined ? undefined : dpc(status)],
      [dpc("attributedTo"), attributedTo === undefined ? undefined : thing(attributedTo, settings)],
      [dpc("confidence"), decimal(claim.confidence)],
      [dpc("rule"), literal(claim.rule)],
      [TERMS.generatedBy, runNode(settings)],
    ],
    graph,
  );
}

function quotationDescription(quotation: QuotationRecord, page: Page): readonly Quad[] {
  const { settings, graph } = page;
  const { speaker, addressee, statement, verbClass } = quotation;
  const node = (iri: string | undefined) => (iri === undefined ? undefined : thing(iri, settings));
  return describe(
    thing(quotation.iri, settings),
    [
      typed("Quotation"),
      [dpc("quotationKind"), dpc(quotation.kind)],
      [dpc("speaker"), node(speaker)],
      [dpc("addressee"), node(addressee)],
      [dpc("evidence"), evidenceNode(quotation.evidence, page)],
      [dpc("partOfStatement"), node(statement)],
      [dpc("verbClass"), verbClass === undefined ? undefined : literal(verbClass)],
      [dpc("confidence"), decimal(quotation.confidence)],
      [dpc("rule"), literal(quotation.rule)],
      [TERMS.generatedBy, runNode(settings)],
    ],
    graph,
  );
}

function selectorDescription(span: Span, page: Page): readonly Quad[] {
  const { codePoint, article, graph } = page;
  return describe(
    evidenceNode(span, page),
    [
      [TERMS.type, TERMS.selector],
      [TERMS.start, integer(codePoint(span.start))],
      [TERMS.end, integer(codePoint(span.end))],
      [TERMS.exact, literal(article.text.slice(span.start, span.end))],
    ],
    graph,
  );
}

/** RFC 5147: `#char=56,64`, in code points. */
function evidenceNode(span: Span, { graph, codePoint }: Page): NamedNode {
  return namedNode(`${graph.value}#char=${codePoint(span.start)},${codePoint(span.end)}`);
}

function distinct(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [`${span.start},${span.end}`, span])).values()];
}
