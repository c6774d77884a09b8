import type { Analysis } from "../document/analysis.ts";
import { contentHash } from "../document/article.ts";
import type { Quotation } from "../document/quotation.ts";
import type { Identity } from "./identity.ts";
import type { QuotationRecord } from "./knowledge.ts";

/** The quotations of one article; `eventOf` tells which event a frame of it belongs to. */
export function recordQuotations(
  analysis: Analysis,
  identity: Identity,
  eventOf: (frame: number) => string | undefined,
): readonly QuotationRecord[] {
  return analysis.quotations.map((quotation) =>
    toRecord(quotation, { analysis, identity, eventOf }),
  );
}

interface Setting {
  readonly analysis: Analysis;
  readonly identity: Identity;
  readonly eventOf: (frame: number) => string | undefined;
}

function toRecord(quotation: Quotation, { analysis, identity, eventOf }: Setting): QuotationRecord {
  const { start, end, kind, speaker, addressee, verbClass, frame, confidence, rule } = quotation;
  const article = analysis.document.article.id;
  const statement = frame === undefined ? undefined : eventOf(frame);
  return {
    iri: `quotation/${contentHash(`${article} ${start} ${end}`).slice(0, 16)}`,
    article,
    kind,
    ...(speaker === undefined ? {} : { speaker: identity.entityOf(analysis, speaker) }),
    ...(addressee === undefined ? {} : { addressee: identity.entityOf(analysis, addressee) }),
    evidence: { start, end },
    ...(verbClass === undefined ? {} : { verbClass }),
    ...(statement === undefined ? {} : { statement }),
    confidence,
    rule,
  };
}
