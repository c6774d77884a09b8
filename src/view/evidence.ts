import type { Span } from "../document/span.ts";
import { claimsOfEdge, claimsOfNode, quotationsOfNode } from "./evidence-queries.ts";
import { compileOffsets, contextSentences, cutPassage, type Passage } from "./passage.ts";
import { groupBy } from "./picture-nodes.ts";
import {
  absoluteIri,
  belowBase,
  isSafeIri,
  localName,
  mapped,
  type Row,
  type Select,
  text,
} from "./rows.ts";
import type { StoredArticle, StoredArticles } from "./stored-article.ts";

/** One claim with the words behind it. */
export interface EvidenceClaim {
  readonly iri: string;
  /** Id of the article. */
  readonly article: string;
  readonly subject: string;
  /** Local name of the property. */
  readonly predicate: string;
  /** IRI below the base, local name of a term, or the text of a literal. */
  readonly object: string;
  readonly objectKind: "thing" | "term" | "literal";
  readonly basis: string;
  readonly status?: string;
  /** IRI of whose voice it is. */
  readonly voice?: string;
  readonly confidence?: number;
  readonly rule: string;
  /** Absent when the article's text is not kept beside the graph. */
  readonly passage?: Passage;
}

/** Words given to a speaker. */
export interface EvidenceQuotation {
  readonly article: string;
  readonly kind: string;
  readonly speaker?: string;
  readonly addressee?: string;
  readonly statement?: string;
  readonly passage?: Passage;
}

/** What stands behind one node or one edge. */
export interface Evidence {
  readonly claims: readonly EvidenceClaim[];
  readonly quotations: readonly EvidenceQuotation[];
  /** Why several mentions were made one, and what was refused. */
  readonly reasons: readonly string[];
}

/** What evidence is read from. */
export interface EvidenceSources {
  readonly select: Select;
  readonly base: string;
  readonly articles: StoredArticles;
}

const NOTHING: Evidence = { claims: [], quotations: [], reasons: [] };

/** The claims, quotations and reasons behind one node. */
export async function readNodeEvidence(iri: string, sources: EvidenceSources): Promise<Evidence> {
  const thing = absoluteIri(iri, sources.base);
  if (!isSafeIri(thing)) return NOTHING;
  const rows = await sources.select(claimsOfNode(thing));
  const quoted = await sources.select(quotationsOfNode(thing));
  const reasons = rows.filter((row) => row.reason !== undefined);
  const cut = compilePassages(sources.articles);
  return {
    claims: readClaims(
      rows.filter((row) => row.claim !== undefined),
      sources.base,
      cut,
    ),
    quotations: readQuotations(quoted, sources.base, cut),
    reasons: [...new Set(reasons.map((row) => text(row, "reason")))].sort(),
  };
}

/** The claims behind one edge: those about both of its ends. */
export async function readEdgeEvidence(
  ends: { readonly from: string; readonly to: string },
  sources: EvidenceSources,
): Promise<Evidence> {
  const from = absoluteIri(ends.from, sources.base);
  const to = absoluteIri(ends.to, sources.base);
  if (!isSafeIri(from) || !isSafeIri(to)) return NOTHING;
  const rows = await sources.select(claimsOfEdge(from, to));
  return { ...NOTHING, claims: readClaims(rows, sources.base, compilePassages(sources.articles)) };
}

/** Cuts the passage that holds evidence, whose offsets are the graph's code points. */
export type CutPassage = (article: string, evidence: readonly Span[]) => Passage | undefined;

/** Compiles the cutting of passages; each article's sentences are found once. */
export function compilePassages(articles: StoredArticles): CutPassage {
  const cutters = new Map<string, (evidence: readonly Span[]) => Passage>();
  return (id, evidence) => {
    const article = articles.get(id);
    if (article === undefined || evidence.length === 0) return undefined;
    const cut = cutters.get(id) ?? compileCutter(article);
    cutters.set(id, cut);
    return cut(evidence);
  };
}

function compileCutter(article: StoredArticle): (evidence: readonly Span[]) => Passage {
  const offset = compileOffsets(article.text);
  const sentences = contextSentences(article.text, article.lang);
  return (evidence) =>
    cutPassage(
      article.text,
      sentences,
      evidence.map(({ start, end }) => ({ start: offset(start), end: offset(end) })),
    );
}

/** The claims that rows tell, one row per range of evidence, in order of article and text. */
export function readClaims(
  rows: readonly Row[],
  base: string,
  cut: CutPassage,
): readonly EvidenceClaim[] {
  const claims = [...groupBy(rows, "claim").values()].map((group) => readClaim(group, base, cut));
  return claims.sort(byPlace);
}

function byPlace(one: EvidenceClaim, other: EvidenceClaim): number {
  const left = `${one.article}\t${one.predicate}\t${one.iri}`;
  const right = `${other.article}\t${other.predicate}\t${other.iri}`;
  const apart = (one.passage?.start ?? 0) - (other.passage?.start ?? 0);
  if (one.article === other.article && apart !== 0) return apart;
  return left < right ? -1 : Number(left > right);
}

function readClaim(rows: readonly Row[], base: string, cut: CutPassage): EvidenceClaim {
  const row = rows[0] ?? {};
  const article = belowBase(text(row, "article"), base).replace(/^article\//, "");
  const passage = cut(article, readSpans(rows));
  return {
    iri: belowBase(text(row, "claim"), base),
    article,
    subject: belowBase(text(row, "subject"), base),
    predicate: localName(text(row, "predicate")),
    ...readObject(text(row, "object"), base),
    basis: localName(text(row, "basis")),
    rule: text(row, "rule"),
    ...optional("status", mapped(row, "status", localName)),
    ...optional(
      "voice",
      mapped(row, "voice", (value) => belowBase(value, base)),
    ),
    ...optional("confidence", mapped(row, "confidence", Number)),
    ...optional("passage", passage),
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }; // a computed key widens to string
}

function readSpans(rows: readonly Row[]): readonly Span[] {
  const spans = rows
    .filter((row) => row.start !== undefined && row.end !== undefined)
    .map((row) => ({ start: Number(text(row, "start")), end: Number(text(row, "end")) }));
  const unique = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  return [...unique.values()].sort((one, other) => one.start - other.start);
}

const TERMS = /^https:\/\/w3id\.org\/depeche\/(ontology#|event-type\/)/;

function readObject(value: string, base: string): Pick<EvidenceClaim, "object" | "objectKind"> {
  if (TERMS.test(value)) return { object: localName(value), objectKind: "term" };
  if (base !== "" && value.startsWith(base)) {
    return { object: belowBase(value, base), objectKind: "thing" };
  }
  return { object: value, objectKind: "literal" };
}

function readQuotations(
  rows: readonly Row[],
  base: string,
  cut: CutPassage,
): readonly EvidenceQuotation[] {
  return [...groupBy(rows, "quotation").values()].map((group) => {
    const row = group[0] ?? {};
    const article = belowBase(text(row, "article"), base).replace(/^article\//, "");
    return {
      article,
      kind: localName(text(row, "kind")),
      ...optional(
        "speaker",
        mapped(row, "speaker", (value) => belowBase(value, base)),
      ),
      ...optional(
        "addressee",
        mapped(row, "addressee", (value) => belowBase(value, base)),
      ),
      ...optional(
        "statement",
        mapped(row, "statement", (value) => belowBase(value, base)),
      ),
      ...optional("passage", cut(article, readSpans(group))),
    };
  });
}
